import { createHash } from 'node:crypto'
import { z } from '@hono/zod-openapi'
import { Problem } from '../../domain/errors'
import type { Served, VersionDocument } from '../../followers/catalogue'
import type { Asking } from '../caller'
import { door, type House, nothing } from '../door'
import type { Answer } from '../reply'
import * as schemas from '../schemas'

/** Throws what stands in the way of a version: suspended, withdrawn, recalled, erased; or that it is not there at all. */
export function standing(served: Served | null, what: string): Served {
  if (!served) throw new Problem('not-found', { what })
  const { state, reason, until, identifier, version } = served
  if (state !== 'online') throw new Problem(state, { reason, until, identifier, version })
  return served
}

/** The ready document of a version that is online. */
export const documentAnswer = (served: Served): Answer => ({
  etag: served.etag,
  open: served.open,
  body: served.document,
})

/** Answers and their ETag for what is made from a document. */
export function made(value: unknown, open: boolean): Answer {
  const body = Buffer.from(JSON.stringify(value))
  return { etag: etagOf(body), open, body }
}
export const etagOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex')

/**
 * A resource from one row of the catalogue, and the organisations whose members may be given the same answer. Throws the
 * problem that stands in the way.
 */
export function resourceAnswer(
  { catalogue }: House,
  identifier: string,
  asking: Asking,
): Answer & { orgs?: readonly string[] } {
  const online = catalogue.online(identifier, asking)
  if (online) return { etag: online.etag, open: online.open, orgs: online.orgs, body: online.document }
  return documentAnswer(standing(catalogue.resource(identifier, asking), identifier))
}

export const documentOf = (served: Served): VersionDocument => JSON.parse(String(served.document)) as VersionDocument

const params = z.strictObject({ identifier: schemas.identifier })
const gone = ['not-found', 'suspended', 'withdrawn', 'recalled', 'erased'] as const

export const resource = door({
  method: 'get',
  path: '/resources/{identifier}',
  summary: 'A resource as its latest version; 503 while suspended, 410 when withdrawn, recalled or erased',
  params,
  query: nothing,
  answers: { type: 'application/json', schema: schemas.resource, description: 'The latest version' },
  problems: gone,
  open: (house, { params, asking }) => resourceAnswer(house, params.identifier, asking),
})

export const version = door({
  method: 'get',
  path: '/resources/{identifier}/versions/{version}',
  summary: 'One version of a resource; earlier ones stay addressable',
  params: params.extend({ version: schemas.whole(1, 1_000_000) }),
  query: nothing,
  answers: { type: 'application/json', schema: schemas.resource, description: 'That version' },
  problems: gone,
  open: ({ catalogue }, { params: { identifier, version }, asking }) =>
    documentAnswer(standing(catalogue.version(identifier, version, asking), `${identifier} v${version}`)),
})

export const versions = door({
  method: 'get',
  path: '/resources/{identifier}/versions',
  summary: 'The versions of a resource and what became of each, newest first',
  params,
  query: z.strictObject({ limit: schemas.limit, before: schemas.whole(1, 1_000_000).optional() }),
  answers: { type: 'application/json', schema: schemas.versionList, description: 'Versions' },
  problems: ['not-found'],
  open({ catalogue }, { params: { identifier }, query, asking }) {
    const found = catalogue.versions(identifier, asking, query.before ?? Number.MAX_SAFE_INTEGER, query.limit)
    if (!found.length && !catalogue.resource(identifier, asking)) throw new Problem('not-found', { what: identifier })
    const rows = found.map(({ version, state, reason, until, published, manifest }) => ({
      version,
      published,
      manifest,
      state,
      reason,
      until,
    }))
    const next = found.length === query.limit ? (found.at(-1)?.version ?? null) : null
    return made(
      { identifier, versions: rows, next },
      found.every((row) => row.open),
    )
  },
})

export const passport = door({
  method: 'get',
  path: '/resources/{identifier}/passport',
  summary: 'How the latest version, or the one named, was reviewed and accepted',
  params,
  query: z.strictObject({ version: schemas.whole(1, 1_000_000).optional() }),
  answers: { type: 'application/json', schema: schemas.passportOf, description: 'The passport' },
  problems: gone,
  open({ catalogue }, { params: { identifier }, query, asking }) {
    const found = query.version
      ? catalogue.version(identifier, query.version, asking)
      : catalogue.resource(identifier, asking)
    const served = standing(found, identifier)
    const { version, manifest, published, passport } = documentOf(served)
    return made({ identifier, version, manifest, published, passport }, served.open)
  },
})

export const part = door({
  method: 'get',
  path: '/parts/{identifier}',
  summary: 'A lesson, chapter, step or file of the latest version by its own identifier (`#` written as %23)',
  params: z.strictObject({ identifier: schemas.partName }),
  query: nothing,
  answers: { type: 'application/json', schema: schemas.part, description: 'The part' },
  problems: gone,
  open(house, { params: { identifier }, asking }) {
    const [owner = ''] = identifier.split('#')
    const served = standing(house.catalogue.resource(owner, asking), identifier)
    const { content, version, fallen } = documentOf(served)
    const found = partIn(content, identifier)
    if (!found) throw new Problem('not-found', { what: identifier })
    const within = fallen?.filter((item) => item.part === identifier || partIn(found.content, item.part)) ?? []
    return made(
      { identifier, resource: owner, version, ...found, ...(within.length ? { fallen: within } : {}) },
      served.open,
    )
  },
})

interface Holder {
  encoding?: { identifier: string }[]
  hasPart?: (Holder & { identifier: string })[]
}

function partIn(holder: Holder, identifier: string): { kind: 'part' | 'file'; content: Holder } | null {
  const file = holder.encoding?.find((encoding) => encoding.identifier === identifier)
  if (file) return { kind: 'file', content: file as Holder }
  for (const part of holder.hasPart ?? []) {
    const found = part.identifier === identifier ? { kind: 'part' as const, content: part } : partIn(part, identifier)
    if (found) return found
  }
  return null
}
