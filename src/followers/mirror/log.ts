import { readBareKeySet, readEntry, readHead } from '../../changelog/codec'
import { entryText } from '../../changelog/store'
import { canonical, type Digest, digestOf } from '../../domain/canonical'
import { type Entry, flawOf, genesis, type Stub } from '../../domain/change'
import { isProblem, Problem } from '../../domain/errors'
import { failpoint } from '../../domain/failpoint'
import { headText, type SignedHead, standingSeq, verifyHead } from '../../domain/head'
import { type KeySet, verifyByRoot, verifyKeySet } from '../../domain/keyset'
import { paths } from '../../domain/manifest'
import type { ObjectStore } from '../../engines/storage/port'
import type { Position } from './state'
import type { Upstream } from './upstream'

/** One origin's log as a mirror relays it: verbatim, never merged, every step verified before it is kept. */
export interface OriginLog {
  origin: string
  /** Pinned fingerprint of the origin's root key. */
  root: string
  store: ObjectStore
  upstream: Upstream
}

export const start: Position = { seq: 0, hash: genesis, epoch: 1, acknowledged: 0, opened: 0 }

/**
 * Takes in what is new up to the upstream's signed head. Throws `log-forked`, `root-mismatch`, `signature-invalid`:
 * then nothing new is shown. `keep` makes each step of the way durable, so that a stopped mirror goes on from there.
 */
export async function followLog(
  log: OriginLog,
  from: Position,
  keep: (position: Position) => Promise<void>,
): Promise<Position> {
  const head = await log.upstream.head(log.origin)
  let position = await underEpoch(log, head, from, keep)
  if (head.head.seq < position.seq) return position // an answer older than what is here already
  let last = await stubAt(log, position.seq)
  while (position.seq < head.head.seq) {
    const entries = (await log.upstream.changes(log.origin, position.seq, 0)).filter((e) => e.stub.seq <= head.head.seq)
    if (entries.length === 0)
      throw new Problem('upstream-unreachable', { upstream: log.origin, reason: 'log ends early' })
    last = await take(log, entries, last)
    position = { ...position, seq: last.seq, hash: last.hash }
    failpoint('mirror:after-entries')
    await keep(position)
    failpoint('mirror:after-position')
  }
  await takeHead(log, head, position)
  return position
}

/** The verified head on disk; null before the first. */
export async function headHere(store: ObjectStore, origin: string): Promise<SignedHead | null> {
  const bytes = await readOrNull(store, paths.head(origin))
  return bytes ? readHead(bytes) : null
}

export async function entryHere(store: ObjectStore, origin: string, seq: number): Promise<Entry> {
  return readEntry(await store.readAll(paths.entry(origin, seq)))
}

/** A new epoch voids what was seen beyond its entry: it is dropped here and followed again. */
async function underEpoch(
  log: OriginLog,
  head: SignedHead,
  from: Position,
  keep: (position: Position) => Promise<void>,
): Promise<Position> {
  if (head.head.epoch <= from.epoch) return from
  const keys = await keysHere(log)
  if (!keys) return { ...from, epoch: head.head.epoch } // nothing is here that could be void
  for (const { declaration, signatures } of head.epochs)
    await verifyByRoot(declaration, { signatures }, keys.root, log.root)
  const seq = standingSeq(head, from.epoch, await stubAt(log, from.seq))
  for (let at = from.seq; at > seq; at--) await log.store.remove(paths.entry(log.origin, at))
  const stub = await stubAt(log, seq)
  const position = { ...from, seq, hash: stub?.hash ?? genesis, epoch: head.head.epoch }
  await keep(position)
  return position
}

async function stubAt({ store, origin }: OriginLog, seq: number): Promise<Stub | null> {
  return seq === 0 ? null : (await entryHere(store, origin, seq)).stub
}

async function take(log: OriginLog, entries: Entry[], before: Stub | null): Promise<Stub> {
  let last = before
  for (const entry of entries) {
    const flaw = flawOf(entry, last, log.origin)
    if (flaw) throw new Problem('log-forked', { seq: entry.stub.seq, reason: flaw })
    last = entry.stub
  }
  for (const entry of entries) {
    if (entry.body?.type === 'keys' && entry.body.manifest) await takeKeys(log, entry.body.manifest, entry.stub.seq)
    // Replaced, not put once: a body hidden from us before may be visible now, and a damaged copy is mended.
    await log.store.putLatest(paths.entry(log.origin, entry.stub.seq), entryText(entry))
    failpoint('mirror:after-entry')
  }
  return last as Stub
}

/** A `keys` entry counts once its key set is here, signed by the pinned root and grown from the one before. */
async function takeKeys(log: OriginLog, digest: Digest, seq: number): Promise<void> {
  const bytes = await log.upstream.manifest(digest)
  if (digestOf(bytes) !== digest) throw new Problem('digest-mismatch', { expected: digest, actual: digestOf(bytes) })
  const signature = (await log.upstream.signature(digest)).toString('utf8')
  const { signatures } = JSON.parse(signature)
  const set = readBareKeySet(bytes)
  const here = await keysHere(log)
  // Stopped after this set or a later one was kept: it is here already, as part of what it grew to.
  const known = here !== null && set.keys.every((key) => here.keys.some((k) => k.kid === key.kid))
  await verifyKeySet({ set, signatures }, log.root, known ? null : here, known ? null : seq)
  await log.store.putLatest(paths.manifest(digest), bytes)
  await log.store.putLatest(paths.signature(digest), canonical({ signatures }))
  failpoint('mirror:after-key-set')
  if (!known || !isOlder(set, here)) await log.store.putLatest(paths.keys(log.origin), canonical({ set, signatures }))
}

/** A set is older when the other holds more keys, or ended more of them. */
const isOlder = (set: KeySet, other: KeySet): boolean =>
  set.keys.length < other.keys.length ||
  set.keys.filter((k) => k.revokedAtSeq !== null).length < other.keys.filter((k) => k.revokedAtSeq !== null).length

/** The key set that is here, verified when it was taken. */
export async function keysHere({ store, origin }: Pick<OriginLog, 'store' | 'origin'>): Promise<KeySet | null> {
  const bytes = await readOrNull(store, paths.keys(origin))
  return bytes ? (JSON.parse(bytes.toString('utf8')).set as KeySet) : null
}

async function takeHead(log: OriginLog, head: SignedHead, position: Position): Promise<void> {
  const keys = await keysHere(log)
  if (!keys) throw new Problem('signature-invalid', { reason: `no key set of ${log.origin} here` })
  await verifyHead(head, keys, log.root)
  if (head.head.origin !== log.origin || head.head.hash !== position.hash)
    throw new Problem('log-forked', { seq: head.head.seq, reason: 'the signed head names another entry' })
  const text = headText(head)
  if ((await readOrNull(log.store, paths.head(log.origin)))?.toString('utf8') === text) return
  await log.store.putLatest(paths.head(log.origin), text)
  failpoint('mirror:after-head')
}

async function readOrNull(store: ObjectStore, path: string): Promise<Buffer | null> {
  try {
    return await store.readAll(path)
  } catch (error) {
    if (isProblem(error, 'not-found')) return null
    throw error
  }
}
