import type { FlattenedField } from 'payload'

export interface Leaf {
  /** Dots between names and row numbers: `lessons.0.files.1.asset`. */
  path: string
  field: FlattenedField
  value: unknown
}

type Values = Record<string, unknown>
const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Every value of a document with the field that describes it; groups and arrays are entered, not listed. */
export function* leavesOf(fields: readonly FlattenedField[], data: unknown, path = ''): Generator<Leaf> {
  if (!isObject(data)) return
  for (const field of fields) {
    const value = data[field.name]
    const at = path + field.name
    if (field.type === 'group' || field.type === 'tab') yield* leavesOf(field.flattenedFields, value, `${at}.`)
    else if (field.type === 'array' && Array.isArray(value))
      for (const [row, values] of value.entries()) yield* leavesOf(field.flattenedFields, values, `${at}.${row}.`)
    else if (value !== undefined) yield { path: at, field, value }
  }
}

/** The first name in the data that no field has, as a path; null when all are known. */
export function unknownName(fields: readonly FlattenedField[], data: unknown, path = ''): string | null {
  if (!isObject(data)) return null
  for (const [name, value] of Object.entries(data)) {
    const field = fields.find((one) => one.name === name)
    if (!field) return path + name
    const rows = field.type === 'array' && Array.isArray(value) ? value : field.type === 'group' ? [value] : []
    for (const [row, values] of rows.entries()) {
      const below = `${path}${name}.${field.type === 'array' ? `${row}.` : ''}`
      const found = unknownName((field as { flattenedFields: FlattenedField[] }).flattenedFields, values, below)
      if (found) return found
    }
  }
  return null
}
