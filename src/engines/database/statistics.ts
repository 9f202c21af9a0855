import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { Payload } from 'payload'

const everyHour = 3_600_000
/** A table with fewer rows is read in any way at once; what was counted of it would soon be wrong. */
const worthIt = 500

/**
 * SQLite's own count of what its tables hold, for the collections that people page through: without it a page of ten rows
 * is taken from all that match, sorted, instead of from the index that is sorted already (decision 0071). A server counts
 * by itself.
 */
export async function countRows(payload: Payload, collections: readonly string[]): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  const { client } = payload.db as unknown as SQLiteAdapter
  await client.execute('PRAGMA analysis_limit = 1000')
  for (const collection of collections) {
    const table = collection.replaceAll('-', '_')
    const { rows } = await client.execute(`SELECT 1 FROM "${table}" LIMIT 1 OFFSET ${worthIt}`)
    if (rows.length === 0) continue
    const beside = await client.execute({
      sql: 'SELECT name FROM sqlite_master WHERE name = ?',
      args: [`${table}_rels`],
    })
    for (const name of [table, ...beside.rows.map((row) => String(row.name))]) await client.execute(`ANALYZE "${name}"`)
  }
}

/** Counts now and every hour; a count that fails is made an hour later. */
export async function keepStatistics(payload: Payload, collections: readonly string[]): Promise<void> {
  if (payload.db.name !== 'sqlite') return
  const count = () =>
    countRows(payload, collections).catch((err: unknown) => payload.logger.warn({ err, msg: 'no statistics' }))
  setInterval(() => void count(), everyHour).unref()
  await count()
}
