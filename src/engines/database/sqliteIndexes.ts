import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

/** What a list asks of each row that somebody's rights name: whether it is there, and its place in the order. */
const listed = ['id', 'deletedAt', 'updatedAt', 'createdAt']

/**
 * Gives the adapter indexes that lists and readings of single rows stand on and that Payload does not make (decision 0074):
 * one over what lists ask, for tables with a trash, whose wide rows keep these columns at their end; and one from a row to
 * its lists of texts, without which reading any row looks through the texts of all.
 */
export function withReadingIndexes(adapter: SQLiteAdapter): SQLiteAdapter {
  adapter.beforeSchemaInit.push(({ schema }) => {
    for (const { name, columns, indexes } of Object.values(adapter.rawTables)) {
      if (!indexes) continue
      if (listed.every((column) => column in columns)) indexes.listed = { name: `${name}_listed_idx`, on: listed }
      if ('parent' in columns && 'text' in columns)
        indexes.owner = { name: `${name}_owner_idx`, on: ['parent', 'order'] }
    }
    return schema
  })
  return adapter
}
