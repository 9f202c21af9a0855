import type { CollectionConfig } from 'payload'
import { accessTo, onlyWith } from '../access'
import type { levels } from '../domain/organisation'
import { choice, plain, said } from '../fields/words'
import { organisationHooks } from '../hooks/organisations'
import { columns, idField } from './columns'

const kinds = {
  province: said('省级教育行政部门', 'Province'),
  city: said('市级教育行政部门', 'City'),
  county: said('县级教育行政部门', 'County'),
  school: said('学校', 'School'),
  university: said('高等学校', 'University'),
  publisher: said('出版单位', 'Publisher'),
  company: said('企业', 'Company'),
  society: said('社会组织', 'Society'),
  studio: said('名师网络工作室', 'Studio'),
  'teaching-office': said('虚拟教研室', 'Teaching office'),
  alliance: said('教共体/联合体', 'Alliance'),
}

const levelWords = {
  school: said('学校', 'School'),
  county: said('县（市、区）', 'County'),
  city: said('设区市', 'City'),
  province: said('省', 'Province'),
} satisfies Record<(typeof levels)[number], unknown>

const marks = {
  mountain26: said('山区26县', 'One of the 26 mountain counties'),
  island: said('海岛县', 'Island county'),
}

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
  },
  hooks: organisationHooks,
  defaultSort: 'code',
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
    choice('kind', said('类别', 'Kind'), kinds, { required: true, access: shape } as never),
    choice('level', said('层级', 'Level'), levelWords, { required: true, access: shape } as never),
    {
      name: 'parent',
      type: 'relationship',
      relationTo: 'organisations',
      label: said('上级单位', 'Parent'),
      access: shape,
    },
    choice('marks', said('标记', 'Marks'), marks, { hasMany: true } as never),
    { ...plain('active', 'checkbox', said('启用', 'Active')), defaultValue: true } as never,
    ...(columns('organisation+', 'county+', 'city+', 'province+').map((field) => ({
      ...field,
      admin: { hidden: true },
    })) as never[]),
  ],
}
