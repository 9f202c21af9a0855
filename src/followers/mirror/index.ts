import { mkdir } from 'node:fs/promises'
import { holderName } from '../../changelog'
import type { Clock, Ids } from '../../domain/clock'
import { Problem } from '../../domain/errors'
import { openFolderStore } from '../../engines/storage/folder'
import { type CatalogueWriter, openCatalogueWriter } from '../catalogue'
import { Files } from './files'
import { Holdings } from './holdings'
import { localCaller, localKey } from './localKey'
import { Mirror } from './mirror'
import { cataloguePath } from './parts'
import type { Selection } from './selection'
import { type MirrorState, readState, writeState } from './state'
import type { Tell } from './tell'
import { openUpstream, type Upstream } from './upstream'

export { mirrorFailpoints } from './failpoints'
export { localKeyPath } from './localKey'
export type { Mirror } from './mirror'
export { cataloguePath } from './parts'
export { type Selection, selectionOf } from './selection'
export { type MirrorState, shouldHold } from './state'

export interface MirrorOptions {
  folder: string
  /** Address of the node followed, as set now; null takes the one remembered. */
  upstream: string | null
  key: string | null
  /** Root fingerprints by origin, `*` for any; added to those pinned before. A pinned one is never replaced. */
  roots: Record<string, string>
  /** Null keeps the selection remembered, or everything. */
  selection: Selection | null
  name: string
  clock: Clock
  ids: Ids
  tell: Tell
  signal: AbortSignal
}

export interface OpenMirror {
  mirror: Mirror
  state: MirrorState
  upstream: Upstream
  /** Makes the local key good for the organisations the upstream named last. */
  admitOwnPeople(): Promise<void>
  close(): void
}

/** Opens a mirror's folder, or makes it. Throws `root-mismatch`, `configuration-invalid`, `conflict` when one runs on it. */
export async function openMirror(options: MirrorOptions): Promise<OpenMirror> {
  const { folder, clock, ids, tell, signal } = options
  await mkdir(folder, { recursive: true })
  const state = await settle(options)
  await writeState(folder, state)
  const store = await openFolderStore(folder)
  const upstream = openUpstream({ base: state.upstream, key: options.key, clock, tell, signal })
  const writer = openCatalogueWriter(cataloguePath(folder))
  const holder = holderName(ids.next())
  await leaseOf(writer, holder, clock)
  const files = new Files(folder, upstream)
  const holdings = new Holdings(cataloguePath(folder), state.selection, () => state.organisations)
  const mirror = new Mirror({ folder, state, store, files, writer, holdings, upstream, clock, holder, tell })
  return {
    mirror,
    state,
    upstream,
    async admitOwnPeople() {
      await leaseOf(writer, holder, clock)
      writer.register({ callers: [localCaller(await localKey(folder), state.organisations)] })
    },
    close() {
      holdings.close()
      writer.close()
    },
  }
}

async function settle({ folder, upstream, roots, selection, name }: MirrorOptions): Promise<MirrorState> {
  const known = await readState(folder)
  for (const [origin, fingerprint] of Object.entries(roots))
    if (known?.roots[origin] && known.roots[origin] !== fingerprint) throw new Problem('root-mismatch', { origin })
  const address = upstream ?? known?.upstream
  if (!address) throw new Problem('missing-field', { field: 'upstream' })
  const state = {
    name: known?.name ?? name,
    upstream: address,
    organisations: known?.organisations ?? [],
    selection: selection ?? known?.selection ?? { kinds: [], identifiers: [] },
    roots: { ...known?.roots, ...roots },
    positions: known?.positions ?? {},
  }
  if (Object.keys(state.roots).length === 0) throw new Problem('missing-field', { field: 'root' })
  return state
}

/** A process that was killed holds the catalogue for some seconds more. */
async function leaseOf(writer: CatalogueWriter, holder: string, clock: Clock): Promise<void> {
  for (let look = 0; !writer.lease(holder, clock); look++) {
    if (look > 60) throw new Problem('conflict', { what: 'another process writes this mirror' })
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
