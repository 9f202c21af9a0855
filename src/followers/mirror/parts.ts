import { join } from 'node:path'
import type { Entry } from '../../domain/change'
import type { Clock } from '../../domain/clock'
import { Problem } from '../../domain/errors'
import type { ObjectStore } from '../../engines/storage/port'
import type { CatalogueWriter } from '../catalogue'
import type { Files } from './files'
import type { Holdings } from './holdings'
import { entryHere } from './log'
import { type MirrorState, writeState } from './state'
import type { Tell } from './tell'
import type { Upstream } from './upstream'

/** What the steps of a mirror work with. */
export interface MirrorParts {
  folder: string
  state: MirrorState
  store: ObjectStore
  files: Files
  writer: CatalogueWriter
  holdings: Holdings
  upstream: Upstream
  clock: Clock
  /** Names this process to the catalogue. */
  holder: string
  tell: Tell
}

export const cataloguePath = (folder: string): string => join(folder, 'catalogue.db')

/** Keeps the right to write the catalogue. Throws `conflict` when another process took it. */
export function keepLease({ writer, holder, clock }: MirrorParts): void {
  if (!writer.lease(holder, clock)) throw new Problem('conflict', { what: 'another process writes this mirror' })
}

export async function save({ state, folder }: MirrorParts, change: Partial<MirrorState>): Promise<void> {
  Object.assign(state, change)
  await writeState(folder, state)
}

const batch = 500

/** The next entries on disk after a seq, up to `last`, at most 500. */
export function nextEntries({ store }: MirrorParts, origin: string, after: number, last: number): Promise<Entry[]> {
  const seqs = Array.from({ length: Math.min(batch, last - after) }, (_, n) => after + 1 + n)
  return Promise.all(seqs.map((seq) => entryHere(store, origin, seq)))
}
