import type { Label } from '../../i18n/language'

/** What the comparison needs of a field of the form; Payload's client fields have it. */
export interface FieldShape {
  type: string
  name?: string
  label?: Label
  fields?: readonly FieldShape[]
  tabs?: readonly FieldShape[]
  hasMany?: boolean
  relationTo?: string | readonly string[]
  options?: readonly (string | { value: string; label: Label })[]
  admin?: { hidden?: boolean; readOnly?: boolean; custom?: { vocabulary?: string } }
}

export type Values = Readonly<Record<string, unknown>>

/** Fields that a person edits, wherever the form puts them, each once. */
export function* edited(fields: readonly FieldShape[]): Generator<FieldShape> {
  for (const field of fields) {
    if (field.admin?.hidden || field.admin?.readOnly) continue
    if (field.name) yield field
    else yield* edited(field.tabs ?? field.fields ?? [])
  }
}

export const valuesIn = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {}

/** Rows of a list; the form says 0 for a list without any. */
export const rowsIn = (value: unknown): Values[] => (Array.isArray(value) ? value.map(valuesIn) : [])

/** What a row is called by the people who made it. */
export const titleOf = (row: Values): string => String(row.title || row.name || row.target || '')
