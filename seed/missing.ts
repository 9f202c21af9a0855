import type { Payload } from 'payload'
import { payloadDatabase } from '../src/engines/database'
import { insertAll } from '../src/engines/database/insertAll'

/** Rows looked for and written at a time. */
const batch = 250

/** Puts the rows in that are not there yet, many at a time; what an interrupted start left is gone on from. */
export async function insertMissing<T extends { id: string }>(
  payload: Payload,
  collection: string,
  rows: readonly T[],
): Promise<void> {
  const database = payloadDatabase(payload)
  if ((await database.count(collection)) >= rows.length) return
  for (let from = 0; from < rows.length; from += batch) {
    const wanted = rows.slice(from, from + batch)
    const where = { id: { in: wanted.map(({ id }) => id) } }
    const there = new Set((await database.find(collection, { where, limit: batch })).map(({ id }) => id))
    await insertAll(
      payload,
      collection,
      wanted.filter(({ id }) => !there.has(id)).map((row) => ({ ...row })),
    )
  }
}
