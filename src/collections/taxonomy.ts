import type { CollectionConfig } from 'payload'
import { accessTo } from '../access'
import { plain, said } from '../fields/words'
import { clientDoors } from '../hooks/doors'
import { idField } from './columns'

const group = said('分类与规则', 'Taxonomy and rules')
const required = (field: object) => ({ ...field, required: true }) as never

/** 行政区划: codes of the National Bureau of Statistics. */
export const Regions: CollectionConfig = {
  slug: 'regions',
  labels: { singular: said('行政区划', 'Region'), plural: said('行政区划', 'Regions') },
  access: accessTo('regions'),
  admin: { group, useAsTitle: 'name', defaultColumns: ['code', 'name', 'level', 'parent'] },
  hooks: clientDoors,
  defaultSort: 'code',
  fields: [
    idField,
    { name: 'code', type: 'text', required: true, unique: true, maxLength: 12, label: said('代码', 'Code') },
    required(plain('name', 'text', said('名称', 'Name'))),
    plain('level', 'text', said('层级', 'Level')),
    { name: 'parent', type: 'text', index: true, label: said('上级代码', 'Code above') },
    { name: 'marks', type: 'text', hasMany: true, maxRows: 10, label: said('标记', 'Marks') },
    plain('retired', 'checkbox', said('停用', 'Retired')),
  ],
}

/** 学段、学科、教材版本 …: one collection for all vocabularies. Terms are retired, never deleted: resources name them. */
export const TaxonomyTerms: CollectionConfig = {
  slug: 'taxonomy-terms',
  labels: { singular: said('分类条目', 'Term'), plural: said('分类条目', 'Terms') },
  access: accessTo('taxonomy-terms'),
  admin: {
    group,
    useAsTitle: 'name',
    defaultColumns: ['vocabulary', 'code', 'name', 'parent', 'order'],
    listSearchableFields: ['code', 'name'],
  },
  hooks: clientDoors,
  defaultSort: 'order',
  fields: [
    idField,
    {
      name: 'vocabulary',
      type: 'text',
      required: true,
      index: true,
      maxLength: 60,
      label: said('分类表', 'Vocabulary'),
    },
    { name: 'code', type: 'text', required: true, index: true, maxLength: 120, label: said('代码', 'Code') },
    required(plain('name', 'text', said('名称', 'Name'))),
    { name: 'parent', type: 'text', index: true, label: said('上级代码', 'Code above') },
    { name: 'aliases', type: 'text', hasMany: true, maxRows: 50, label: said('别名', 'Aliases') },
    { name: 'order', type: 'number', defaultValue: 0, label: said('顺序', 'Order') },
    plain('retired', 'checkbox', said('停用', 'Retired')),
    { name: 'data', type: 'json', label: said('其他', 'More') },
  ],
  indexes: [{ fields: ['vocabulary', 'code'], unique: true }],
}
