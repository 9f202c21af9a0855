import { canonical, type Digest } from './canonical'
import type { Head, Stub } from './change'
import type { KeySet } from './keyset'
import { verifyByRoot } from './keyset'
import { type Jws, verify } from './signature'

/**
 * An operator's word, signed by the root key, on which entries stand after the log and its copies disagreed:
 * those up to `seq` with that hash. What anybody saw beyond it under an earlier epoch is void.
 */
export interface Epoch {
  origin: string
  epoch: number
  seq: number
  hash: Digest
  at: string
  /** Which copy was right beyond `seq`; what the other holds there is set aside. */
  kept: 'database' | 'store'
  reason: string
}
export interface SignedEpoch extends Jws {
  declaration: Epoch
}

/** The head as stored at `paths.head` and served by `/head`: JWS over the canonical `head`, and all epochs declared. */
export interface SignedHead extends Jws {
  head: Head
  epochs: SignedEpoch[]
}

export const headText = (signed: SignedHead): string => canonical(signed)

/** Throws `signature-invalid` unless a key valid at the head's seq signed it, and the root every epoch in it. */
export async function verifyHead(signed: SignedHead, keySet: KeySet, fingerprint: string): Promise<Head> {
  await verify(canonical(signed.head), canonical({ signatures: signed.signatures }), keySet, signed.head.seq)
  for (const { declaration, signatures } of signed.epochs)
    await verifyByRoot(declaration, { signatures }, keySet.root, fingerprint)
  return signed.head
}

/** A follower past `expires` says that it may be out of date. */
export const isExpired = (head: Head, now: Date): boolean => head.expires <= now.toISOString()

/**
 * The last seq of a follower's log that stands under the epochs of this head: its own last one, or where the first
 * epoch it has not seen began. The follower drops what lies beyond and follows again from there.
 */
export const standingSeq = (signed: SignedHead, knownEpoch: number, last: Stub | null): number =>
  signed.epochs
    .filter((e) => e.declaration.epoch > knownEpoch)
    .reduce((seq, e) => Math.min(seq, e.declaration.seq), last?.seq ?? 0)
