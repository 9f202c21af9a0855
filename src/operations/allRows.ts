import type { Where } from 'payload'
import type { Database } from '../engines/database/port'

const page = 1000

/** Every row that matches, by id, read page by page: for sets that are bounded by what they are of. */
export async function allRows<T extends { id: string }>(
  database: Database,
  collection: string,
  where: Where,
): Promise<T[]> {
  const found: T[] = []
  for (let after = ''; ; after = found.at(-1)?.id ?? '') {
    const rows = await database.find<T>(collection, {
      where: { and: [where, { id: { greater_than: after } }] },
      sort: 'id',
      limit: page,
    })
    found.push(...rows)
    if (rows.length < page) return found
  }
}
