import { canonical } from '../domain/canonical'
import { flawOf, type Stub } from '../domain/change'
import { isProblem } from '../domain/errors'
import { type SignedEpoch, type SignedHead, verifyHead } from '../domain/head'
import type { SignedKeySet } from '../domain/keyset'
import type { FullEntry, Rows } from './rows'
import { entryText, forked, type LogStore } from './store'

/** Where the log stands once database, store and head agree. */
export interface Standing {
  tail: Stub | null
  keys: SignedKeySet | null
  head: SignedHead | null
  epochs: SignedEpoch[]
}

export interface Sides {
  origin: string
  rows: Rows
  store: LogStore
  fingerprint: string
}

/**
 * Makes database, store and head agree (formats.md, Change log), or throws `log-forked` and leaves everything as it is.
 * What was signed as head is what left this node, so it must be found again: a database behind it catches up from the
 * store, verified first. What only the database has (stopped before the copy) is copied. Anything else is for an
 * operator to judge. Costs a few reads, however long the log is.
 */
export async function reconcile(sides: Sides): Promise<Standing> {
  const head = await sides.store.head()
  const epochs = await sides.store.epochs()
  const pending = epochs.find((e) => e.declaration.epoch > (head?.head.epoch ?? 0))
  if (pending)
    throw forked(pending.declaration.seq, 'a declared epoch is not applied yet: run ziyuan epoch declare again')
  return stand(sides, head, epochs)
}

/** As `reconcile`, when the head in the store is about to be replaced by the first of a new epoch. */
export async function reconcileForEpoch(sides: Sides): Promise<Standing> {
  return stand(sides, null, await sides.store.epochs())
}

async function stand(sides: Sides, head: SignedHead | null, epochs: SignedEpoch[]): Promise<Standing> {
  const { rows, store } = sides
  let tail = await rows.tail()
  if ((await rows.count()) !== (tail?.stub.seq ?? 0)) throw forked(tail?.stub.seq ?? 0, 'the database has a gap')
  if (head && head.head.seq > (tail?.stub.seq ?? 0)) {
    await checkCatchUp(sides, tail, head)
    tail = await catchUp(sides, tail, head.head.seq)
  }
  const last = tail?.stub.seq ?? 0
  const [unexplained] = await store.seqsAfter(last)
  if (unexplained) throw forked(unexplained, 'the store has entries that neither database nor signed head explains')
  if (!head && last > 1 && epochs.length === 0) throw forked(last, 'the head is missing from the store')
  const keys = await presentKeys(sides)
  if (head) await checkHead(sides, head, keys)
  await copyMissing(sides, tail)
  return { tail: tail?.stub ?? null, keys, head, epochs }
}

/** The key set that the last `keys` entry of the database names; its pointer in the store is mended if it lags. */
export async function presentKeys({ rows, store, fingerprint }: Sides): Promise<SignedKeySet | null> {
  const entry = await rows.lastKeys()
  if (!entry?.body.manifest) return null
  const signed = await store.keySet(entry.body.manifest, fingerprint)
  if ((await store.pointer()) !== canonical(signed)) await store.putPointer(signed)
  return signed
}

/** Before anything is written: the store's entries up to the head form the head's own chain behind the database. */
async function checkCatchUp(sides: Sides, from: FullEntry | null, head: SignedHead): Promise<void> {
  let last = from
  let keys = (await sides.rows.lastKeys())?.body.manifest ?? null
  for (let seq = (from?.stub.seq ?? 0) + 1; seq <= head.head.seq; seq++) {
    last = await nextEntry(sides, seq, last)
    if (last.body.type === 'keys') keys = last.body.manifest
  }
  if (last?.stub.hash !== head.head.hash) throw forked(head.head.seq, 'the signed head names another entry')
  if (!keys) throw forked(head.head.seq, 'the log names no key set')
  await checkHead(sides, head, await sides.store.keySet(keys, sides.fingerprint), last)
}

async function catchUp(sides: Sides, from: FullEntry | null, to: number): Promise<FullEntry | null> {
  let last = from
  for (let seq = (from?.stub.seq ?? 0) + 1; seq <= to; seq++) {
    last = await nextEntry(sides, seq, last)
    await sides.rows.insert(last)
  }
  return last
}

async function nextEntry({ store, origin }: Sides, seq: number, last: FullEntry | null): Promise<FullEntry> {
  const entry = await store.entry(seq)
  if (!entry) throw forked(seq, 'the entry is missing from database and store')
  const flaw = flawOf(entry, last?.stub ?? null, origin)
  if (flaw) throw forked(seq, flaw)
  return entry
}

async function checkHead(
  { rows, fingerprint }: Sides,
  signed: SignedHead,
  keys: SignedKeySet | null,
  known?: FullEntry | null,
): Promise<void> {
  const { seq, hash } = signed.head
  const entry = known ?? (await rows.at(seq))
  if (entry?.stub.hash !== hash) throw forked(seq, 'the signed head names another entry')
  if (!keys) throw forked(seq, 'the log names no key set')
  try {
    await verifyHead(signed, keys.set, fingerprint)
  } catch (error) {
    if (isProblem(error)) throw forked(seq, `the stored head does not verify: ${error.message}`, error)
    throw error
  }
}

/** Copies what the store lacks, back to the last copy it has, which must be the database's own entry. */
async function copyMissing({ rows, store }: Sides, tail: FullEntry | null): Promise<void> {
  const lacking: number[] = []
  for (let seq = tail?.stub.seq ?? 0; seq > 0; seq--) {
    const copy = await store.text(seq)
    const row = await rows.at(seq)
    if (copy !== null && row && copy !== entryText(row)) throw forked(seq, 'database and store hold different entries')
    if (copy !== null) break
    lacking.push(seq)
  }
  for (const seq of lacking.reverse()) {
    const entry = await rows.at(seq)
    if (entry) await store.copy(entry)
  }
}
