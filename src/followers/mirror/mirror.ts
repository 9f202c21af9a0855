import { join } from 'node:path'
import { type Digest, digestOf } from '../../domain/canonical'
import type { Entry } from '../../domain/change'
import type { Clock } from '../../domain/clock'
import { isProblem, Problem } from '../../domain/errors'
import { failpoint } from '../../domain/failpoint'
import { isExpired } from '../../domain/head'
import { type Manifest, paths } from '../../domain/manifest'
import type { ObjectStore } from '../../engines/storage/port'
import { CatalogueReader, type CatalogueWriter } from '../catalogue'
import type { Files } from './files'
import { type HeldVersion, type Holdings, namedFiles } from './holdings'
import { entryHere, followLog, headHere, start } from './log'
import { type MirrorState, type Position, rootOf, writeState } from './state'
import { Refused, type Upstream } from './upstream'
import { fetchVersion, readManifest } from './version'

export type Tell = (event: string, details?: Record<string, unknown>) => void

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

const batch = 500
export const cataloguePath = (folder: string): string => join(folder, 'catalogue.db')

/**
 * A follower with a disk: log, manifests and files of what it selected, in the layout of a centre's store, and a
 * catalogue over them. Every step can be stopped anywhere and is gone on with; nothing is shown before it is whole.
 */
export class Mirror {
  readonly #published = new Map<string, number>()

  constructor(private readonly parts: MirrorParts) {}

  /** Takes in new log entries of every origin, lets them act at once, deletes what must go, and says so upstream. */
  async follow(wait = 0): Promise<void> {
    const { upstream, state, tell } = this.parts
    const found = await upstream.origins()
    await this.#save({ organisations: [...found.organisations].sort() })
    for (const origin of found.origins) {
      const root = rootOf(state, origin)
      if (root === null) {
        tell('origin-not-pinned', { origin })
        continue
      }
      await this.#followOrigin(origin, root, found.origins.length === 1 ? wait : 0)
    }
  }

