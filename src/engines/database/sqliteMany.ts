import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import type { ManyRows } from './many'

interface Inserting {
  insert(table: unknown): { values(rows: readonly object[]): { onConflictDoNothing(): Returning } }
}
interface Returning {
  returning(columns: { id: unknown }): Promise<{ id: string }[]>
}

/** Adds to the adapter what is done to many rows of a table in one statement. */
export function withManyRows(adapter: SQLiteAdapter): SQLiteAdapter {
  const many: ManyRows = {
    async insertMissing({ collection, rows }) {
      const table = adapter.tables[collection.replaceAll('-', '_')]
      const inserting = (adapter.drizzle as unknown as Inserting).insert(table).values(rows)
      return (await inserting.onConflictDoNothing().returning({ id: table?.id })).map(({ id }) => id)
    },
    // An atomic update is one statement without looking first: it takes every row that matches.
    updateAll: ({ collection, where, data }) =>
      adapter.updateOne({ collection: collection as never, where, data, options: { atomic: true } }),
  }
  return Object.assign(adapter, many)
}
