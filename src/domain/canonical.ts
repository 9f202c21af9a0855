import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/** Canonical JSON (RFC 8785): the one byte sequence that digests and signatures are taken over. */
export function canonical(value: unknown): string {
  const text = (canonicalize as unknown as (v: unknown) => string | undefined)(value)
  if (text === undefined) throw new TypeError('undefined has no canonical form')
  return text
}

/** `sha256:<64 hex>`, the way every digest is written in this software. */
export type Digest = `sha256:${string}`

export const digestOf = (bytes: string | Uint8Array): Digest =>
  `sha256:${createHash('sha256').update(bytes).digest('hex')}`

export const digestOfValue = (value: unknown): Digest => digestOf(canonical(value))

export const isDigest = (text: unknown): text is Digest =>
  typeof text === 'string' && /^sha256:[0-9a-f]{64}$/.test(text)

export const hexOf = (digest: Digest): string => digest.slice('sha256:'.length)
