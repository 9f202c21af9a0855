import { acts } from '../acts'
import { storyFailpoints as failpoints } from '../names'
import { type Kind, kindsOf } from './kinds'
import type { Away } from './orders'

/** Failpoints behind which the operation, or the appender that goes on for it, writes to the store. */
const beforeWrites = [
  'keys:after-root',
  'keys:after-signing',
  'keys:after-pin',
  'keys:after-set',
  'keys:after-set-signature',
  'keys:after-entry',
  'keys:after-pointer',
  'append:after-lease',
  'append:after-intent',
  'append:after-entry',
  'append:after-copy',
  'ingest:after-file',
  'publish:after-manifest',
  'publish:after-signature',
  'publish:after-intent',
  'suspend:after-decision',
  'restore:after-decision',
  'withdraw:after-decision',
  'change-audience:after-decision',
  'recall:after-decision',
  'erase:after-decision',
  'erase:after-entry',
  'epoch:after-declaration',
  'epoch:after-void',
  'epoch:after-removal',
]
/** Adopting is rows alone. */
const writesNothing = ['a school adopts, admits and stops']

const names = acts.map(({ name }) => name)
/** Before an act as well: the first write of most operations stands before their first failpoint. */
const placesOf: Record<Away, readonly string[]> = {
  database: [...failpoints, ...names],
  store: [...failpoints, ...names],
  writes: [...beforeWrites, ...names.filter((name) => !writesNothing.includes(name))],
}

/** What fails in each round, where, and how. */
export type Plan = Record<Away, Map<string, Kind>>

/**
 * Spreads the kinds over the places by a seed's numbers, each kind equally often. `once`: a failpoint meets one outage,
 * of the database or of the store, and every other place before a write meets a refusal.
 */
export function planOf(random: () => number, once: boolean): Plan {
  const halves = once ? shuffled(failpoints, random) : null
  const half = Math.ceil(failpoints.length / 2)
  const chosen: Record<Away, readonly string[]> = {
    database: halves?.slice(0, half) ?? placesOf.database,
    store: halves?.slice(half) ?? placesOf.store,
    writes: once ? shuffled(placesOf.writes, random).slice(0, half / 2) : placesOf.writes,
  }
  const spread = (away: Away) => {
    const kinds = shuffled(kindsOf[away], random)
    return new Map(
      shuffled(chosen[away], random).map((place, n): [string, Kind] => [place, kinds[n % kinds.length] as Kind]),
    )
  }
  return { database: spread('database'), store: spread('store'), writes: spread('writes') }
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  return all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
