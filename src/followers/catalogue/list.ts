import type { Caller } from '../../domain/audience'
import { places, type Sql } from '../../engines/sql'
import { seenBy } from './audiences'
import { type Facet, facetNames } from './facetsOf'

/** How lists can be ordered; `identifier` settles ties, so no page repeats or misses a row. */
export const sorts = {
  '-updated': { column: 'updated', direction: 'DESC' },
  updated: { column: 'updated', direction: 'ASC' },
  '-published': { column: 'published', direction: 'DESC' },
  published: { column: 'published', direction: 'ASC' },
} as const
export type Sort = keyof typeof sorts

/** What is asked for: within a filter any of the values, between filters all. */
export interface Filters {
  values: Partial<Record<Facet, readonly string[]>>
  /** Codes of administrations: providers within them. */
  regions?: readonly string[]
  /** Nodes whose log published it. */
  nodes?: readonly string[]
  updatedSince?: string
}

/** Where the next page starts: the last row of this one. */
export interface Position {
  at: string
  identifier: string
}

interface Condition {
  sql: string
  values: (string | number)[]
}

/** Summaries (JSON texts) of what a caller may see, with the place to go on from; null at the end. */
export function list(
  sql: Sql,
  filters: Filters,
  caller: Caller,
  { sort, after, limit }: { sort: Sort; after: Position | null; limit: number },
): { items: string[]; next: Position | null } {
  const { column, direction } = sorts[sort]
  const where = matching(filters, caller)
  const from: Condition = after
    ? {
        sql: `AND (r.${column}, r.identifier) ${direction === 'ASC' ? '>' : '<'} (?, ?)`,
        values: [after.at, after.identifier],
      }
    : { sql: '', values: [] }
  const rows = sql.all<{ summary: string; at: string; identifier: string }>(
    `SELECT r.summary, r.${column} AS at, r.identifier FROM resources r WHERE ${where.sql} ${from.sql}
     ORDER BY r.${column} ${direction}, r.identifier ${direction} LIMIT ?`,
    [...where.values, ...from.values, limit + 1],
  )
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  const next = rows.length > limit && last ? { at: last.at, identifier: last.identifier } : null
  return { items: page.map((row) => row.summary), next }
}

/** Most values counted for one facet. */
const mostValues = 200

/** How many of what the caller may see, under the filters, have each value of a facet; the most frequent first. */
export function countFacet(
  sql: Sql,
  facet: Facet | 'region',
  filters: Filters,
  caller: Caller,
): { value: string; count: number }[] {
  const where = matching(filters, caller)
  const [from, value, named] =
    facet === 'region'
      ? ['lineages f JOIN resources r ON r.provider = f.code', 'f.above', [] as string[]]
      : ['facets f JOIN resources r ON r.id = f.resource AND f.facet = ?', 'f.value', [facet]]
  const rows = sql.all<{ value: string; count: number }>(
    `SELECT ${value} AS value, count(*) AS count FROM ${from} WHERE ${where.sql}
     GROUP BY ${value} ORDER BY count DESC, value LIMIT ${mostValues}`,
    [...named, ...where.values],
  )
  return rows.map(({ value, count }) => ({ value, count }))
}

function matching({ values, regions, nodes, updatedSince }: Filters, caller: Caller): Condition {
  const orgs = seenBy(caller)
  const conditions: Condition[] = [
    { sql: "r.state = 'online'", values: [] },
    { sql: `r.org IN (${places(orgs)})`, values: orgs },
    { sql: `(SELECT v.org FROM versions v WHERE v.id = r.current) IN (${places(orgs)})`, values: orgs },
  ]
  for (const facet of facetNames) {
    const wanted = values[facet]
    if (!wanted?.length) continue
    const found = `SELECT resource FROM facets WHERE facet = ? AND value IN (${places(wanted)})`
    conditions.push({ sql: `r.id IN (${found})`, values: [facet, ...wanted] })
  }
  if (regions?.length) {
    const within = `SELECT code FROM lineages WHERE above IN (${places(regions)})`
    conditions.push({ sql: `r.provider IN (${within})`, values: [...regions] })
  }
  if (nodes?.length) conditions.push({ sql: `r.origin IN (${places(nodes)})`, values: [...nodes] })
  if (updatedSince) conditions.push({ sql: 'r.updated >= ?', values: [updatedSince] })
  return { sql: conditions.map((c) => c.sql).join(' AND '), values: conditions.flatMap((c) => c.values) }
}
