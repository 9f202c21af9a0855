import type { SQLiteAdapter } from '@payloadcms/db-sqlite'

type SchemaHook = SQLiteAdapter['beforeSchemaInit'][number]

/** What a list asks of each row that somebody's rights name. */
const asked = ['id', 'deletedAt', 'updatedAt']

/**
 * An index that answers it for every table with a trash. Rows of resources are wide and keep these columns at their end, so
 * that a list read whole resources to sort and count them (decision 0074). Payload's own compound indexes take no id.
 */
export const coverLists: SchemaHook = ({ adapter, schema }) => {
  for (const { name, columns, indexes } of Object.values(adapter.rawTables))
    if (indexes && asked.every((column) => column in columns))
      indexes.listed = { name: `${name}_listed_idx`, on: asked }
  return schema
}
