import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionSlug, FlattenedField } from 'payload'
import { Problem } from '../../domain/errors'
import { isTooLarge } from './failures'

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
function asTableRow(row: Row, fields: readonly FlattenedField[]): void {
  for (const field of fields) {
    if ('virtual' in field && field.virtual) continue
    if (field.type === 'group' || field.type === 'tab') {
      row[field.name] ??= {}
      asTableRow(row[field.name] as Row, field.flattenedFields)
    } else if (columnTypes.includes(field.type) && !('hasMany' in field && field.hasMany)) row[field.name] ??= null
  }
}

interface Asked {
  collection?: string
  select?: unknown
  limit?: number
}

interface Answer {
  docs?: Row[]
  limit?: number
}

/** What was read, in the shape that an engine of tables gives it. */
export function asTablesAnswer(
  adapter: MongooseAdapter,
  { collection, select, limit }: Asked,
  answer: unknown,
): unknown {
  if (collection === undefined || typeof answer !== 'object' || answer === null) return answer
  const { docs } = answer as Answer
  // A list that is not counted tells how many it holds as its limit.
  if (docs && limit) (answer as Answer).limit = limit
  if (select) return answer
  const fields = adapter.payload.collections[collection as CollectionSlug]?.config.flattenedFields ?? []
  for (const row of docs ?? [answer as Row]) {
    if (!('id' in row)) continue
    const isVersion = 'parent' in row && typeof row.version === 'object' && row.version !== null
    asTableRow((isVersion ? row.version : row) as Row, isVersion ? fields.filter(({ name }) => name !== 'id') : fields)
  }
  return answer
}

interface Refusal {
  name?: string
  data?: { errors?: { path?: string; tableName?: string }[] }
}

/** This adapter's one ValidationError is a taken unique value: said as an engine of tables says it. */
export function asTablesRefusal(error: unknown, collection?: string): unknown {
  if (isTooLarge(error)) return new Problem('content-too-large', {}, { cause: error })
  const [entry] = (error as Refusal).data?.errors ?? []
  if ((error as Refusal).name !== 'ValidationError' || !entry) return error
  entry.tableName = collection
  if (entry.path === '_id') entry.path = 'id'
  return error
}
