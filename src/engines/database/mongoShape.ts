import type { FlattenedField } from 'payload'

type Row = Record<string, unknown>

/** Fields that are one column of a table: on SQLite they are there in every row, null where nothing was written. */
const columnTypes: readonly string[] = [
  'text',
  'textarea',
  'email',
  'number',
  'checkbox',
  'json',
  'code',
  'date',
  'select',
  'radio',
  'relationship',
  'upload',
  'richText',
]

/**
 * Gives a row as MongoDB kept it the shape of a row of a table: a column that was never written is null, in groups too.
 * What compares with null then means the same on both engines, also for columns younger than the row.
 */
export function asTableRow(row: Row, fields: readonly FlattenedField[]): void {
  for (const field of fields) {
    if ('virtual' in field && field.virtual) continue
    if (field.type === 'group' || field.type === 'tab') {
      row[field.name] ??= {}
      asTableRow(row[field.name] as Row, field.flattenedFields)
    } else if (columnTypes.includes(field.type) && !('hasMany' in field && field.hasMany)) row[field.name] ??= null
  }
}
