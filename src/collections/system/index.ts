import type { CollectionConfig } from 'payload'
import { accessTo } from '../../access'
import { clientDoors } from '../../hooks/doors'
import { columns, idField, placeColumns } from '../columns'
import { endpointsOf } from '../endpoints'
import { type SystemTable, systemTables } from './tables'

/** Watched for changes by the copy that delivery keeps. */
const slugsWithDates = new Set(['adoptions'])

const records = { zh: '系统记录', en: 'System records' }

/** A system table as a Payload collection: no door of Payload's writes it, its policy says who reads it. */
const systemCollection = ({
  slug,
  name,
  group = records,
  columns: written,
  placed,
  unique = [],
  indexes = [],
  title,
  visible,
  shown,
  page,
}: SystemTable): CollectionConfig => ({
  slug,
  labels: { singular: name, plural: name },
  access: accessTo(slug),
  admin: {
    group,
    hidden: !visible,
    ...(title ? { useAsTitle: title } : {}),
    ...(shown ? { defaultColumns: shown } : {}),
    ...(page ? { components: { views: { edit: { default: { Component: page } } } } } : {}),
  },
  timestamps: slugsWithDates.has(slug),
  hooks: clientDoors,
  endpoints: endpointsOf(slug),
  fields: [idField, ...columns(...written), ...(placed ? placeColumns : [])],
  indexes: [...unique.map((fields) => ({ fields, unique: true })), ...indexes.map((fields) => ({ fields }))],
})

export const systemCollections: CollectionConfig[] = systemTables.map(systemCollection)
