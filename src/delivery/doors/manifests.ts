import { z } from '@hono/zod-openapi'
import { type Digest, hexOf } from '../../domain/canonical'
import { Problem } from '../../domain/errors'
import { paths } from '../../domain/manifest'
import type { Asking } from '../caller'
import { door, type House, nothing } from '../door'
import { readOrNull } from '../keySets'
import type { Answer } from '../reply'
import * as schemas from '../schemas'
import { etagOf, standing } from './resource'

const params = z.strictObject({ digest: schemas.digest })
const problems = ['not-found', 'suspended', 'recalled', 'erased'] as const

/** A withdrawn version's manifest stays verifiable (formats.md); a suspended, recalled or erased one's is not given out. */
async function stored({ catalogue, store }: House, digest: Digest, asking: Asking, path: string) {
  const found = catalogue.manifest(digest, asking)
  if (found.length === 0 && (await isKeySet(store, digest))) return { open: true, body: await store.readAll(path) }
  const usable = found.find(({ state }) => state === 'online' || state === 'withdrawn')
  const { open } = usable ?? standing(found[0] ?? null, digest)
  return { open, body: await store.readAll(path) }
}

/** A `keys` entry names its key set by digest like a manifest; everyone needs all of them to verify the log. */
async function isKeySet(store: House['store'], digest: Digest): Promise<boolean> {
  const bytes = await readOrNull(store, paths.manifest(digest))
  return bytes !== null && Object.keys(JSON.parse(bytes.toString())).join() === 'keys,origin,root'
}

export const manifest = door({
  method: 'get',
  path: '/manifests/{digest}',
  summary: 'The signed bytes of a version, exactly; also of a key set that the log names',
  params,
  query: nothing,
  answers: { type: 'application/json', schema: schemas.anyJson, description: 'Canonical JSON (RFC 8785)' },
  problems,
  async open(house, { params, asking }): Promise<Answer> {
    const digest = params.digest as Digest
    return { etag: hexOf(digest), ...(await stored(house, digest, asking, paths.manifest(digest))) }
  },
})

export const signature = door({
  method: 'get',
  path: '/manifests/{digest}/signature',
  summary: 'The detached signature over those bytes (JWS general serialisation, b64: false)',
  params,
  query: nothing,
  answers: { type: 'application/jose+json', schema: schemas.signedDocument, description: 'JWS' },
  problems,
  async open(house, { params, asking }): Promise<Answer> {
    const digest = params.digest as Digest
    const { open, body } = await stored(house, digest, asking, paths.signature(digest))
    return { etag: etagOf(body), type: 'application/jose+json', open, body }
  },
})

/** The origin meant: the one named, or the only one there is. Throws `not-found`, `missing-field`. */
export function originOf({ catalogue }: House, named: string | undefined): string {
  const known = catalogue.origins().map(({ origin }) => origin)
  const [only] = known
  if (named === undefined && known.length === 1 && only) return only
  if (named === undefined) throw new Problem('missing-field', { field: 'origin' })
  if (!known.includes(named)) throw new Problem('not-found', { what: named })
  return named
}
