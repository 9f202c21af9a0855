import type { Digest } from '../domain/canonical'
import { flawOf, genesis } from '../domain/change'
import { isProblem, Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import type { Epoch, SignedEpoch } from '../domain/head'
import type { SigningKey } from '../domain/keys'
import { signByRoot } from '../domain/keyset'
import type { Sides } from './reconcile'
import type { FullEntry } from './rows'
import { entryText } from './store'

export type Kept = Epoch['kept']

/**
 * Declares that one side of a forked log stands, signed by the root key, and sets aside (never deletes) what the other
 * side holds beyond the last entry they share. Safe to run again after being stopped anywhere. The caller holds the
 * origin's lease, and signs a new head afterwards.
 */
export async function declareEpoch(
  sides: Sides,
  root: SigningKey,
  wish: { kept: Kept; reason: string; at: Date },
): Promise<Epoch> {
  if (root.kid !== sides.fingerprint) throw new Problem('root-mismatch')
  const epochs = await sides.store.epochs()
  const head = await headOrNull(sides)
  const pending = epochs.at(-1)?.declaration
  const unfinished = pending && pending.epoch > (head?.epoch ?? 0) ? pending : null
  const declaration = unfinished ?? (await draft(sides, (head?.epoch ?? Math.max(1, pending?.epoch ?? 1)) + 1, wish))
  const signed: SignedEpoch = { declaration, signatures: JSON.parse(await signByRoot(declaration, root)).signatures }
  await sides.store.putEpoch(signed)
  failpoint('epoch:after-declaration')
  if (declaration.kept === 'database') await dropFromStore(sides, declaration)
  else await dropFromDatabase(sides, declaration)
  return declaration
}

/** A damaged head is one of the things a new epoch gets over. */
async function headOrNull({ store }: Sides) {
  try {
    return (await store.head())?.head ?? null
  } catch (error) {
    // A store that does not answer says nothing about its head.
    if (isProblem(error, 'log-forked')) return null
    throw error
  }
}

async function draft(
  sides: Sides,
  epoch: number,
  { kept, reason, at }: { kept: Kept; reason: string; at: Date },
): Promise<Epoch> {
  const shared = await lastShared(sides)
  const hash: Digest = shared?.stub.hash ?? genesis
  return { origin: sides.origin, epoch, seq: shared?.stub.seq ?? 0, hash, at: at.toISOString(), kept, reason }
}

/** The last entry that database and store agree on: a chain that agrees there agrees before. */
async function lastShared({ rows, store }: Sides): Promise<FullEntry | null> {
  for (let seq = (await rows.tail())?.stub.seq ?? 0; seq > 0; seq--) {
    const row = await rows.at(seq)
    const copy = await entryOrNull(store, seq)
    if (row && copy?.stub.hash === row.stub.hash) return row
  }
  return null
}

async function entryOrNull(store: Sides['store'], seq: number): Promise<FullEntry | null> {
  try {
    return await store.entry(seq)
  } catch (error) {
    if (isProblem(error, 'log-forked')) return null
    throw error
  }
}

/** The database stands: other entries of the store are set aside; the database's own are copied by the reconciling. */
async function dropFromStore({ rows, store }: Sides, { epoch, seq: shared }: Epoch): Promise<void> {
  for (const seq of await allAfter(store, shared)) {
    const text = await store.text(seq)
    const row = await rows.at(seq)
    if (text === null || (row && entryText(row) === text)) continue
    await store.setAside(epoch, 'store', seq, text)
    failpoint('epoch:after-void')
    await store.removeCopy(seq)
    failpoint('epoch:after-removal')
  }
}

/** The store stands, as far as its chain holds: other rows of the database are set aside, the store's are taken in. */
async function dropFromDatabase(sides: Sides, { epoch, seq: shared }: Epoch): Promise<void> {
  const { rows, store, origin } = sides
  for (let after = shared; ; ) {
    const page = await rows.after(after, 100)
    for (const row of page)
      if ((await entryOrNull(store, row.stub.seq))?.stub.hash !== row.stub.hash)
        await store.setAside(epoch, 'database', row.stub.seq, entryText(row))
    failpoint('epoch:after-void')
    if (page.length < 100) break
    after = page.at(-1)?.stub.seq ?? after
  }
  let last = await rows.at(shared)
  await rows.removeAfter(shared)
  failpoint('epoch:after-removal')
  for (const seq of await allAfter(store, shared)) {
    const entry = await entryOrNull(store, seq)
    const stands = entry && flawOf(entry, last?.stub ?? null, origin) === null
    if (stands) {
      await rows.insert(entry)
      last = entry
    } else {
      await store.setAside(epoch, 'store', seq, (await store.text(seq)) ?? '')
      await store.removeCopy(seq)
    }
  }
}

async function allAfter(store: Sides['store'], seq: number): Promise<number[]> {
  const all: number[] = []
  for (let after = seq; ; ) {
    const page = await store.seqsAfter(after)
    all.push(...page)
    if (page.length < 900) return all
    after = page.at(-1) ?? after
  }
}
