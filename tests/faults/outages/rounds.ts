import type { Kind } from './kinds'
import type { Away } from './orders'
import type { Report } from './outages'
import { planOf } from './plan'
import { playRound, type World } from './round'

interface Run {
  /** The bundled `outlasting.ts`. */
  program: string
  worlds: { empty(name: string): Promise<World> }
  report: Report
}

/** The three rounds at once: most of their time is waiting. `once`: a third of the outages, every failpoint still. */
export async function playRounds({ program, worlds, report }: Run, random: () => number, once: boolean): Promise<void> {
  const plan = planOf(random, once)
  await Promise.all((Object.keys(plan) as Away[]).map((away) => visitAll(away, plan[away])))

  /** Again from an empty centre for the places that were not passed, as long as that brings any. */
  async function visitAll(away: Away, all: Map<string, Kind>): Promise<void> {
    let left = all
    for (let n = 1; left.size > 0; n += 1) {
      const world = await worlds.empty(`${away}-away-${n}`)
      const before = left.size
      const round = await playRound({ program, world, report }, away, left)
      left = round.left
      if (!round.ended || left.size === before) break
    }
    for (const [point, kind] of left) report(false, `${away} ${kind} at ${point}`, 'no act reached this place')
  }
}
