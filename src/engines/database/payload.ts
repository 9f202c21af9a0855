import type { CollectionSlug, Payload, Where } from 'payload'
import { Problem } from '../../domain/errors'
import { uniqueField } from './failures'
import { insisting } from './insisting'
import type { ManyRows } from './many'
import type { Database, FindOptions, Row } from './port'
import { sharedInserts } from './sharedInserts'
import { sharedQuestions } from './sharedQuestions'

const maximum = 1000

/** Does a write, however often it takes; maps a unique violation to `duplicate-value`. */
async function settled<T>(collection: string, write: () => Promise<T>): Promise<T> {
  try {
    return await insisting(collection, write)
  } catch (error) {
    const field = uniqueField(error)
    throw field === null ? error : new Problem('duplicate-value', { field, collection }, { cause: error })
  }
}

/** The Database port over Payload's own adapter: the same code on SQLite and MongoDB. */
export function payloadDatabase(payload: Payload): Database {
  const { db } = payload
  const many = db as unknown as ManyRows
  const find = async <T>(collection: string, { where, sort, limit, page = 1 }: FindOptions): Promise<T[]> => {
    if (limit < 1 || limit > maximum)
      throw new Problem('list-too-long', { field: 'limit', limit: maximum, count: limit })
    const found = await db.find({
      collection: collection as CollectionSlug,
      where: where ?? {},
      ...(sort ? { sort } : {}),
      limit,
      page,
      // Without it MongoDB's adapter leaves nothing out; with it rows are counted, which a first page need not be.
      pagination: page > 1,
    })
    return found.docs as T[]
  }
  /** Payload stamps changes in its own operations only; whoever watches a collection for changes needs it here too. */
  const stamped = (collection: string, data: Record<string, unknown>) =>
    payload.collections[collection as CollectionSlug].config.timestamps
      ? { updatedAt: new Date().toISOString(), ...data }
      : { ...data }
  const ask = sharedQuestions(find)
  const insertShared = sharedInserts((collection, rows) =>
    settled(collection, async () => new Set(await many.insertMissing({ collection, rows }))),
  )
  const getBy = async <T>(collection: string, column: string, value: string): Promise<T | null> =>
    ((await ask({ collection, column }, value))[0] ?? null) as T | null
  return {
    find,
    insert: (collection, row) =>
      settled(
        collection,
        // Reading back what was written would cost more than writing it.
        async () =>
          void (await db.create({ collection: collection as CollectionSlug, data: { ...row }, returning: false })),
      ),
    async insertMissing(collection, rows) {
      const written = await Promise.all(rows.map((row) => insertShared(collection, row as unknown as Row)))
      return new Set(rows.filter((_, at) => written[at]).map(({ id }) => id))
    },
    get: (collection, id) => getBy(collection, 'id', id),
    getBy,
    listBy: async <T>(collection: string, column: string, value: string, sort: string) =>
      (await ask({ collection, column, sort }, value)) as T[],
    findOne: async <T>(collection: string, where: Where) =>
      (await db.findOne({ collection: collection as CollectionSlug, where })) as T | null,
    count: async (collection, where) =>
      (await db.count({ collection: collection as CollectionSlug, where: where ?? {} })).totalDocs,
    update: (collection, id, data) =>
      settled(
        collection,
        async () =>
          void (await db.updateOne({
            collection: collection as CollectionSlug,
            where: { id: { equals: id } },
            data: stamped(collection, data),
          })),
      ),
    compareAndSet: (collection, where, data) =>
      settled(
        collection,
        async () =>
          (await db.updateOne({
            collection: collection as CollectionSlug,
            where,
            data: stamped(collection, data),
            options: { atomic: true },
          })) !== null,
      ),
    updateAll: (collection, where, data) =>
      settled(
        collection,
        async () => void (await many.updateAll({ collection, where, data: stamped(collection, data) })),
      ),
    remove: (collection, where) =>
      settled(collection, async () => void (await db.deleteMany({ collection: collection as CollectionSlug, where }))),
  }
}
