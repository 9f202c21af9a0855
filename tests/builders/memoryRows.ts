import { Problem } from '../../src/domain/errors'
import type { Database } from '../../src/engines/database/port'

/** Rows in memory for operations that only insert, get and count; what the real database promises, and nothing else. */
export function memoryRows(): Database {
  const rows = new Map<string, object>()
  const key = (collection: string, id: string) => `${collection}/${id}`
  const some: Pick<Database, 'insert' | 'get' | 'count'> = {
    async insert(collection, row) {
      if (rows.has(key(collection, row.id))) throw new Problem('duplicate-value', { field: 'id' })
      rows.set(key(collection, row.id), structuredClone(row))
    },
    get: async (collection, id) => structuredClone(rows.get(key(collection, id)) ?? null) as never,
    count: async (collection) => [...rows.keys()].filter((name) => name.startsWith(`${collection}/`)).length,
  }
  return some as Database
}