  async #followOrigin(origin: string, root: string, wait: number): Promise<void> {
    const { store, upstream, state } = this.parts
    const from = state.positions[origin] ?? start
    const keep = (position: Position) => this.#save({ positions: { ...state.positions, [origin]: position } })
    await followLog({ origin, root, store, upstream }, from, wait, keep)
    if ((await this.apply(origin)) > 0) await this.sweep()
    await this.#acknowledge(origin, keep)
  }

  /** Applies what is on disk up to the verified head; an epoch that voided entries leads to a rebuild. */
  async apply(origin: string): Promise<number> {
    const { writer, store, tell } = this.parts
    try {
      return await this.#applyNew(origin)
    } catch (error) {
      if (!isProblem(error, 'log-forked')) throw error
      tell('catalogue-rebuilt', { origin })
      await this.#lease()
      await writer.rebuild(async (apply) => {
        for (const one of Object.keys(this.parts.state.positions)) {
          const last = (await headHere(store, one))?.head.seq ?? 0
          for (let seq = 0; seq < last; seq += batch) apply(await this.#entries(one, seq, last), new Map())
        }
      })
      return 1
    }
  }

  async #applyNew(origin: string): Promise<number> {
    const { writer, store } = this.parts
    const head = (await headHere(store, origin))?.head
    const position = writer.position(origin)
    if (!head) return 0
    if (
      position &&
      (position.seq > head.seq || (await entryHere(store, origin, position.seq)).stub.hash !== position.hash)
    )
      throw new Problem('log-forked', { seq: position.seq })
    let seq = position?.seq ?? 0
    while (seq < head.seq) {
      const entries = await this.#entries(origin, seq, head.seq)
      await this.#lease()
      await this.#withholdIncomplete(entries)
      // No manifests yet: a version waits, unseen, until all of it is here.
      writer.apply(entries, new Map())
      failpoint('mirror:after-applied')
      seq = entries.at(-1)?.stub.seq ?? head.seq
    }
    return seq - (position?.seq ?? 0)
  }

  /** What comes back into sight may have lost its files here: it waits, unseen, until they are here again. */
  async #withholdIncomplete(entries: readonly Entry[]): Promise<void> {
    const { writer, clock, holdings, files } = this.parts
    for (const { body } of entries) {
      if (!body?.identifier || (body.type !== 'restored' && body.type !== 'audience-changed')) continue
      for (const { id, identifier, version } of holdings.ofResource(body.identifier)) {
        const here = holdings.filesOf(id).map(({ digest, bytes }) => files.has(digest, bytes))
        if ((await Promise.all(here)).includes(false)) writer.withhold(identifier, version, clock.now().toISOString())
      }
    }
  }

  async #entries(origin: string, after: number, last: number): Promise<Entry[]> {
    const seqs = Array.from({ length: Math.min(batch, last - after) }, (_, n) => after + 1 + n)
    return Promise.all(seqs.map((seq) => entryHere(this.parts.store, origin, seq)))
  }

  /** Fetches what is wanted and not here, version by version; shows each when it is whole. Returns how many still wait. */
  async fetch(between: () => Promise<void>): Promise<number> {
    const { holdings, clock } = this.parts
    let waiting = 0
    for (const version of [...holdings.every('waiting')]) {
      if (!holdings.wants(version, clock.now())) continue
      if (!(await this.#fetchOne(version))) waiting += 1
      await between()
    }
    return waiting
  }

  async #fetchOne(version: HeldVersion): Promise<boolean> {
    const { holdings, writer, files, clock, tell } = this.parts
    const name = `${version.identifier} v${version.version}`
    try {
      const manifest = await fetchVersion({ ...this.parts, seqOf: this.#seqOf, received: () => {} }, version)
      // The log may have moved on while the bytes came.
      const [now] = holdings.versions(version.id - 1, 1, 'all')
      if (!now || now.id !== version.id || !holdings.keeps(now, clock.now())) return true
      await this.#lease()
      writer.supply(new Map([[version.manifest, manifest]]), clock.now().toISOString())
      failpoint('mirror:after-shown')
      await files.forgetWaiting(version.manifest)
      tell('version-here', { version: name })
      return true
    } catch (error) {
      if (!(error instanceof Refused) && !isProblem(error)) throw error
      if (isProblem(error, 'upstream-unreachable')) throw error
      tell('version-not-had', { version: name, reason: error.message })
      return false
    }
  }

  /** Deletes the bytes of what may not stay, except files that another version still names. */
  async sweep(): Promise<void> {
    const { holdings, files, store, clock, tell } = this.parts
    const now = clock.now()
    const kept = await holdings.keptFiles(now, this.#waitingManifest)
    for (const version of holdings.every('all')) {
      if (holdings.keeps(version, now)) continue
      const removed = await this.#removeFiles(version, kept)
      if (version.erased) await store.remove(paths.manifest(version.manifest))
      if (version.erased) await store.remove(paths.signature(version.manifest))
      await files.forgetWaiting(version.manifest)
      if (removed > 0) tell('version-removed', { version: `${version.identifier} v${version.version}`, files: removed })
    }
    for (const digest of await files.underWay()) if (!kept.has(digest)) await files.remove(digest)
  }

  async #removeFiles(version: HeldVersion, kept: ReadonlyMap<Digest, number>): Promise<number> {
    const { holdings, files, store } = this.parts
    const manifest = (await this.#waitingManifest(version.manifest)) ?? (await manifestIn(store, version.manifest))
    const named = [...holdings.filesOf(version.id), ...(manifest ? namedFiles(manifest) : [])]
    let removed = 0
    for (const { digest, bytes } of named) {
      if (kept.has(digest)) continue
      if (await files.has(digest, bytes)) removed += 1
      await files.remove(digest)
      failpoint('mirror:after-removal')
    }
    return removed
  }

  /** Fetches again files that are shown but are not here in their size. The digests are checked by `verify --repair`. */
  async mend(damaged: (digest: Digest) => boolean = () => false): Promise<number> {
    const { holdings, files, clock, tell } = this.parts
    let mended = 0
    for (const [digest, bytes] of await holdings.keptFiles(clock.now(), async () => null)) {
      if (!damaged(digest) && (await files.has(digest, bytes))) continue
      try {
        await files.fetch(digest, bytes)
        mended += 1
        tell('file-mended', { digest })
      } catch (error) {
        if (!(error instanceof Refused)) throw error
        tell('file-not-had', { digest, reason: error.message }) // suspended: it comes when it is restored
      }
    }
    return mended
  }

  /** Makes the versions waiting whose manifest is gone or damaged on disk, so that they are fetched again. */
  async forget(manifests: ReadonlySet<string>): Promise<void> {
    const { store } = this.parts
    for (const hex of manifests) {
      await store.remove(`manifests/${hex}.json`)
      await store.remove(`manifests/${hex}.jws.json`)
    }
    for (const version of this.parts.holdings.every('complete'))
      if (manifests.has(version.manifest.slice('sha256:'.length)))
        await fetchVersion({ ...this.parts, seqOf: this.#seqOf, received: () => {} }, version)
  }

  /** Follows a log again from after a seq: what is on disk from there on was found damaged. */
  async followAgain(origin: string, seq: number): Promise<void> {
    const { state, store } = this.parts
    const position = state.positions[origin]
    if (!position) return
    const from = Math.min(seq, position.seq)
    const hash = from === 0 ? start.hash : (await entryHere(store, origin, from)).stub.hash
    await this.#save({ positions: { ...state.positions, [origin]: { ...position, seq: from, hash } } })
    await this.follow()
  }

  /** Origins whose signed head is past its time. */
  async outOfDate(): Promise<string[]> {
    const { store, state, clock } = this.parts
    const late: string[] = []
    for (const origin of Object.keys(state.positions)) {
      const head = await headHere(store, origin)
      if (head && isExpired(head.head, clock.now())) late.push(origin)
    }
    return late
  }

  /** Says that every recall and erasure seen was carried out; a refusal is told, and does not stop the following. */
  async #acknowledge(origin: string, keep: (position: Position) => Promise<void>): Promise<void> {
    const { state, store, upstream, clock, tell } = this.parts
    const position = state.positions[origin]
    const last = (await headHere(store, origin))?.head.seq ?? 0
    if (!position || position.acknowledged >= last) return
    const orders: number[] = []
    for (let seq = position.acknowledged + 1; seq <= last; seq++) {
      const type = (await entryHere(store, origin, seq)).body?.type
      if (type === 'recalled' || type === 'erased') orders.push(seq)
    }
    const at = clock.now().toISOString()
    const items = orders.map((seq) => ({
      ...{
        operation: `mirror:${state.name}:${origin}:${seq}`,
        node: state.name,
        origin,
        seq,
        kind: 'machine' as const,
        at,
      },
    }))
    try {
      for (let from = 0; from < items.length; from += 100) await upstream.acknowledge(items.slice(from, from + 100))
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      tell('not-acknowledged', { origin, reason: error.message })
      return
    }
    failpoint('mirror:after-acknowledgement')
    await keep({ ...position, acknowledged: last })
    if (orders.length > 0) tell('acknowledged', { origin, seqs: orders })
  }

  readonly #waitingManifest = async (digest: Digest): Promise<Manifest | null> => {
    const bytes = await this.parts.files.waitingManifest(digest)
    return bytes ? readManifest(bytes) : null
  }

  readonly #seqOf = (origin: string, manifest: Digest): number | null => {
    const key = `${origin} ${manifest}`
    if (!this.#published.has(key)) this.#learnPublished(origin)
    return this.#published.get(key) ?? null
  }

  #learnPublished(origin: string): void {
    const reader = new CatalogueReader(cataloguePath(this.parts.folder))
    try {
      const rows = reader.sql.all<{ seq: number; manifest: string }>(
        `SELECT seq, json_extract(body, '$.manifest') AS manifest FROM entries
         WHERE origin = ? AND json_extract(body, '$.type') = 'published'`,
        [origin],
      )
      for (const { seq, manifest } of rows) this.#published.set(`${origin} ${manifest}`, seq)
    } finally {
      reader.close()
    }
  }

  async #lease(): Promise<void> {
    if (!this.parts.writer.lease(this.parts.holder, this.parts.clock))
      throw new Problem('conflict', { what: 'another process writes this mirror' })
  }

  async #save(change: Partial<MirrorState>): Promise<void> {
    Object.assign(this.parts.state, change)
    await writeState(this.parts.folder, this.parts.state)
  }
}

async function manifestIn(store: ObjectStore, digest: Digest): Promise<Manifest | null> {
  try {
    const bytes = await store.readAll(paths.manifest(digest))
    return digestOf(bytes) === digest ? readManifest(bytes) : null
  } catch (error) {
    if (isProblem(error, 'not-found')) return null
    throw error
  }
}
