import { randomBytes } from 'node:crypto'
import { canonical } from '../domain/canonical'
import type { Change, Stub } from '../domain/change'
import type { Clock } from '../domain/clock'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import type { Epoch, SignedEpoch, SignedHead } from '../domain/head'
import type { SigningKey } from '../domain/keys'
import { type SignedKeySet, verifyKeySet } from '../domain/keyset'
import type { ObjectStore } from '../engines/storage/port'
import { commit, kidsFor, type Outcome, type Signed, TailMoved } from './commit'
import { declareEpoch, type Kept } from './epoch'
import { enterFirstKeys } from './firstStart'
import type { KeyRing } from './keyring'
import type { Lease, Leases } from './lease'
import { reconcile, reconcileForEpoch } from './reconcile'
import type { FullEntry, Intents, Rows } from './rows'
import type { LogStore } from './store'

export interface AppenderParts {
  origin: string
  objects: ObjectStore
  rows: Rows
  intents: Intents
  store: LogStore
  leases: Leases
  ring: KeyRing
  signer: { sign(bytes: string): Promise<string> }
  clock: Clock
  /** How long a signed head is good for, milliseconds. It is signed again when half of it is over. */
  headLifetime: number
  /** How long the appender's lease holds unless renewed, milliseconds. */
  leaseTime: number
}

/** What the appender knows while it holds the lease. */
interface State {
  tail: Stub
  keys: SignedKeySet
  head: SignedHead | null
  epochs: SignedEpoch[]
}

/** The entry of each operation whose intent was settled; null for one that can never enter. */
export type Settled = ReadonlyMap<string, FullEntry | null>

const batchSize = 200
const copiesAtOnce = 8

/** The one writer of an origin's log, as long as it holds the lease `log:<origin>`. One per process. */
export class Appender {
  #lease: Lease | null = null
  #state: State | null = null
  #turn: Promise<unknown> = Promise.resolve()

  constructor(private readonly parts: AppenderParts) {}

  /**
   * Enters a batch of waiting intents, if there are any and the lease can be had. Answers how each ended.
   * Throws `log-forked` when database and store disagree, and whatever the engines throw: nothing is half done then.
   */
  drain(): Promise<Settled> {
    return this.exclusively(async () => {
      const waiting = await this.parts.intents.ready(batchSize)
      if (waiting.length === 0) return new Map()
      const state = await this.#hold()
      return state ? this.#enter(state, waiting) : new Map()
    })
  }

  /** Reconciles, and signs the head when it lags or half its life is over. False while another process has the lease. */
  tend(): Promise<boolean> {
    return this.exclusively(async () => {
      const state = await this.#hold()
      if (state) await this.#signHeadIfDue(state)
      return state !== null
    })
  }

  /** Whether the head known here needs no new signature for now. */
  isFresh(): boolean {
    return this.#state !== null && !this.#isDue(this.#state)
  }

