import type { CollectionConfig } from 'payload'
import { accessTo } from '../access'
import { roles } from '../domain/actor'
import { choice, plain, said } from '../fields/words'
import { userHooks } from '../hooks/users'
import { columns, idField } from './columns'
import { endpointsOf } from './endpoints'

const lockMinutes = 10

/** People. Accounts are closed, never deleted: histories name them. `sessionSeconds`: how long a sign-in lasts. */
export const users = (sessionSeconds: number, secureCookie: boolean): CollectionConfig => ({
  slug: 'users',
  labels: { singular: said('用户', 'User'), plural: said('用户', 'Users') },
  access: accessTo('users'),
  admin: {
    group: said('单位与人员', 'Organisations and people'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'username', 'memberships', 'active'],
    listSearchableFields: ['name', 'username'],
    components: {
      beforeListTable: ['/src/components/onboarding/NotSignedIn#NotSignedIn'],
      edit: { beforeDocumentControls: ['/src/components/people/PersonActs#PersonActs'] },
    },
  },
  auth: {
    loginWithUsername: { allowEmailLogin: true, requireEmail: false, requireUsername: true },
    maxLoginAttempts: 5,
    lockTime: lockMinutes * 60 * 1000,
    tokenExpiration: sessionSeconds,
    cookies: { sameSite: 'Lax', secure: secureCookie },
  },
  hooks: userHooks,
  endpoints: endpointsOf('users'),
  fields: [
    idField,
    { ...plain('name', 'text', said('姓名', 'Name')), required: true } as never,
    {
      name: 'memberships',
      type: 'array',
      maxRows: 20,
      label: said('任职', 'Memberships'),
      labels: { singular: said('任职', 'membership'), plural: said('任职', 'memberships') },
      admin: { description: said('每行一个单位和在其中的角色', 'One organisation a row, with the roles held there') },
      fields: [
        {
          name: 'organisation',
          type: 'relationship',
          relationTo: 'organisations',
          required: true,
          label: said('单位', 'Organisation'),
        },
        choice('roles', said('角色', 'Roles'), roles, { hasMany: true } as never),
      ],
    },
    { ...plain('active', 'checkbox', said('启用', 'Active')), defaultValue: true } as never,
    ...(columns('office', 'firstSignIn', 'delegated:json', 'organisation+', 'county+', 'city+', 'province+').map(
      (field) => ({
        ...field,
        admin: { hidden: true },
      }),
    ) as never[]),
  ],
})
