import type { CollectionBeforeChangeHook, FlattenedField } from 'payload'
import { systemIds } from '../domain/clock'
import { sentOf } from './sent'

type Row = Record<string, unknown>

/** Rows that have an identifier of their own (lessons, chapters, steps, files), at any depth. */
function* partRows(fields: readonly FlattenedField[], data: unknown): Generator<Row> {
  if (typeof data !== 'object' || data === null) return
  for (const field of fields) {
    const value = (data as Row)[field.name]
    if (field.type === 'group' || field.type === 'tab') yield* partRows(field.flattenedFields, value)
    if (field.type !== 'array' || !Array.isArray(value)) continue
    const isPart = field.flattenedFields.some(({ name }) => name === 'part')
    for (const row of value as Row[]) {
      if (isPart) yield row
      yield* partRows(field.flattenedFields, row)
    }
  }
}

/**
 * Gives every part its ULID. A part keeps it while its row stays, also when a file in it is replaced or an older version
 * comes back; a copy of the document gets fresh ones. A ULID that this document never gave is not taken from a request.
 */
export const partIds: CollectionBeforeChangeHook = ({ data, operation, originalDoc, collection, req }) => {
  const restoring = sentOf(req, collection.slug).operation === 'restoreVersion'
  const stored = operation === 'update' ? [...partRows(collection.flattenedFields, originalDoc)] : []
  const known = new Set(stored.map((row) => row.part))
  const byRow = new Map(stored.map((row) => [row.id, row.part]))
  const taken = new Set<unknown>()
  for (const row of partRows(collection.flattenedFields, data)) {
    const wanted = (restoring || known.has(row.part) ? row.part : undefined) ?? byRow.get(row.id)
    row.part = wanted && !taken.has(wanted) ? wanted : systemIds.next()
    taken.add(row.part)
  }
  return data
}
