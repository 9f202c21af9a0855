import type { CollectionConfig } from 'payload'
import { accessTo, onlyWith, systemOwned } from '../access'
import { levelWords, organisationKinds, organisationMarks } from '../domain/organisationWords'
import { choice, plain, said } from '../fields/words'
import { organisationHooks } from '../hooks/organisations'
import { columns, idField } from './columns'
import { endpointsOf } from './endpoints'

/** What decides how far rights reach; changing it is a right of its own. */
const shape = onlyWith('restructure', 'organisations')

/** The tree of organisations; the columns of its place are kept by a hook, so that filters need no walk up the tree. */
export const Organisations: CollectionConfig = {
  slug: 'organisations',
  labels: { singular: said('单位', 'Organisation'), plural: said('单位', 'Organisations') },
  access: accessTo('organisations'),
  admin: {
    group: said('单位与人员', 'Organisations and people'),
    useAsTitle: 'name',
    defaultColumns: ['name', 'code', 'kind', 'level', 'parent'],
    listSearchableFields: ['name', 'code'],
    components: {
      beforeListTable: ['/src/components/onboarding/Onboarding#Onboarding'],
      edit: {
        beforeDocumentControls: [
          '/src/components/organisation/Life#Life',
          '/src/components/alliance/Alliances#Alliances',
          '/src/components/people/LendHere#LendHere',
        ],
      },
    },
  },
  hooks: organisationHooks,
  endpoints: endpointsOf('organisations'),
  defaultSort: 'code',
  // A name, a parent or a code is one organisation's, and a rename is an event with grounds.
  disableBulkEdit: true,
  fields: [
    idField,
    {
      name: 'code',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 32,
      access: shape,
      label: said('代码', 'Code'),
      admin: {
        description: said('行政区划代码或十位学校标识码，例：2133000001', 'Region code or ten-digit school code'),
      },
    },
    { ...plain('name', 'text', said('名称', 'Name')), required: true } as never,
    choice('kind', said('类别', 'Kind'), organisationKinds, { required: true, access: shape } as never),
    choice('level', said('层级', 'Level'), levelWords, { required: true, access: shape } as never),
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'organisations',
      label: said('上级单位', 'Parent'),
      access: shape,
    },
    choice('marks', said('标记', 'Marks'), organisationMarks, { hasMany: true } as never),
    {
      name: 'marksYear',
      type: 'number',
      min: 2000,
      max: 2100,
      label: said('标记依据年份', 'Year of the marks'),
      admin: {
        description: said(
          '山区26县、海岛县名单公布的年份，例：2021',
          'Year of the list that the marks follow, e.g. 2021',
        ),
      },
    },
    // Closed and opened by verbs, which look at what depends on it.
    {
      name: 'active',
      type: 'checkbox',
      label: said('启用', 'Active'),
      defaultValue: true,
      access: systemOwned,
      admin: { readOnly: true },
    },
    ...(columns('into', 'organisation+', 'county+', 'city+', 'province+').map((field) => ({
      ...field,
      admin: { hidden: true },
    })) as never[]),
  ],
}
