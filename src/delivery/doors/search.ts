import { z } from '@hono/zod-openapi'
import { Problem } from '../../domain/errors'
import { bounds, type Hit, type SearchEngine } from '../../engines/search'
import { facetNames, seenBy, summariesOf } from '../../followers/catalogue'
import type { Asking } from '../caller'
import { readCursor, writeCursor } from '../cursor'
import { door, type House, nothing } from '../door'
import * as schemas from '../schemas'
import { made } from './resource'

const words = schemas.words.default('')
const query = z.strictObject({
  q: words,
  ...schemas.filters,
  cursor: z.string().max(1000).optional(),
  limit: schemas.limit,
  facets: schemas.facets.default([]),
})
const facetQuery = z.strictObject({
  q: words,
  ...schemas.filters,
  facets: schemas.facets.default([...schemas.countable]),
})
const problems = ['search-unavailable', 'search-refused'] as const

/** Answers are not remembered here: the index follows the catalogue at its own pace. */
export const search = door({
  method: 'get',
  path: '/search',
  summary: 'What the caller may see of what is online, by words: best first, filtered, page by page, counted by facets',
  params: nothing,
  query,
  answers: { type: 'application/json', schema: schemas.searchResult, description: 'One page' },
  problems: ['invalid-cursor', ...problems],
  async open(house, { query, asking }) {
    const { cursor, limit, q, facets } = query
    const asked = { ...query, cursor: undefined }
    const number = cursor === undefined ? 1 : pageOf(readCursor(cursor, asked).at)
    const found = await engineOf(house).search({
      ...narrowed(query, asking),
      words: q,
      page: { number, size: limit },
      facets,
    })
    const most = Math.min(found.total, bounds.reach - (bounds.reach % limit))
    const next = number * limit < most ? writeCursor({ at: String(number + 1), identifier: '' }, asked) : null
    const counted = facets.length > 0 ? { facets: found.facets } : {}
    return made({ items: shown(house, found.hits, asking), total: found.total, next, ...counted }, isOpen(asking))
  },
})

export const facets = door({
  method: 'get',
  path: '/facets',
  summary: 'How many of what the caller may see, under words and filters, have each value of the facets',
  params: nothing,
  query: facetQuery,
  answers: { type: 'application/json', schema: schemas.facetCounts, description: 'Counts' },
  problems,
  async open(house, { query, asking }) {
    const question = { ...narrowed(query, asking), words: query.q, page: { number: 1, size: 1 }, facets: query.facets }
    const { total, facets } = await engineOf(house).search(question)
    return made({ total, facets }, isOpen(asking))
  },
})

export const suggest = door({
  method: 'get',
  path: '/suggest',
  summary: 'Names of resources the caller may see that the words may become',
  params: nothing,
  query: z.strictObject({
    q: schemas.words,
    limit: schemas.whole(1, bounds.suggestions).default(10),
  }),
  answers: { type: 'application/json', schema: schemas.suggestions, description: 'Names' },
  problems,
  async open(house, { query: { q, limit }, asking }) {
    const found = await engineOf(house).suggest(q, seenBy(asking), bounds.suggestions)
    const there = summariesOf(house.catalogue.sql, identifiers(found), asking)
    const names = found.filter(({ identifier }) => there.has(identifier)).map(({ name }) => name)
    return made({ suggestions: [...new Set(names)].slice(0, limit) }, isOpen(asking))
  },
})

/** Everything else of this API goes on without it. */
function engineOf({ search }: House): SearchEngine {
  if (!search) throw new Problem('search-unavailable')
  return search
}

const isOpen = ({ key }: Asking): boolean => key === null

const pageOf = (text: string): number => {
  if (!/^[1-9]\d{0,3}$/.test(text)) throw new Problem('invalid-cursor')
  return Number(text)
}

type Narrowing = Pick<z.output<typeof query>, keyof typeof schemas.filters>

/** What the caller may see at all, and the filters given. */
const narrowed = (query: Narrowing, asking: Asking) => ({
  filters: Object.fromEntries(
    ([...facetNames, 'region', 'node'] as const).flatMap((name) => (query[name] ? [[name, query[name]]] : [])),
  ),
  updatedSince: query.updatedSince,
  audiences: seenBy(asking),
})

/** The hits as lists show them. What left the catalogue since it was indexed is left out: a recall takes effect at once. */
function shown({ catalogue }: House, hits: readonly Hit[], asking: Asking): object[] {
  const summaries = summariesOf(catalogue.sql, identifiers(hits), asking)
  return hits.flatMap(({ identifier, highlights }) => {
    const summary = summaries.get(identifier)
    return summary === undefined ? [] : [{ ...JSON.parse(summary), highlights }]
  })
}

const identifiers = (found: readonly { identifier: string }[]): string[] => found.map(({ identifier }) => identifier)
