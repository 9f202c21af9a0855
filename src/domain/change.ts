import type { Audience } from './audience'
import { canonical, type Digest, digestOf } from './canonical'
import type { Identifier } from './identifiers'

/** What may happen to a published resource (formats.md, Change log). */
export const changeTypes = [
  'published',
  'audience-changed',
  'suspended',
  'restored',
  'withdrawn',
  'recalled',
  'erased',
  'keys',
] as const
export type ChangeType = (typeof changeTypes)[number]

/** What an operation wants to enter; the appender adds position, time, nonce and hashes. */
export interface Change {
  /** Unique name of the operation, e.g. `publish:<case>`: a repeated or resumed operation enters once. */
  operation: string
  type: ChangeType
  /** Resource, or `sha256:<hex>` when a file is recalled; null for `keys`. */
  identifier: Identifier | Digest | null
  kind: string | null
  /** The version concerned; null when the whole resource or a file is meant. */
  version: number | null
  /** Digest of the manifest (published), of the key set (keys), else null. */
  manifest: Digest | null
  audience: Audience
  /** Why, for people; required for everything but `published` and `keys`. */
  reason: string | null
  /** End of a suspension if known, or last day adopters may keep a withdrawn version; RFC 3339. */
  until: string | null
}

/** The private half of an entry: the change and a nonce that keeps a hidden body from being guessed. */
export interface Body extends Change {
  nonce: string
}

/** The public half of an entry. `previous` of the first entry is 64 zeros. */
export interface Stub {
  origin: string
  seq: number
  at: string
  commitment: Digest
  previous: Digest
  hash: Digest
}

/** One entry of one origin's log; `body` is null for whoever may not see it or did not select it. */
export interface Entry {
  stub: Stub
  body: Body | null
}

/** The signed latest position. A follower past `expires` says that it may be out of date. */
export interface Head {
  origin: string
  epoch: number
  seq: number
  hash: Digest
  at: string
  expires: string
}

export const genesis: Digest = `sha256:${'0'.repeat(64)}`

export const commitmentOf = (body: Body): Digest => digestOf(canonical(body))

export const hashOf = ({ origin, seq, at, commitment, previous }: Omit<Stub, 'hash'>): Digest =>
  digestOf(canonical({ origin, seq, at, commitment, previous }))

/** Chains a body behind `last` (null: the log is empty). `at` never goes back: max(now, previous.at). */
export function seal(origin: string, last: Stub | null, body: Body, now: Date): Entry & { body: Body } {
  const wished = now.toISOString()
  const unhashed = {
    origin,
    seq: (last?.seq ?? 0) + 1,
    at: last && last.at > wished ? last.at : wished,
    commitment: commitmentOf(body),
    previous: last?.hash ?? genesis,
  }
  return { stub: { ...unhashed, hash: hashOf(unhashed) }, body }
}

/** What is wrong with an entry behind `last`; null when it stands. */
export function flawOf(entry: Entry, last: Stub | null, origin: string): string | null {
  const { stub, body } = entry
  if (stub.origin !== origin) return `origin is ${stub.origin}, not ${origin}`
  if (stub.seq !== (last?.seq ?? 0) + 1) return `seq ${stub.seq} does not follow ${last?.seq ?? 0}`
  if (stub.previous !== (last?.hash ?? genesis)) return 'previous hash differs: the log was cut or forked'
  if (last && stub.at < last.at) return 'time goes back'
  if (hashOf(stub) !== stub.hash) return 'hash does not fit the stub'
  if (body && commitmentOf(body) !== stub.commitment) return 'body does not fit its commitment'
  return null
}
