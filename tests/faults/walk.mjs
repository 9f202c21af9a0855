import { atOnce, play, reachedIn } from './play.mjs'

/**
 * Plays all acts undisturbed, one after the other. Answers the world each act started from and how long it took, and for
 * each failpoint the first act that reached it.
 */
export async function undisturbed({ program, worlds, report }, acts) {
  const first = new Map()
  const starts = []
  let before = await worlds.empty()
  for (const { name } of acts) {
    const world = await worlds.copyOf(before)
    const { code, output, took } = await play(program, name, world)
    starts.push({ act: name, world: before, took })
    report(code === 0, `undisturbed: ${name}`, code === 0 ? '' : output)
    if (code !== 0) break
    for (const point of reachedIn(world)) if (!first.has(point)) first.set(point, { act: name, world: before })
    before = world
  }
  return { first, starts, last: before }
}

/** Kills at each failpoint in turn, restarts, lets the client repeat its request. One that no act reaches is a failure. */
export async function killedAtEach(run, failpoints, first) {
  await atOnce(failpoints, async (failpoint) => {
    const place = first.get(failpoint)
    if (place) await killedAt(run, failpoint, place)
    else run.report(false, failpoint, 'no act reaches this failpoint')
  })
}

async function killedAt({ program, worlds, report }, failpoint, { act, world }) {
  const copy = await worlds.copyOf(world)
  const title = `${failpoint} — ${act}`
  const cut = await play(program, act, copy, { failpoint })
  if (cut.signal !== 'SIGKILL') report(false, title, `was not killed (exit ${cut.code})\n${cut.output}`)
  else {
    const again = await play(program, act, copy)
    report(again.code === 0, title, again.code === 0 ? '' : again.output)
  }
  await worlds.remove(copy)
}
