import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { type SQLiteAdapter, sqliteAdapter } from '@payloadcms/db-sqlite'
import type { DatabaseAdapterObj } from 'payload'
import { migrations } from '../../migrations/sqlite'
import { withReadingIndexes } from './sqliteIndexes'
import { withManyRows } from './sqliteMany'

/**
 * The embedded default. No transactions: each would open a connection without the pragmas, and with several writers
 * nearly every one fails busy. WAL with synchronous FULL: what was acknowledged survives a power cut.
 * The schema comes from committed migrations alone.
 */
export function sqlite(url: string): DatabaseAdapterObj<SQLiteAdapter> {
  const path = url.replace(/^file:/, '')
  if (path !== ':memory:') mkdirSync(/*turbopackIgnore: true*/ dirname(path), { recursive: true })
  const engine = sqliteAdapter({
    client: { url },
    push: false,
    busyTimeout: 5000,
    wal: { synchronous: 'FULL' },
    migrationDir: 'src/migrations/sqlite',
    prodMigrations: migrations,
  })
  return { ...engine, init: (args) => withReadingIndexes(withManyRows(engine.init(args))) }
}
