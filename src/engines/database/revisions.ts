import type { CollectionSlug, Payload } from 'payload'
import { Problem } from '../../domain/errors'

/** The adapter's write of one document, as far as this file looks at it. */
type UpdateOne = (args: {
  collection: string
  id?: string
  data: Record<string, unknown>
  req?: unknown
}) => Promise<unknown>

/**
 * Makes saving compare-and-set for the named collections, whatever door the save came through: a write that carries
 * revision n + 1 first moves the stored revision from n to n + 1 in one atomic statement; whoever finds it moved already
 * is told `stale-revision` with the version that won and their own. The adapter is the last place all doors pass, after validation,
 * so a refused form does not use a revision up.
 */
export function guardRevisions(payload: Payload, collections: readonly string[]): void {
  const { db } = payload
  const updateOne = db.updateOne.bind(db) as unknown as UpdateOne
  const guarded: UpdateOne = async (args) => {
    const { collection, id, data } = args
    if (collections.includes(collection) && id !== undefined && typeof data.revision === 'number')
      await claim(payload, updateOne, collection, id, data)
    return updateOne(args)
  }
  db.updateOne = guarded as unknown as typeof db.updateOne
}

async function claim(
  payload: Payload,
  updateOne: UpdateOne,
  collection: string,
  id: string,
  yours: Record<string, unknown>,
): Promise<void> {
  const next = Number(yours.revision)
  const where = { and: [{ id: { equals: id } }, { revision: { equals: next - 1 } }] }
  const won = await updateOne({ collection, where, data: { revision: next }, options: { atomic: true } } as never)
  if (won !== null) return
  const current = await payload.db.findOne<{ revision: number; id: string }>({
    collection: collection as CollectionSlug,
    where: { id: { equals: id } },
  })
  throw new Problem('stale-revision', { expected: next - 1, actual: current?.revision ?? null, current, yours })
}
