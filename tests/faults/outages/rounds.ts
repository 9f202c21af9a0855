import type { Kind } from './kinds'
import type { Away, Story } from './orders'
import type { Report } from './outages'
import { planOf } from './plan'
import { playRound, type World } from './round'

interface Run {
  /** The bundled `outlasting.ts`. */
  program: string
  worlds: { empty(name: string): Promise<World>; copyOf(world: World): Promise<World> }
  /** Where administration begins: three resources are online. */
  busy: World
  report: Report
}

/** What is taken away, three at once: most of their time is waiting. `once`: a third of the outages. */
export async function playRounds(
  { program, worlds, busy, report }: Run,
  random: () => number,
  once: boolean,
): Promise<void> {
  const plan = planOf(random, once)
  const begin: Record<Story, (name: string) => Promise<World>> = {
    resource: (name) => worlds.empty(name),
    administration: () => worlds.copyOf(busy),
  }
  const each: Away[] = ['database', 'store', 'writes']
  await Promise.all(
    each.map(async (away) => {
      await visitAll(away, 'resource')
      await visitAll(away, 'administration')
    }),
  )

  /** Again from the beginning for the places that were not passed, as long as that brings any. */
  async function visitAll(away: Away, story: Story): Promise<void> {
    let left: Map<string, Kind> = plan[story][away]
    for (let n = 1; left.size > 0; n += 1) {
      const world = await begin[story](`${away}-away-${n}`)
      const before = left.size
      const round = await playRound({ program, world, report }, away, story, left)
      left = round.left
      if (!round.ended || left.size === before) break
    }
    for (const [point, kind] of left) report(false, `${away} ${kind} at ${point}`, 'no act reached this place')
  }
}
