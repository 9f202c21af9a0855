import type { CollectionConfig } from 'payload'
import { accessTo, chosenOnce, keyScopes, systemOwned } from '../access'
import { choice, plain, said } from '../fields/words'
import { apiClientHooks } from '../hooks/apiClients'
import { keyStrategy } from '../hooks/keyStrategy'
import { columns, idField } from './columns'
import { endpointsOf } from './endpoints'

const kept = (field: object) => ({ ...field, access: systemOwned }) as never

/** Platforms with a key. The secret is random, shown once when the client is made, and kept as its sha256 only. */
export const ApiClients: CollectionConfig = {
  slug: 'api-clients',
  // Scopes hold a colon, which no GraphQL name may; keys are not read there anyway.
  graphQL: false,
  labels: { singular: said('接入平台', 'API client'), plural: said('接入平台', 'API clients') },
  access: accessTo('api-clients'),
  admin: {
    group: said('单位与人员', 'Organisations and people'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'organisation', 'keyPrefix', 'scopes', 'revoked', 'lastUsed'],
    components: { edit: { beforeDocumentControls: ['/src/components/keys/KeyActs#KeyActs'] } },
  },
  auth: { disableLocalStrategy: true, strategies: [keyStrategy] },
  hooks: apiClientHooks,
  endpoints: endpointsOf('api-clients'),
  fields: [
    idField,
    { ...plain('name', 'text', said('名称', 'Name')), required: true } as never,
    {
      name: 'organisation',
      type: 'relationship',
      relationTo: 'organisations',
      required: true,
      index: true,
      label: said('负责单位', 'Organisation responsible'),
      access: chosenOnce,
    },
    choice('scopes', said('权限范围', 'Scopes'), keyScopes, { hasMany: true } as never),
    kept({
      ...plain('revoked', 'checkbox', said('已吊销', 'Revoked')),
      defaultValue: false,
      admin: { readOnly: true },
    }),
    kept({ name: 'keyPrefix', type: 'text', label: said('密钥前缀', 'Starts with'), admin: { readOnly: true } }),
    kept({ name: 'keyHash', type: 'text', unique: true, hidden: true }),
    kept({ name: 'lastUsed', type: 'text', label: said('最近使用', 'Last used'), admin: { readOnly: true } }),
    ...(columns('county+', 'city+', 'province+').map((field) => ({ ...field, admin: { hidden: true } })) as never[]),
  ],
}
