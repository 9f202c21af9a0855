import type { Digest } from '../../domain/canonical'
import { isExpired } from '../../domain/head'
import { acknowledge } from './acknowledging'
import { applyEntries } from './effects'
import { fetchAgain, fetchOne, mendFiles } from './fetching'
import { entryHere, followLog, headHere, start } from './log'
import { lookBack } from './lookingBack'
import { cataloguePath, type MirrorParts, save } from './parts'
import { Published } from './published'
import { type Position, rootOf } from './state'
import { sweep } from './sweeping'

/**
 * A follower with a disk: logs, manifests and files of what it selected, in the layout of a centre's store, and a
 * catalogue over them. Every step can be stopped anywhere and is gone on with; nothing is shown before it is whole.
 */
export class Mirror {
  readonly #published: Published

  constructor(private readonly parts: MirrorParts) {
    this.#published = new Published(cataloguePath(parts.folder))
  }

  /**
   * Takes in new log entries of every origin, lets them act at once, deletes what must go, and says so upstream. One
   * origin that cannot be followed does not keep the others; its error is thrown at the end. With nothing new anywhere,
   * waits up to so many seconds for any of them to move.
   */
  async follow(wait = 0): Promise<void> {
    const found = await this.parts.upstream.origins()
    await save(this.parts, { organisations: [...found.organisations].sort() })
    const followed: string[] = []
    const failures: unknown[] = []
    let moved = false
    for (const origin of found.origins) {
      const root = rootOf(this.parts.state, origin)
      if (root === null) {
        this.parts.tell('origin-not-pinned', { origin })
        continue
      }
      try {
        moved = (await this.#followOrigin(origin, root)) || moved
        followed.push(origin)
      } catch (error) {
        failures.push(error)
        if (found.origins.length > 1) this.parts.tell('origin-not-followed', { origin, reason: String(error) })
      }
    }
    if (failures.length > 0) throw failures[0]
    if (wait > 0 && !moved) await this.#untilOneMoves(followed, wait)
  }

  /** Returns whether there was something new. */
  async #followOrigin(origin: string, root: string): Promise<boolean> {
    const { store, upstream, state } = this.parts
    const from = state.positions[origin] ?? start
    const keep = (position: Position) => save(this.parts, { positions: { ...state.positions, [origin]: position } })
    const { seq } = await followLog({ origin, root, store, upstream }, from, keep)
    if ((await this.apply(origin)) > 0) await this.sweep()
    await acknowledge(this.parts, origin, keep)
    await lookBack(this.parts, origin, keep)
    return seq !== from.seq
  }

  async #untilOneMoves(origins: readonly string[], seconds: number): Promise<void> {
    const { upstream, state } = this.parts
    const moved = new AbortController()
    await Promise.all(
      origins.map(async (origin) => {
        try {
          await upstream.changes(origin, state.positions[origin]?.seq ?? 0, seconds, moved.signal)
        } catch (error) {
          if (!moved.signal.aborted) throw error // else it was told to leave off: another one moved
        } finally {
          moved.abort()
        }
      }),
    )
  }

  /** Lets what is on disk act on the catalogue; returns how many entries did. */
  apply(origin: string): Promise<number> {
    return applyEntries(this.parts, origin)
  }

  /** Fetches what is wanted and not here, version by version; shows each when it is whole. Returns how many still wait. */
  async fetch(between: () => Promise<void>): Promise<number> {
    const { holdings, clock } = this.parts
    let waiting = 0
    for (const version of [...holdings.every('waiting')]) {
      if (!holdings.wants(version, clock.now())) continue
      if (!(await fetchOne(this.parts, this.#published, version))) waiting += 1
      await between()
    }
    return waiting
  }

  /** Deletes the bytes of what may not stay. */
  sweep(): Promise<void> {
    return sweep(this.parts)
  }

  /** Fetches again files that are shown but are not here in their size. The digests are checked by `verify --repair`. */
  mend(damaged: (digest: Digest) => boolean = () => false): Promise<number> {
    return mendFiles(this.parts, damaged)
  }

  /** Fetches again the versions whose manifest is gone or damaged on disk. */
  forget(manifests: ReadonlySet<string>): Promise<void> {
    return fetchAgain(this.parts, this.#published, manifests)
  }

  /** Follows a log again from after a seq: what is on disk from there on was found damaged. */
  async followAgain(origin: string, seq: number): Promise<void> {
    const { state, store } = this.parts
    const position = state.positions[origin]
    if (!position) return
    const from = Math.min(seq, position.seq)
    const hash = from === 0 ? start.hash : (await entryHere(store, origin, from)).stub.hash
    await save(this.parts, { positions: { ...state.positions, [origin]: { ...position, seq: from, hash } } })
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
}
