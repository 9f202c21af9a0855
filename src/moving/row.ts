import type { FlattenedField } from 'payload'

type Values = Record<string, unknown>

/**
 * A row as it is written down: what every database says of it alike. Empty columns, lists and groups are left out,
 * because one database answers null or an empty list where another answers nothing; JSON columns stand as they are.
 */
export function bare(fields: readonly FlattenedField[], row: Values): Values {
  const kept: Values = {}
  for (const field of fields) {
    const value = bareValue(field, row[field.name])
    if (value !== undefined) kept[field.name] = value
  }
  return kept
}

function bareValue(field: FlattenedField, value: unknown): unknown {
  if (value === null || value === undefined) return undefined
  switch (field.type) {
    case 'json':
    case 'richText':
      return value
    case 'group':
    case 'tab': {
      const inside = bare(field.flattenedFields, value as Values)
      return Object.keys(inside).length > 0 ? inside : undefined
    }
    case 'array':
      return listOr(value, (item) => bareItem(field.flattenedFields, item as Values))
    case 'relationship':
    case 'upload':
      return Array.isArray(value) ? listOr(value, reference) : reference(value)
    case 'join':
      return undefined
    case 'blocks':
      throw new TypeError(`blocks are not moved yet: ${field.name}`)
    default:
      return Array.isArray(value) ? listOr(value, (item) => item) : value
  }
}

/** One that may be of several collections says which; databases name the two in either order. */
const reference = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  const { relationTo, value: id } = value as Values
  return { relationTo, value: id }
}

const listOr = (value: unknown, each: (item: unknown) => unknown): unknown[] | undefined => {
  const list = (value as unknown[]).map(each)
  return list.length > 0 ? list : undefined
}

/** Rows of a list carry an id of ours, a text; a number is a database's own and means nothing elsewhere. */
const bareItem = (fields: readonly FlattenedField[], item: Values): Values => {
  const { id: _, ...kept } = bare(fields, item)
  return typeof item.id === 'string' ? { ...kept, id: item.id } : kept
}

/**
 * The same row to be written: where a column is empty and the schema has a default, it says so, so that no database fills
 * it. Others are left out: a unique index may take a second null for a double.
 */
export function filled(fields: readonly FlattenedField[], row: Values): Values {
  const whole: Values = {}
  for (const field of fields) {
    const value = row[field.name]
    if (field.type === 'group' || field.type === 'tab')
      whole[field.name] = filled(field.flattenedFields, (value ?? {}) as Values)
    else if (field.type === 'array')
      whole[field.name] = ((value ?? []) as Values[]).map((item) => filledItem(field, item))
    else if (value !== undefined) whole[field.name] = value
    else if ('defaultValue' in field && field.defaultValue !== undefined) whole[field.name] = null
  }
  return whole
}

const filledItem = (field: { flattenedFields: FlattenedField[] }, item: Values): Values => ({
  ...filled(field.flattenedFields, item),
  id: item.id,
})
