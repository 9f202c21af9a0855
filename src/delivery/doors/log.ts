import { z } from '@hono/zod-openapi'
import { Problem } from '../../domain/errors'
import { paths } from '../../domain/manifest'
import { door, nothing } from '../door'
import { jwksOf, readOrNull } from '../keySets'
import * as schemas from '../schemas'
import { originOf } from './manifests'
import { etagOf, made } from './resource'

const query = z.strictObject({ origin: schemas.origin.optional() })

export const origins = door({
  method: 'get',
  path: '/origins',
  summary: 'The logs held here, how far each reaches, and the organisations that the key asks for',
  params: nothing,
  query: nothing,
  answers: { type: 'application/json', schema: schemas.origins, description: 'Origins' },
  problems: [],
  open: ({ catalogue }, { asking }) =>
    made({ origins: catalogue.origins(), organisations: asking.organisations }, asking.key === null),
})

export const changes = door({
  method: 'get',
  path: '/changes',
  summary:
    'Entries of a log in order: a stub for everyone, the body for whom it is meant; waits for the next when asked to',
  params: nothing,
  query: query.extend({
    after: schemas.whole(0, Number.MAX_SAFE_INTEGER).default(0),
    limit: schemas.whole(1, 1000).default(100),
    identifier: schemas.identifier.optional().openapi({
      description: 'Only what this resource went through, as far as the key may see it: for who gains sight of it',
    }),
    wait: schemas.whole(0, 30).default(0).openapi({ description: 'Seconds to wait when there is nothing new' }),
  }),
  answers: { type: 'application/json', schema: schemas.changes, description: 'Entries' },
  problems: ['not-found', 'missing-field'],
  async open(house, { query: { after, limit, wait, identifier, ...query }, asking, signal }) {
    const origin = originOf(house, query.origin)
    const { catalogue, waiters } = house
    const read = () =>
      identifier
        ? catalogue.history(origin, identifier, after, limit, asking)
        : catalogue.entries(origin, after, limit, asking)
    let entries = read()
    if (entries.length === 0 && wait > 0 && !identifier) {
      await waiters.wait(origin, after, wait * 1000, signal)
      entries = read()
    }
    const texts = entries.map(({ stub, body }) => `{"stub":${stub},"body":${body}}`)
    const next = entries.at(-1)?.seq ?? after
    const head = `{"origin":${JSON.stringify(origin)},"position":${catalogue.position(origin) ?? 0},"next":${next}`
    const body = Buffer.from(`${head},"entries":[${texts.join(',')}]}`)
    return { etag: etagOf(body), open: asking.key === null, body }
  },
})

export const head = door({
  method: 'get',
  path: '/head',
  summary: 'The signed latest position of a log; past `expires` it may be out of date',
  params: nothing,
  query,
  answers: {
    type: 'application/json',
    schema: schemas.signedDocument,
    description: 'Signed head, with declared epochs',
  },
  problems: ['not-found', 'missing-field'],
  async open(house, { query }) {
    const origin = originOf(house, query.origin)
    const body = await readOrNull(house.store, paths.head(origin))
    if (!body) throw new Problem('not-found', { what: `head ${origin}` })
    return { etag: etagOf(body), open: true, body }
  },
})

export const keys = door({
  method: 'get',
  path: '/keys',
  summary: "A node's key set with the signature of its offline root key",
  params: nothing,
  query,
  answers: { type: 'application/json', schema: schemas.signedDocument, description: 'Signed key set' },
  problems: ['not-found', 'missing-field'],
  async open(house, { query }) {
    const origin = originOf(house, query.origin)
    const body = await house.keys(origin)
    if (!body) throw new Problem('not-found', { what: `keys ${origin}` })
    return { etag: etagOf(body), open: true, body }
  },
})

export const jwks = door({
  method: 'get',
  path: '/.well-known/jwks.json',
  at: 'root',
  summary: 'The keys that sign today, of every log held here (RFC 7517)',
  params: nothing,
  query: nothing,
  answers: { type: 'application/json', schema: z.object({ keys: z.array(schemas.anyJson) }), description: 'JWKS' },
  problems: [],
  async open({ catalogue, keys }) {
    const sets = await Promise.all(catalogue.origins().map(({ origin }) => keys(origin)))
    return made({ keys: sets.flatMap((set) => (set ? jwksOf(set) : [])) }, true)
  },
})

export const health = door({
  method: 'get',
  path: '/health',
  at: 'also',
  summary: 'Whether this node answers, and how far it has followed',
  params: nothing,
  query: nothing,
  answers: { type: 'application/json', schema: schemas.health, description: 'Well' },
  problems: [],
  open: ({ catalogue }) => ({
    ...made({ status: 'ok', origins: catalogue.origins() }, true),
    etag: null,
    cache: 'no-store',
  }),
})
