import type { Logger } from 'pino'
import { holderName } from '../changelog'
import { type Lease, type Leases, openLeases } from '../changelog/lease'
import { systemClock, systemIds } from '../domain/clock'
import type { Database } from '../engines/database'
import { openSearch, type SearchEngine } from '../engines/search'
import { type Env, places } from '../env'
import { CatalogueChanges, Feeder, followSearch, searchFacets } from '../followers/search'

/** The search of this node, as the environment chose it. */
export const openNodeSearch = (env: Env): Promise<SearchEngine> =>
  openSearch(
    env.MEILI_URL
      ? { engine: 'meilisearch', url: env.MEILI_URL, key: env.MEILI_KEY }
      : { engine: 'embedded', path: places(env).search },
    searchFacets,
    systemClock,
  )

/** Feeds the search index from the catalogue until stopped: one process at a time does, by a lease that names the index. */
export async function startSearchFeeder(env: Env, database: Database, log: Logger): Promise<() => Promise<void>> {
  const feeder = await openFeeder(env, database)
  const stopping = new AbortController()
  const following = followSearch({ feeder: feeder.feeder, log, signal: stopping.signal })
  return async () => {
    stopping.abort()
    await following
    await feeder.close()
  }
}

/** A feeder that holds its lease in the centre's database. */
export async function openFeeder(env: Env, database: Database) {
  const engine = await openNodeSearch(env)
  const changes = new CatalogueChanges(places(env).catalogue)
  const lease = feederLease(openLeases(database, systemClock, holderName(systemIds.next())), engine.name)
  return {
    engine,
    changes,
    feeder: new Feeder({ engine, changes, hold: lease.hold }),
    async close(): Promise<void> {
      await lease.release()
      changes.close()
      engine.close()
    },
  }
}

/** How long a feeder that died is waited for (milliseconds). */
const leaseTime = 30_000

function feederLease(leases: Leases, name: string) {
  let held: Lease | null = null
  return {
    /** Renewed when half of its time is over. */
    async hold(): Promise<boolean> {
      if (held && held.expires.getTime() - Date.now() > leaseTime / 2) return true
      if (held && (await leases.renew(held, leaseTime))) return true
      held = await leases.acquire(name, leaseTime)
      return held !== null
    },
    async release(): Promise<void> {
      if (held) await leases.release(held)
      held = null
    },
  }
}
