import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { CollectionSlug } from 'payload'

interface Sorted {
  collection?: string
  sort?: unknown
}

/**
 * The adapter for one list. It orders rows that sort alike by a second column, which no index serves: the last entry of a
 * log would be looked for in the whole log. Rows of a list by the last column of a unique index (a case's events, an
 * origin's entries) never sort alike, so there the second column is left out.
 */
export function sorting(adapter: MongooseAdapter, { collection, sort }: Sorted): MongooseAdapter {
  const indexes = adapter.payload.collections[collection as CollectionSlug]?.config.sanitizedIndexes ?? []
  const column = String(sort).replace(/^-/, '')
  if (!indexes.some(({ unique, fields }) => unique && fields.at(-1)?.path === column)) return adapter
  return Object.create(adapter, { disableFallbackSort: { value: true } }) as MongooseAdapter
}
