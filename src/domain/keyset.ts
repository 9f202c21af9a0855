import { canonical, type Digest, digestOfValue } from './canonical'
import { Problem } from './errors'
import { fingerprintOf, type KeyRecord, type PublicJwk, publicOf, type SigningKey } from './keys'
import { type Jws, sign, verify } from './signature'

/**
 * The keys of one origin, signed by its offline root key (formats.md, Keys). Holds no time: the log entry that names
 * its digest has one. Keys are never dropped, so that what they signed while valid stays verifiable.
 */
export interface KeySet {
  origin: string
  root: PublicJwk
  keys: KeyRecord[]
}

/** The key set as the store keeps it at `paths.keys`, with the root's signature over its canonical bytes. */
export interface SignedKeySet extends Jws {
  set: KeySet
}

export const keySetDigest = (set: KeySet): Digest => digestOfValue(set)

export const firstKeySet = (origin: string, root: PublicJwk, signing: PublicJwk): KeySet =>
  withKey({ origin, root: publicOf(root), keys: [] }, signing, 1)

/** Adds a key that is good from `seq` on: the seq of the `keys` entry that brings it. */
export const withKey = (set: KeySet, jwk: PublicJwk, seq: number): KeySet => ({
  ...set,
  keys: [...set.keys, { kid: fingerprintOf(jwk), jwk: publicOf(jwk), use: 'sig', from: seq, revokedAtSeq: null }],
})

/** Ends a key at `seq`: what it signed for earlier entries stands, nothing from that entry on. */
export function withoutKey(set: KeySet, kid: string, seq: number): KeySet {
  const found = set.keys.find((k) => k.kid === kid)
  if (!found) throw new Problem('not-found', { what: kid })
  if (found.revokedAtSeq !== null) return set
  return { ...set, keys: set.keys.map((k) => (k.kid === kid ? { ...k, revokedAtSeq: seq } : k)) }
}

const asRoot = (root: PublicJwk): { keys: KeyRecord[] } => ({
  keys: [{ kid: fingerprintOf(root), jwk: root, use: 'sig', from: 0, revokedAtSeq: null }],
})

/** Signs with the root key: canonical JWS text over the canonical bytes of a document (key set, epoch declaration). */
export const signByRoot = (document: unknown, root: SigningKey): Promise<string> => sign(canonical(document), [root])

/** Throws `signature-invalid` unless the root of this fingerprint signed the document. */
export async function verifyByRoot(document: unknown, jws: Jws, root: PublicJwk, fingerprint: string): Promise<void> {
  if (fingerprintOf(root) !== fingerprint) throw new Problem('root-mismatch')
  await verify(canonical(document), canonical({ signatures: jws.signatures }), asRoot(root), 0)
}

/**
 * Checks a key set against a pinned root fingerprint, and that it only ever grows against the one before:
 * no key dropped, replaced, moved or given life again; what it begins or ends, it does at its own `seq` in the log.
 * Throws `root-mismatch` or `signature-invalid`.
 */
export async function verifyKeySet(
  signed: SignedKeySet,
  fingerprint: string,
  before: KeySet | null,
  seq: number | null = null,
): Promise<KeySet> {
  const { set } = signed
  await verifyByRoot(set, signed, set.root, fingerprint)
  for (const key of set.keys)
    if (fingerprintOf(key.jwk) !== key.kid) throw invalid(`kid ${key.kid} is not the thumbprint of its key`)
  if (before && before.origin !== set.origin) throw invalid(`the key set is of origin ${set.origin}`)
  for (const old of before?.keys ?? []) {
    const now = set.keys.find((k) => k.kid === old.kid)
    const kept = now?.from === old.from && (old.revokedAtSeq === null || now.revokedAtSeq === old.revokedAtSeq)
    if (!kept) throw invalid(`key ${old.kid} of the earlier key set was dropped or altered`)
  }
  if (seq !== null) checkMoments(set, before, seq)
  return set
}

/** Nobody rewrites the past: a key set gives and takes validity from its own entry on. */
function checkMoments(set: KeySet, before: KeySet | null, seq: number): void {
  for (const key of set.keys) {
    const old = before?.keys.find((k) => k.kid === key.kid)
    if (!old && key.from !== seq) throw invalid(`key ${key.kid} begins at ${key.from}, entered at ${seq}`)
    if (key.revokedAtSeq !== (old?.revokedAtSeq ?? null) && key.revokedAtSeq !== seq)
      throw invalid(`key ${key.kid} ends at ${key.revokedAtSeq}, entered at ${seq}`)
  }
}

const invalid = (reason: string): Problem => new Problem('signature-invalid', { reason })
