import type { FlattenedField, Payload } from 'payload'
import { type Digest, digestOfValue } from '../domain/canonical'

/** One list of rows of a centre: a collection's own, or the versions kept of them. */
export interface Table {
  /** `rows/<collection>` or `versions/<collection>`. */
  name: string
  slug: string
  kind: 'rows' | 'versions'
  /** What rows are ordered by. Ids that a database makes itself (versions, preferences) differ from one to the next. */
  key: 'id' | 'parent' | 'createdAt'
  fields: readonly FlattenedField[]
  /** Columns that name rows of the same table: set once all of them are there. */
  selfReferences: readonly string[]
}

/**
 * Collections that are not moved: who holds a lease now, which migrations a database had, and the CMS's scratch notes are
 * true of one running centre only.
 */
const left = ['leases', 'payload-migrations', 'payload-kv']

/** The tables of a centre in the order they can be filled: what is named comes before what names it. */
export function tablesOf(payload: Payload): Table[] {
  const slugs = inOrderOfNeed(
    payload,
    Object.keys(payload.collections).filter((slug) => !left.includes(slug)),
  )
  return [
    ...slugs.map((slug) => rowsOf(payload, slug)),
    ...slugs.filter((slug) => configOf(payload, slug).versions).map((slug) => versionsOf(payload, slug)),
  ]
}

/** Digest of the columns of all tables, the same on every database. */
export const schemaDigest = (payload: Payload): Digest =>
  digestOfValue(
    tablesOf(payload)
      .filter(({ kind }) => kind === 'rows')
      .map(({ name, fields }) => ({ name, fields: fields.map(shapeOf) }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
  )

const configOf = (payload: Payload, slug: string) => {
  const found = payload.collections[slug as keyof Payload['collections']]
  if (!found) throw new TypeError(`no collection ${slug}`)
  return found.config
}

/** The CMS's own list of preferences is the one collection whose ids are the database's. */
const ownIds = (fields: readonly FlattenedField[]): boolean => fields.some((field) => field.name === 'id')

function rowsOf(payload: Payload, slug: string): Table {
  const fields = configOf(payload, slug).flattenedFields
  const selfReferences = fields.filter((field) => targetsOf(field).includes(slug)).map((field) => field.name)
  return { name: `rows/${slug}`, slug, kind: 'rows', key: ownIds(fields) ? 'id' : 'createdAt', fields, selfReferences }
}

function versionsOf(payload: Payload, slug: string): Table {
  const fields = configOf(payload, slug).flattenedFields.filter((field) => field.name !== 'id')
  return { name: `versions/${slug}`, slug, kind: 'versions', key: 'parent', fields, selfReferences: [] }
}

function inOrderOfNeed(payload: Payload, slugs: readonly string[]): string[] {
  const ordered = new Set<string>()
  const visited = new Set<string>()
  const visit = (slug: string): void => {
    if (visited.has(slug) || !slugs.includes(slug)) return
    visited.add(slug)
    for (const field of allFields(configOf(payload, slug).flattenedFields)) targetsOf(field).forEach(visit)
    ordered.add(slug)
  }
  for (const slug of [...slugs].sort()) visit(slug)
  return [...ordered]
}

const allFields = (fields: readonly FlattenedField[]): FlattenedField[] =>
  fields.flatMap((field) => [field, ...('flattenedFields' in field ? allFields(field.flattenedFields) : [])])

const targetsOf = (field: FlattenedField): string[] =>
  field.type === 'relationship' || field.type === 'upload' ? [field.relationTo].flat() : []

const shapeOf = (field: FlattenedField): unknown => [
  field.name,
  field.type,
  'hasMany' in field && field.hasMany === true,
  'flattenedFields' in field ? field.flattenedFields.map(shapeOf) : null,
]
