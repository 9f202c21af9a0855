import type { CollectionBeforeValidateHook, FlattenedField, Where } from 'payload'
import { actorOf, filterFor } from '../access'
import { Problem } from '../domain/errors'
import { isFromClient } from './client'
import { leavesOf } from './leaves'

/** Resources that one save may newly name. */
const most = 500

/** Published resources newly named must be ones that this person may read; what was named before stays as it is. */
export const publishedResources: CollectionBeforeValidateHook = async ({ data, originalDoc, collection, req }) => {
  const before = new Set(named(collection.flattenedFields, originalDoc))
  const fresh = [...new Set(named(collection.flattenedFields, data))].filter((identifier) => !before.has(identifier))
  if (fresh.length === 0) return data
  if (fresh.length > most) throw new Problem('list-too-long', { field: 'resource', limit: most, count: fresh.length })
  const allowed = isFromClient(req) ? filterFor(await actorOf(req), 'publications', 'read') : true
  const known = new Set<string>()
  if (allowed !== false)
    for (const identifier of fresh) {
      const where: Where = { and: [{ identifier: { equals: identifier } }, ...(allowed === true ? [] : [allowed])] }
      const { docs } = await req.payload.db.find({ collection: 'publications', where, limit: 1, pagination: false })
      if (docs.length > 0) known.add(identifier)
    }
  const unknown = fresh.find((identifier) => !known.has(identifier))
  if (unknown) throw new Problem('not-found', { what: unknown.slice(0, 120) })
  return data
}

const named = (fields: readonly FlattenedField[], data: unknown): string[] =>
  [...leavesOf(fields, data)].flatMap(({ field, value }) =>
    (field as { custom?: { published?: boolean } }).custom?.published && value ? [String(value)] : [],
  )
