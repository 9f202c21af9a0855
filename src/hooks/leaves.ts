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

/** JSON types by kind of field; kinds not named here take what Payload's own validation takes. */
const types: Readonly<Record<string, { zh: string; en: string; fits: (value: unknown) => boolean }>> = {
  number: { zh: '须为数字', en: 'must be a number', fits: (value) => typeof value === 'number' },
  checkbox: { zh: '须为 true 或 false', en: 'must be true or false', fits: (value) => typeof value === 'boolean' },
  text: { zh: '须为文字', en: 'must be text', fits: (value) => typeof value === 'string' },
  textarea: { zh: '须为文字', en: 'must be text', fits: (value) => typeof value === 'string' },
  select: { zh: '须为选项代码', en: 'must be a code', fits: (value) => typeof value === 'string' },
  group: { zh: '须为对象', en: 'must be an object', fits: isObject },
  array: {
    zh: '须为对象列表',
    en: 'must be a list of objects',
    fits: (value) => Array.isArray(value) && value.every(isObject),
  },
}

/** The first value that is not of its field's JSON type, with the reason in both languages; null when all are. */
export function wrongType(
  fields: readonly FlattenedField[],
  data: unknown,
  path = '',
): { field: string; reason: string } | null {
  if (!isObject(data)) return null
  for (const field of fields) {
    const value = data[field.name]
    const type = types[field.type]
    if (value === undefined || value === null || !type) continue
    const many = 'hasMany' in field && field.hasMany === true
    const fits = many ? Array.isArray(value) && value.every(type.fits) : type.fits(value)
    if (!fits)
      return {
        field: path + field.name,
        reason: many ? '列表类型不符 a list of another type' : `${type.zh} ${type.en}`,
      }
    const rows = field.type === 'array' ? (value as unknown[]) : field.type === 'group' ? [value] : []
    for (const [row, values] of rows.entries()) {
      const below = `${path}${field.name}.${field.type === 'array' ? `${row}.` : ''}`
      const found = wrongType((field as { flattenedFields: FlattenedField[] }).flattenedFields, values, below)
      if (found) return found
    }
  }
  return null
}
