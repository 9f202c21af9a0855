import type { ArrayField, Field } from 'payload'
import { fileRoles } from '../domain/kinds/fileRoles'
import { choice, plain, said, type Words } from './words'

/** The ULID of a part, kept over versions and given by the centre (`hooks/parts`). */
const partField: Field = { name: 'part', type: 'text', index: false, admin: { hidden: true } }

/** Files in their places; each place has an identifier of its own that outlives the file in it. */
export const files = (name: string, label: Words): Field => ({
  name,
  type: 'array',
  label,
  maxRows: 100,
  admin: { components: { Field: '/src/components/FilesField#FilesField' } },
  fields: [
    partField,
    choice('role', said('类别', 'Role'), fileRoles),
    plain('title', 'text', said('标题', 'Title')),
    { name: 'asset', type: 'relationship', relationTo: 'assets', label: said('文件', 'File') },
  ],
})

/** A list of facts; `one` names a single row. */
export const table = (
  name: string,
  label: Words,
  one: Words,
  limit: number,
  fields: Field[],
  help?: Words,
): ArrayField => ({
  name,
  type: 'array',
  label,
  labels: { singular: one, plural: label },
  maxRows: limit,
  admin: { ...namedBy(fields), ...(help ? { description: help } : {}) },
  fields,
})

/** A row is called by its first text, once it is written; one of mere codes by its number. */
function namedBy(fields: Field[]): ArrayField['admin'] {
  const first = fields.find((field) => field.type === 'text' && !field.custom?.vocabulary && field.name !== 'part')
  if (!first || !('name' in first)) return {}
  return { components: { RowLabel: { path: '/src/components/PartLabel#PartLabel', clientProps: { by: first.name } } } }
}

/** A list of parts (lessons, chapters, steps): rows with an identifier and a title first. */
export const partList = (
  name: string,
  label: Words,
  one: Words,
  limit: number,
  fields: Field[],
  help?: Words,
): ArrayField =>
  table(name, label, one, limit, [partField, plain('title', 'text', said('标题', 'Title')), ...fields], help)
