import type { CollectionConfig } from 'payload'
import { accessTo } from '../access'
import { plain, said, type Words } from '../fields/words'
import { clientDoors } from '../hooks/doors'
import { idField } from './columns'

/** Rules of review are data with versions: a case pins the version it started with, a change is a new row. */
const ruleCollection = (slug: string, name: Words): CollectionConfig => ({
  slug,
  labels: { singular: name, plural: name },
  access: accessTo(slug),
  admin: {
    group: said('分类与规则', 'Taxonomy and rules'),
    useAsTitle: 'key',
    defaultColumns: ['key', 'version', 'active'],
  },
  hooks: clientDoors,
  fields: [
    idField,
    { name: 'key', type: 'text', required: true, index: true, maxLength: 120, label: said('名称', 'Key') },
    { name: 'version', type: 'number', required: true, min: 1, label: said('版本', 'Version') },
    { ...plain('active', 'checkbox', said('启用', 'Active')), defaultValue: true } as never,
    { name: 'data', type: 'json', required: true, label: said('内容', 'Content') },
  ],
  indexes: [{ fields: ['key', 'version'], unique: true }],
})

export const Policies = ruleCollection('policies', said('审核方案', 'Review policies'))
export const Checklists = ruleCollection('checklists', said('审核清单', 'Checklists'))
