import { z } from 'zod'
import { scopes } from '../domain/audience'
import { canonical, type Digest, isDigest } from '../domain/canonical'
import { changeTypes, type Entry } from '../domain/change'
import { Problem } from '../domain/errors'
import type { SignedEpoch, SignedHead } from '../domain/head'
import type { SignedKeySet } from '../domain/keyset'

/** The documents of the log as they lie in a store or come over the wire, strict: no member may be missing or added. */
const digest = z.custom<Digest>(isDigest, 'not a sha256 digest')
const count = z.number().int().nonnegative()
const time = z.iso.datetime()
const signatures = z.array(z.strictObject({ protected: z.string(), signature: z.string() })).max(8)

const stub = z.strictObject({
  origin: z.string(),
  seq: count,
  at: time,
  commitment: digest,
  previous: digest,
  hash: digest,
})
const body = z.strictObject({
  nonce: z.string(),
  operation: z.string(),
  type: z.enum(changeTypes),
  identifier: z.string().nullable(),
  kind: z.string().nullable(),
  version: count.nullable(),
  manifest: digest.nullable(),
  audience: z.strictObject({ scope: z.enum(scopes), organisation: z.string().nullable() }),
  reason: z.string().nullable(),
  until: z.string().nullable(),
})
export const entrySchema = z.strictObject({ stub, body: body.nullable() })

const jwk = z.strictObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() })
const keySet = z.strictObject({
  origin: z.string(),
  root: jwk,
  keys: z
    .array(z.strictObject({ kid: z.string(), jwk, use: z.literal('sig'), from: count, revokedAtSeq: count.nullable() }))
    .max(1000),
})
export const signedKeySetSchema = z.strictObject({ set: keySet, signatures })

const declaration = z.strictObject({
  origin: z.string(),
  epoch: count,
  seq: count,
  hash: digest,
  at: time,
  kept: z.enum(['database', 'store']),
  reason: z.string(),
})
export const signedEpochSchema = z.strictObject({ declaration, signatures })
const head = z.strictObject({ origin: z.string(), epoch: count, seq: count, hash: digest, at: time, expires: time })
export const signedHeadSchema = z.strictObject({ head, signatures, epochs: z.array(signedEpochSchema).max(1000) })

/** Reads a stored document; only the canonical text of one is it. Throws `invalid-input` with what is wrong. */
function reader<T>(schema: z.ZodType<T>, field: string) {
  return (bytes: string | Uint8Array): T => {
    const text = typeof bytes === 'string' ? bytes : Buffer.from(bytes).toString('utf8')
    const parsed = schema.safeParse(parseJson(text, field))
    if (!parsed.success)
      throw new Problem('invalid-input', { field, reason: z.prettifyError(parsed.error).slice(0, 300) })
    const same =
      typeof bytes === 'string' ? canonical(parsed.data) === text : Buffer.from(canonical(parsed.data)).equals(bytes)
    if (!same) throw new Problem('invalid-input', { field, reason: 'not in canonical form (RFC 8785)' })
    return parsed.data
  }
}

function parseJson(text: string, field: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Problem('invalid-input', { field, reason: 'not JSON' }, { cause })
  }
}

export const readEntry = reader<Entry>(entrySchema, 'entry')
export const readHead = reader<SignedHead>(signedHeadSchema, 'head')
export const readKeySet = reader<SignedKeySet>(signedKeySetSchema, 'key set')
export const readBareKeySet = reader<SignedKeySet['set']>(keySet, 'key set')
export const readEpoch = reader<SignedEpoch>(signedEpochSchema, 'epoch')
