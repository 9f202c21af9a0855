import { flattenedVerify, GeneralSign } from 'jose'
import { canonical } from './canonical'
import { Problem } from './errors'
import { type KeyRecord, type SigningKey, validAt } from './keys'

/** JWS general serialisation (RFC 7515, 7.2.1), detached: the payload is the document it stands beside. */
export interface Jws {
  signatures: { protected: string; signature: string }[]
}

const algorithm = 'Ed25519' // RFC 9864
const bytesOf = (payload: string | Uint8Array): Uint8Array =>
  typeof payload === 'string' ? new TextEncoder().encode(payload) : payload

/**
 * Signs bytes as they are (`b64: false`, RFC 7797), once per key: the list has room for a second algorithm beside.
 * Returns the canonical text of the JWS, to be kept at `paths.signature`. The same key and bytes give the same text.
 */
export async function sign(payload: string | Uint8Array, keys: readonly SigningKey[]): Promise<string> {
  const general = new GeneralSign(bytesOf(payload))
  for (const { kid, jwk } of keys)
    general
      .addSignature({ ...jwk, alg: algorithm })
      .setProtectedHeader({ alg: algorithm, b64: false, crit: ['b64'], kid })
  const { signatures } = await general.sign()
  return canonical({ signatures: signatures.map((s) => ({ protected: s.protected, signature: s.signature })) })
}

/**
 * Checks a detached signature over bytes that were entered at `seq` (a head: its own seq).
 * Every Ed25519 signature must stand, by a key of the set, and at least one by a key valid at that seq;
 * signatures of other algorithms are left to those who know them. Returns the kid that counted.
 * Throws `signature-invalid` with the reason, also for a text that is not the canonical one.
 */
export async function verify(
  payload: string | Uint8Array,
  jws: string,
  keySet: { keys: readonly KeyRecord[] },
  seq: number,
): Promise<string> {
  const bytes = bytesOf(payload)
  const tried: { key: KeyRecord; valid: boolean }[] = []
  for (const one of parseJws(jws).signatures) {
    const header = protectedHeader(one.protected)
    if (header.alg !== algorithm) continue
    const key = keySet.keys.find((k) => k.kid === header.kid)
    if (!key) throw invalid(`unknown key ${String(header.kid).slice(0, 60)}`)
    await check(bytes, one, key)
    tried.push({ key, valid: validAt(key, seq) })
  }
  const counted = tried.find((t) => t.valid)
  if (counted) return counted.key.kid
  const revoked = tried[0]?.key
  throw invalid(
    revoked ? `key ${revoked.kid} is not valid at seq ${seq} (${validity(revoked)})` : `no ${algorithm} signature`,
  )
}

/** The kids a JWS claims to be signed by, unchecked: to see whether another signature is due. */
export const kidsOf = (jws: string): string[] =>
  parseJws(jws).signatures.map((one) => String(protectedHeader(one.protected).kid))

const validity = (key: KeyRecord): string =>
  key.revokedAtSeq === null ? `valid from ${key.from}` : `valid from ${key.from}, revoked at ${key.revokedAtSeq}`

async function check(payload: Uint8Array, one: Jws['signatures'][number], key: KeyRecord): Promise<void> {
  // Base64url leaves spare bits in its last letter: a letter changed there would still decode to the same signature.
  if (Buffer.from(one.signature, 'base64url').toString('base64url') !== one.signature)
    throw invalid('the signature is not canonical base64url')
  try {
    await flattenedVerify({ ...one, payload }, { ...key.jwk, alg: algorithm }, { algorithms: [algorithm] })
  } catch (error) {
    throw invalid(`the bytes are not those that key ${key.kid} signed`, error)
  }
}

function parseJws(text: string): Jws {
  const parsed = parse(text)
  const list = (parsed as Jws | null)?.signatures
  const shaped =
    Array.isArray(list) && list.every((s) => typeof s?.protected === 'string' && typeof s?.signature === 'string')
  if (!shaped || canonical({ signatures: list }) !== text)
    throw invalid('not a detached JWS in general serialisation and canonical form')
  return { signatures: list }
}

function protectedHeader(text: string): { alg?: unknown; kid?: unknown } {
  const header = parse(Buffer.from(text, 'base64url').toString('utf8'))
  return header !== null && typeof header === 'object' ? header : {}
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw invalid('not JSON', error)
  }
}

const invalid = (reason: string, cause?: unknown): Problem => new Problem('signature-invalid', { reason }, { cause })
