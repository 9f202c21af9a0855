import type { Change, Entry } from '../domain/change'
import type { Clock, Ids } from '../domain/clock'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import type { SignedHead } from '../domain/head'
import type { KeySet } from '../domain/keyset'
import type { Database } from '../engines/database/port'
import type { ObjectStore } from '../engines/storage/port'
import { Appender } from './appender'
import { readKeySet } from './codec'
import { openKeyRing } from './keyring'
import { holderName, openLeases } from './lease'
import { openIntents, openRows } from './rows'
import { openSigner } from './signer'
import { openLogStore } from './store'
import { type Report, Worker } from './worker'

export { changelogFailpoints } from './failpoints'
export { holderName } from './lease'

export interface ChangeLogOptions {
  /** Registered short name of this node, e.g. `zj`. */
  origin: string
  database: Database
  store: ObjectStore
  /** Folder of the private keys, `<DATA_DIR>/secrets`. */
  secrets: string
  clock: Clock
  ids: Ids
  /** Told what an operator should know: forked, store away, written again. */
  report?: Report
  /** Milliseconds a signed head is good for; default 24 hours. */
  headLifetime?: number
  /** Milliseconds the appender's lease holds; default 10 seconds. */
  leaseTime?: number
}

/** Milliseconds between two looks of whoever waits for an entry, whether or not this process appends. */
const looks = { heard: { first: 1000, longest: 1000 }, unheard: { first: 50, longest: 400 } }

export type ChangeLog = ReturnType<typeof openChangeLog>

/**
 * The change log of this node's own origin. Every process may leave intents, wait for entries and read; `start` makes
 * this process one of those that append (role `worker`): one at a time does, held by a lease.
 */
export function openChangeLog(options: ChangeLogOptions) {
  const { origin, database, clock, ids } = options
  const rows = openRows(database, origin, ids)
  const intents = openIntents(database, clock, ids)
  const store = openLogStore(options.store, origin)
  const ring = openKeyRing(options.secrets)
  const signer = openSigner(ring, store)
  const leases = openLeases(database, clock, holderName(ids.next()))
  const appender = new Appender({
    origin,
    objects: options.store,
    rows,
    intents,
    store,
    leases,
    ring,
    signer,
    clock,
    headLifetime: options.headLifetime ?? 24 * 60 * 60 * 1000,
    leaseTime: options.leaseTime ?? 10_000,
  })
  const worker = new Worker(appender, options.report ?? (() => {}))

  const headSeq = async (): Promise<number> => (await store.head())?.head.seq ?? 0

  return {
    origin,
    signer,
    ring,
    appender,

    /** Leaves the wish that a change enters the log; idempotent by `change.operation`. Throws `log-forked`. */
    async intend(change: Change): Promise<void> {
      if (worker.state.kind === 'forked') throw worker.state.problem
      await intents.leave(change)
      failpoint('append:after-intent')
      worker.wake()
    },

    /** Waits for the entry of an operation. Throws `log-pending` after the time, `conflict` when it can never enter. */
    async committed(operation: string, milliseconds = 5000): Promise<Entry> {
      const until = Date.now() + milliseconds
      let entry = await rows.byOperation(operation)
      // Of what another process enters nobody hears. Many wait at the same time: they must not crowd out who appends.
      const { first, longest } = worker.isAppending() ? looks.heard : looks.unheard
      for (let pause = first; entry === null; pause = Math.min(pause * 2, longest)) {
        const heard = await worker.entered(operation, Math.min(pause, until - Date.now()))
        entry = heard ?? (await rows.byOperation(operation))
        if (entry) break
        if (await intents.isRefused(operation)) throw new Problem('conflict', { operation })
        if (worker.state.kind === 'forked') throw worker.state.problem
        if (Date.now() >= until) throw new Problem('log-pending', { operation })
      }
      return entry
    },

    /** Entries after a seq, with bodies, up to the signed head: what is beyond it has not left this node yet. */
    async read(after: number, limit: number): Promise<Entry[]> {
      const last = await headSeq()
      return after >= last ? [] : rows.after(after, Math.min(limit, last - after))
    },

    head: (): Promise<SignedHead | null> => store.head(),

    /** The present key set. Throws `not-ready` before the first start is through. */
    async keySet(): Promise<KeySet> {
      const pointer = await store.pointer()
      if (pointer === null) throw new Problem('not-ready')
      return readKeySet(pointer).set
    },

    /** Makes the first keys of an empty centre, reconciles, and goes on appending until `stop`. Returns how it stands. */
    start: () => worker.start(),
    stop: () => worker.stop(),
    state: () => worker.state,
  }
}