  /** Whether this process is the one that appends, as far as it knows. */
  holdsLease(): boolean {
    return (this.#lease?.expires.getTime() ?? 0) > this.parts.clock.now().getTime()
  }

  /** Enters one change made for the very seq it will have (key sets name it). Null while another process appends: ask again. */
  enterAt(make: (seq: number, keys: SignedKeySet) => Promise<Change>): Promise<FullEntry | null> {
    return this.exclusively(async () => {
      const state = await this.#hold()
      if (!state) return null
      const change = await make(state.tail.seq + 1, state.keys)
      const kids = await kidsFor(this.parts.objects, change)
      const outcome = await this.#commit(state, { change, kids }).catch((error: unknown) => {
        if (error instanceof TailMoved) return null
        throw error
      })
      if (!outcome) this.#state = null
      if (!outcome) return null
      if ('refused' in outcome) throw new Problem('conflict', { reason: outcome.refused })
      await this.#publish(state, [outcome.entry])
      this.#state = null // the key set may have changed
      return outcome.entry
    })
  }

  /** Puts an operator's declaration into force and signs the first head of its epoch. Null while another appends. */
  declareEpoch(root: SigningKey, wish: { kept: Kept; reason: string }): Promise<Epoch | null> {
    return this.exclusively(async () => {
      if (!(await this.lease())) return null
      const sides = { ...this.parts, fingerprint: await this.#fingerprint() }
      const declaration = await declareEpoch(sides, root, { ...wish, at: this.parts.clock.now() })
      const standing = await reconcileForEpoch(sides)
      if (!standing.tail || !standing.keys) throw new Problem('not-ready')
      await this.#signHead({ ...standing, tail: standing.tail, keys: standing.keys })
      this.#state = null
      return declaration
    })
  }

  /** Lets another process append. Kept knowledge stays good only if nobody did. */
  letGo(): Promise<void> {
    return this.exclusively(async () => {
      if (this.#lease) await this.parts.leases.release(this.#lease)
      if (this.#lease) this.#lease.expires = new Date(0)
    })
  }

  /** One at a time in this process, in order of asking. */
  exclusively<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(work).catch((error: unknown) => {
      this.#state = null
      throw error
    })
    this.#turn = turn.catch(() => undefined) // the asker has the error; the next in line starts anew
    return turn
  }

  async lease(): Promise<Lease | null> {
    const { leases, leaseTime, clock, origin } = this.parts
    const left = (this.#lease?.expires.getTime() ?? 0) - clock.now().getTime()
    if (this.#lease && left > leaseTime / 2) return this.#lease
    if (this.#lease && left > 0 && (await leases.renew(this.#lease, leaseTime))) return this.#lease
    const before = this.#lease?.fence
    this.#lease = await leases.acquire(`log:${origin}`, leaseTime)
    if (this.#lease?.fence !== (before ?? -1) + 1) this.#state = null
    return this.#lease
  }

  async #hold(): Promise<State | null> {
    if (!(await this.lease())) return null
    if (this.#state) return this.#state
    failpoint('append:after-lease')
    this.#state = await this.#open()
    return this.#state
  }

  async #open(): Promise<State> {
    const { parts } = this
    const fingerprint = await this.#fingerprint()
    const sides = { ...parts, fingerprint }
    let standing = await reconcile(sides)
    if (!standing.tail || !standing.keys) {
      await enterFirstKeys({ ...parts, nonce })
      standing = await reconcile({ ...sides, fingerprint: await this.#fingerprint() })
    }
    if (!standing.tail || !standing.keys) throw new Error('the first key set did not enter the log')
    const state = { ...standing, tail: standing.tail, keys: standing.keys }
    if (this.#isDue(state)) await this.#signHead(state)
    return state
  }

  /** Before the first start nothing is pinned, and nothing can verify: an empty log has nothing to. */
  #fingerprint = async (): Promise<string> => (await this.parts.ring.pinned()) ?? ''

  async #enter(state: State, waiting: { id: string; change: Change }[]): Promise<Settled> {
    const settled: { id: string; operation: string; outcome: Outcome }[] = []
    let moved = false
    const kids = new Map<string, readonly string[]>()
    await eachOf(waiting, async ({ id, change }) => void kids.set(id, await kidsFor(this.parts.objects, change)))
    for (const { id, change } of waiting) {
      if (!(await this.lease()) || this.#state !== state) break
      try {
        const outcome = await this.#commit(state, { change, kids: kids.get(id) ?? [] })
        settled.push({ id, operation: change.operation, outcome })
      } catch (error) {
        if (!(error instanceof TailMoved)) throw error
        moved = true
        break
      }
    }
    const entered = settled.flatMap(({ outcome }) => ('entry' in outcome && outcome.fresh ? [outcome.entry] : []))
    if (entered.length > 0) await this.#publish(state, entered)
    const idsOf = (refused: boolean) =>
      settled.filter(({ outcome }) => 'refused' in outcome === refused).map(({ id }) => id)
    await this.parts.intents.settle(idsOf(false), 'done')
    await this.parts.intents.settle(idsOf(true), 'refused')
    if (moved) this.#state = null
    return new Map(settled.map(({ operation, outcome }) => [operation, 'entry' in outcome ? outcome.entry : null]))
  }

  async #commit(state: State, signed: Signed): Promise<Outcome> {
    const { change } = signed
    const { origin, rows, objects, signer, clock } = this.parts
    const at = { origin, rows, objects, sign: signer.sign, nonce, now: clock.now() }
    const outcome = await commit(at, state.tail, state.keys.set, signed)
    if ('entry' in outcome && outcome.fresh) {
      state.tail = outcome.entry.stub
      failpoint('append:after-entry')
      if (change.type === 'keys' && change.manifest) await this.#takeKeys(state, change.manifest)
    }
    return outcome
  }

  async #takeKeys(state: State, manifest: NonNullable<Change['manifest']>): Promise<void> {
    const signed = await this.parts.store.keySet(manifest, await this.#fingerprint())
    await verifyKeySet(signed, await this.#fingerprint(), state.keys.set, state.tail.seq)
    await this.parts.store.putPointer(signed)
    state.keys = signed
  }

  /** After the commit: the copies, then the head that makes them the position others may follow to. */
  async #publish(state: State, entries: FullEntry[]): Promise<void> {
    await eachOf(entries, (entry) => this.parts.store.copy(entry))
    failpoint('append:after-copy')
    await this.#signHead(state)
    failpoint('append:after-head')
  }

  #isDue({ head, tail }: State): boolean {
    if (!head || head.head.seq !== tail.seq) return true
    const left = new Date(head.head.expires).getTime() - this.parts.clock.now().getTime()
    return left < this.parts.headLifetime / 2
  }

  async #signHeadIfDue(state: State): Promise<void> {
    if (this.#isDue(state)) await this.#signHead(state)
  }

  async #signHead(state: State): Promise<void> {
    const now = this.parts.clock.now()
    const head = {
      origin: this.parts.origin,
      epoch: state.epochs.at(-1)?.declaration.epoch ?? 1,
      seq: state.tail.seq,
      hash: state.tail.hash,
      at: now.toISOString(),
      expires: new Date(now.getTime() + this.parts.headLifetime).toISOString(),
    }
    const { signatures } = JSON.parse(await this.parts.signer.sign(canonical(head)))
    const signed: SignedHead = { head, signatures, epochs: state.epochs }
    await this.parts.store.putHead(signed)
    state.head = signed
  }
}

/** 128 random bits: a hidden body cannot be found by guessing its other members. */
const nonce = (): string => randomBytes(16).toString('base64url')

/** Runs `work` over all, a few at a time; the first failure stops the rest. */
async function eachOf<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  for (let from = 0; from < all.length; from += copiesAtOnce)
    await Promise.all(all.slice(from, from + copiesAtOnce).map(work))
}
