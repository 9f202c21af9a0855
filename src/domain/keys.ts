import { createHash, generateKeyPairSync } from 'node:crypto'
import { canonical } from './canonical'

/** An Ed25519 public key as JWK (RFC 8037). */
export interface PublicJwk {
  kty: 'OKP'
  crv: 'Ed25519'
  x: string
}
export interface PrivateJwk extends PublicJwk {
  d: string
}

/** A private key in use and the name it is known by in the key set. */
export interface SigningKey {
  kid: string
  jwk: PrivateJwk
}

/** One signing key and the part of the log it is good for: `from` ≤ seq < `revokedAtSeq`. */
export interface KeyRecord {
  /** RFC 7638 thumbprint of the key. */
  kid: string
  jwk: PublicJwk
  use: 'sig'
  from: number
  revokedAtSeq: number | null
}

export const validAt = (key: KeyRecord, seq: number): boolean =>
  key.from <= seq && (key.revokedAtSeq === null || seq < key.revokedAtSeq)

/** RFC 7638 thumbprint with SHA-256, base64url: the root's fingerprint and every kid. */
export const fingerprintOf = ({ kty, crv, x }: PublicJwk): string =>
  createHash('sha256').update(canonical({ crv, kty, x })).digest('base64url')

export const publicOf = ({ kty, crv, x }: PublicJwk): PublicJwk => ({ kty, crv, x })

/** Makes a fresh Ed25519 key, named by its thumbprint. */
export function newKey(): SigningKey {
  const { privateKey } = generateKeyPairSync('ed25519')
  const { x, d } = privateKey.export({ format: 'jwk' }) as { x: string; d: string }
  const jwk: PrivateJwk = { kty: 'OKP', crv: 'Ed25519', x, d }
  return { kid: fingerprintOf(jwk), jwk }
}
