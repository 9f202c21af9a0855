import { storyFailpoints as failpoints } from '../names'
import { type Kind, kindsOf } from './kinds'
import type { Away, Story } from './orders'
import { stories } from './stories'

/** What fails in each round, where, and how. */
export type Plan = Record<Away, Map<string, Kind>>

/**
 * Spreads the kinds over the places of each story by a seed's numbers, each kind equally often. `once`: a third of those of
 * a resource's story and none of administration's, which are played where all are asked for.
 */
export function planOf(random: () => number, once: boolean): Record<Story, Plan> {
  const none = { database: [], store: [], writes: [] }
  const resource = once ? aThirdOfResource(random) : stories.resource.places
  const administration = once ? none : stories.administration.places
  return { resource: spread(resource, random), administration: spread(administration, random) }
}

/** A failpoint meets one outage, of the database or of the store; every other place before a write meets a refusal. */
function aThirdOfResource(random: () => number): Record<Away, readonly string[]> {
  const halves = shuffled(failpoints, random)
  const half = Math.ceil(failpoints.length / 2)
  const { writes } = stories.resource.places
  return {
    database: halves.slice(0, half),
    store: halves.slice(half),
    writes: shuffled(writes, random).slice(0, half / 2),
  }
}

function spread(chosen: Record<Away, readonly string[]>, random: () => number): Plan {
  const kindsAt = (away: Away) => {
    const kinds = shuffled(kindsOf[away], random)
    return new Map(
      shuffled(chosen[away], random).map((place, n): [string, Kind] => [place, kinds[n % kinds.length] as Kind]),
    )
  }
  return { database: kindsAt('database'), store: kindsAt('store'), writes: kindsAt('writes') }
}

function shuffled<T>(all: readonly T[], random: () => number): T[] {
  return all
    .map((one) => ({ one, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
