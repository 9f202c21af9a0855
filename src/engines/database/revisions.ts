import { setTimeout as pause } from 'node:timers/promises'
import type { CollectionSlug, Payload, Where } from 'payload'
import { Problem } from '../../domain/errors'

type Data = Record<string, unknown>

/** The adapter's write of one document, as far as this file looks at it. */
type UpdateOne = (args: {
  collection: string
  id?: string
  where?: Where
  data: Data
  options?: { atomic?: boolean }
}) => Promise<Data | null>

/** Milliseconds after which a save that never ended (its process died) no longer keeps others out. */
const longestSave = 30_000
/** Milliseconds between two looks at somebody else's save. */
const betweenLooks = 15

/**
 * Makes saving compare-and-set for the named collections, whatever door the save came through: one atomic statement
 * compares the revision and claims the document, the content follows, and the revision moves last. Whoever reads in
 * between still has the old revision and finds the claim, so nothing that was acknowledged is ever written over; they are
 * told `stale-revision` with the version that won and their own. The adapter is the last place all doors pass, after
 * validation, so a refused form does not use a revision up.
 */
export function guardRevisions(payload: Payload, collections: readonly string[]): void {
  const { db } = payload
  const updateOne = db.updateOne.bind(db) as unknown as UpdateOne
  const guarded: UpdateOne = async (args) => {
    const { collection, id, data } = args
    if (!collections.includes(collection) || id === undefined || typeof data.revision !== 'number')
      return updateOne(args)
    const document = { collection, id, seen: data.revision - 1 }
    const set = (where: Where, scalars: Data) =>
      updateOne({ collection, where: { id: { equals: id }, ...where }, data: scalars, options: { atomic: true } })
    const savingUntil = await claim(payload, set, document, data)
    const mine: Where = { savingUntil: { equals: savingUntil } }
    try {
      const saved = await updateOne({ ...args, data: { ...data, revision: document.seen, savingUntil } })
      const ended = { revision: data.revision, savingUntil: 0 }
      if ((await set(mine, ended)) === null) throw new Problem('conflict', { collection })
      return saved && { ...saved, ...ended }
    } catch (error) {
      await set(mine, { savingUntil: 0 })
      throw error
    }
  }
  db.updateOne = guarded as unknown as typeof db.updateOne
}

interface Document {
  collection: string
  id: string
  /** The revision that the saver edited. */
  seen: number
}

/** Claims the document at that revision; while another saves, waits to see which version won. Answers the claim's end. */
async function claim(
  payload: Payload,
  set: (where: Where, scalars: Data) => Promise<Data | null>,
  { collection, id, seen }: Document,
  yours: Data,
): Promise<number> {
  for (;;) {
    const now = Date.now()
    // A fraction tells two claims of one millisecond apart.
    const until = now + longestSave + Math.random()
    const free: Where = { revision: { equals: seen }, savingUntil: { less_than_equal: now } }
    if ((await set(free, { savingUntil: until })) !== null) return until
    const current = await payload.db.findOne<Data & { id: string }>({
      collection: collection as CollectionSlug,
      where: { id: { equals: id } },
    })
    if (current?.revision !== seen)
      throw new Problem('stale-revision', { expected: seen, actual: current?.revision ?? null, current, yours })
    await pause(betweenLooks)
  }
}
