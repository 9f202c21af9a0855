import { type SQLiteAdapterArgs, sqliteAdapter } from '@payloadcms/db-sqlite'

/**
 * The embedded default. No transactions: each would open a connection without the pragmas, and with several writers
 * nearly every one fails busy. WAL with synchronous FULL: what was acknowledged survives a power cut.
 * The schema comes from committed migrations; `push` is for a developer's own throw-away database.
 */
export const sqlite = (options: { url: string; push?: boolean; migrations: SQLiteAdapterArgs['prodMigrations'] }) =>
  sqliteAdapter({
    client: { url: options.url },
    push: options.push ?? false,
    busyTimeout: 5000,
    wal: { synchronous: 'FULL' },
    migrationDir: 'src/migrations',
    prodMigrations: options.migrations,
  })
