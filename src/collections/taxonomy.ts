import type { CollectionConfig } from 'payload'
import { accessTo } from '../access'
import { confirmations, taxonomy } from '../domain/taxonomy'
import { choice, plain, said } from '../fields/words'
import { regionHooks, termHooks } from '../hooks/taxonomy'
import { columns, idField } from './columns'
import { endpointsOf } from './endpoints'

const group = said('分类与规则', 'Taxonomy and rules')
const required = (field: object) => ({ ...field, required: true }) as never

const fixed = said('建立后不再更改', 'Never changed once made')
const retired = {
  ...plain(
    'retired',
    'checkbox',
    said('停用', 'Retired'),
    said('不能再新选；已用的资源仍显示其名称', 'Not chosen any more; what names it keeps its name'),
  ),
  defaultValue: false,
} as never
/** Who changed the row last; the audit trail has every change. */
const changedBy = columns('changedBy').map((field) => ({
  ...field,
  label: said('最后修改人', 'Changed by'),
  admin: { readOnly: true, position: 'sidebar' },
})) as CollectionConfig['fields']

/** 行政区划: codes of the National Bureau of Statistics; which marks there are, and of which year, is a vocabulary. */
export const Regions: CollectionConfig = {
  slug: 'regions',
  labels: { singular: said('行政区划', 'Region'), plural: said('行政区划', 'Regions') },
  access: accessTo('regions'),
  admin: { group, useAsTitle: 'name', defaultColumns: ['code', 'name', 'level', 'parent', 'marks'] },
  hooks: regionHooks,
  endpoints: endpointsOf('regions'),
  defaultSort: 'code',
  fields: [
    idField,
    {
      name: 'code',
      type: 'text',
      required: true,
      unique: true,
      maxLength: 12,
      label: said('代码', 'Code'),
      admin: { description: fixed },
    },
    required(plain('name', 'text', said('名称', 'Name'))),
    plain('level', 'text', said('层级', 'Level')),
    { name: 'parent', type: 'text', index: true, label: said('上级代码', 'Code above') },
    {
      name: 'marks',
      type: 'text',
      hasMany: true,
      maxRows: 10,
      label: said('标记', 'Marks'),
      admin: {
        description: said(
          '分类表“区划标记”中的代码，如 mountain26、island；名单调整时新建一个注明年份的标记',
          'Codes of the vocabulary of marks; when a list changes, make a new mark with its year',
        ),
      },
    },
    retired,
    ...changedBy,
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
    defaultColumns: ['vocabulary', 'code', 'name', 'parent', 'confirmation', 'retired'],
    listSearchableFields: ['search', 'name'],
  },
  hooks: termHooks,
  endpoints: endpointsOf('taxonomy-terms'),
  defaultSort: 'order',
  fields: [
    idField,
    choice('vocabulary', said('分类表', 'Vocabulary'), taxonomy, {
      required: true,
      index: true,
      admin: { description: fixed },
    } as never),
    {
      name: 'code',
      type: 'text',
      required: true,
      index: true,
      maxLength: 120,
      label: said('代码', 'Code'),
      admin: { description: fixed },
    },
    required(plain('name', 'text', said('名称', 'Name'))),
    { name: 'parent', type: 'text', index: true, label: said('上级代码', 'Code above') },
    { name: 'aliases', type: 'text', hasMany: true, maxRows: 50, label: said('别名', 'Aliases') },
    { name: 'order', type: 'number', defaultValue: 0, label: said('顺序', 'Order') },
    retired,
    plain('source', 'text', said('来源', 'Source'), said('文件、年份、发布单位', 'Document, year, publisher')),
    choice('confirmation', said('确认状态', 'Confirmation'), confirmations, { defaultValue: 'unverified' } as never),
    { name: 'data', type: 'json', label: said('其他', 'More') },
    ...columns('search').map(
      (field) =>
        ({
          ...field,
          label: said('代码、别名或拼音首字母', 'code, alias or initials'),
          admin: { hidden: true },
        }) as CollectionConfig['fields'][number],
    ),
    ...changedBy,
  ],
  indexes: [{ fields: ['vocabulary', 'code'], unique: true }],
}
