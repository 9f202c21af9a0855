import { z } from '@hono/zod-openapi'
import { countFacet, type Filters, facetNames, list, type Sort, sorts } from '../../followers/catalogue'
import type { Asking } from '../caller'
import { readCursor, writeCursor } from '../cursor'
import { door, type House, nothing } from '../door'
import * as schemas from '../schemas'
import { etagOf } from './resource'

const sortNames = Object.keys(sorts) as [Sort, ...Sort[]]

const query = z.strictObject({
  ...schemas.filters,
  sort: z.enum(sortNames).default('-updated'),
  cursor: z.string().max(1000).optional(),
  limit: schemas.limit,
  facets: schemas.facets.optional(),
})
type Query = z.output<typeof query>

export const resources = door({
  method: 'get',
  path: '/resources',
  summary: 'What the caller may see of what is online: filtered, sorted, page by page, counted by facets',
  params: nothing,
  query,
  answers: { type: 'application/json', schema: schemas.resourceList, description: 'One page' },
  problems: ['invalid-cursor'],
  async open(house, { query, asking }) {
    const body = await house.cache.ofWhole(asking, `resources ${JSON.stringify(query)}`, () =>
      page(house, query, asking),
    )
    return { etag: etagOf(body), open: asking.key === null, body }
  },
})

function page({ catalogue }: House, query: Query, asking: Asking): Buffer {
  const { cursor, limit, facets, sort, ...asked } = query
  const question = [asked, sort]
  const after = cursor === undefined ? null : readCursor(cursor, question)
  const filters = filtersOf(query)
  const { items, next } = list(catalogue.sql, filters, asking, { sort, after, limit })
  const counted =
    facets && Object.fromEntries(facets.map((facet) => [facet, countFacet(catalogue.sql, facet, filters, asking)]))
  const tail = JSON.stringify({ next: next && writeCursor(next, question), ...(counted ? { facets: counted } : {}) })
  return Buffer.from(`{"items":[${items.join(',')}],${tail.slice(1)}`)
}

const filtersOf = (query: Query): Filters => ({
  values: Object.fromEntries(facetNames.flatMap((name) => (query[name] ? [[name, query[name]]] : []))),
  regions: query.region,
  nodes: query.node,
  updatedSince: query.updatedSince,
})
