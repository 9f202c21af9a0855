import type { CollectionBeforeValidateHook, CollectionSlug, FlattenedField, PayloadRequest, Where } from 'payload'
import { actorOf, filterFor } from '../access'
import { Problem } from '../domain/errors'
import { isFromClient } from './client'
import { leavesOf } from './leaves'

/** Ids of the rows of `target` that a document names, each once. */
export function idsNamed(fields: readonly FlattenedField[], data: unknown, target: string): string[] {
  const ids = new Set<string>()
  for (const { field, value } of leavesOf(fields, data))
    if (field.type === 'relationship' && field.relationTo === target)
      for (const one of [value].flat())
        if (one) ids.add(typeof one === 'object' ? String((one as { id: unknown }).id) : String(one))
  return [...ids]
}

/** Files newly named must be ones that this person may read, people must have an open account: nobody borrows by guessing an id. */
export const reachableReferences: CollectionBeforeValidateHook = async ({ data, originalDoc, collection, req }) => {
  for (const target of ['assets', 'users', 'organisations'] as const) {
    const before = new Set(idsNamed(collection.flattenedFields, originalDoc, target))
    const fresh = idsNamed(collection.flattenedFields, data, target).filter((id) => !before.has(id))
    if (fresh.length === 0) continue
    if (fresh.length > 1000) throw new Problem('list-too-long', { field: target, limit: 1000, count: fresh.length })
    const found = await reachable(req, target, fresh)
    const missing = fresh.find((id) => !found.has(id))
    if (missing) throw new Problem('not-found', { what: `${target}/${missing}` })
  }
  return data
}

async function reachable(req: PayloadRequest, target: CollectionSlug, ids: readonly string[]): Promise<Set<string>> {
  const allowed = target === 'assets' && isFromClient(req) ? filterFor(await actorOf(req), 'assets', 'read') : true
  if (allowed === false) return new Set()
  const open: Where[] = target === 'assets' ? [] : [{ active: { not_equals: false } }]
  const { docs } = await req.payload.db.find<{ id: string }>({
    collection: target,
    where: { and: [{ id: { in: [...ids] } }, ...open, ...(allowed === true ? [] : [allowed])] },
    limit: ids.length,
    pagination: false,
  })
  return new Set(docs.map(({ id }) => id))
}
