import { type Change, type Stub, seal } from '../domain/change'
import { isProblem } from '../domain/errors'
import { type KeyRecord, validAt } from '../domain/keys'
import type { KeySet } from '../domain/keyset'
import { paths } from '../domain/manifest'
import { kidsOf } from '../domain/signature'
import { unlessTaken } from '../engines/database/unlessTaken'
import type { ObjectStore } from '../engines/storage/port'
import { type FullEntry, publishedKey, type Rows } from './rows'

/** What became of an intent: entered now, entered before, or impossible (the version is published already). */
export type Outcome = { entry: FullEntry; fresh: boolean } | { refused: string }

/** Somebody else appended meanwhile: read the tail again. */
export class TailMoved extends Error {}

/** A change, and the keys by which its manifest is signed. */
export interface Signed {
  change: Change
  kids: readonly string[]
}

interface Commit {
  origin: string
  rows: Rows
  objects: ObjectStore
  sign: (bytes: string) => Promise<string>
  nonce: () => string
  now: Date
}

/**
 * Enters one change behind `tail`: a single insert, the commit point. The unique indexes beneath decide when two
 * appenders meet or an operation comes again. Throws `TailMoved` when the place behind the tail is taken.
 */
export async function commit(at: Commit, tail: Stub | null, set: KeySet, { change, kids }: Signed): Promise<Outcome> {
  const missing = await ensureSigned(at, set, { change, kids }, (tail?.seq ?? 0) + 1)
  if (missing) return { refused: missing }
  const entry = seal(at.origin, tail, { ...onlyChange(change), nonce: at.nonce() }, at.now)
  return (await unlessTaken(at.rows.insert(entry))) ? { entry, fresh: true } : taken(at.rows, change)
}

async function taken(rows: Rows, change: Change): Promise<Outcome> {
  const same = await rows.byOperation(change.operation)
  if (same) return { entry: same, fresh: false }
  const key = publishedKey(change)
  if (key && (await rows.byPublishedKey(key))) return { refused: `${key} is published already` }
  throw new TailMoved()
}

const onlyChange = (change: Change): Change => ({
  operation: change.operation,
  type: change.type,
  identifier: change.identifier,
  kind: change.kind,
  version: change.version,
  manifest: change.manifest,
  audience: { scope: change.audience.scope, organisation: change.audience.organisation },
  reason: change.reason,
  until: change.until,
})

/**
 * A manifest is signed before its place in the log is known. If its key was revoked meanwhile, it is signed again here,
 * so that every entry stands by a key valid at its own seq. Returns why not, when the manifest is not in the store.
 */
async function ensureSigned(at: Commit, set: KeySet, { change, kids }: Signed, seq: number): Promise<string | null> {
  if (change.type !== 'published') return null
  if (!change.manifest) return 'a published change names its manifest'
  if (kids.some((kid) => set.keys.some((key: KeyRecord) => key.kid === kid && validAt(key, seq)))) return null
  try {
    const manifest = (await at.objects.readAll(paths.manifest(change.manifest))).toString('utf8')
    await at.objects.putLatest(paths.signature(change.manifest), await at.sign(manifest))
    return null
  } catch (error) {
    if (isProblem(error, 'not-found')) return 'the manifest is not in the store'
    throw error
  }
}

/** Keys by which the manifest that a change names is signed: read ahead, for a whole batch at a time. */
export async function kidsFor(objects: ObjectStore, { type, manifest }: Change): Promise<string[]> {
  if (type !== 'published' || !manifest) return []
  try {
    return kidsOf((await objects.readAll(paths.signature(manifest))).toString('utf8'))
  } catch (error) {
    if (isProblem(error, 'not-found') || isProblem(error, 'signature-invalid')) return []
    throw error
  }
}
