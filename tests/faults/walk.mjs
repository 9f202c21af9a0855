import { atOnce, play, reachedIn } from './play.mjs'

/**
 * Plays all acts undisturbed, one after the other, on an empty centre or from `world` on. Answers the world each act started from and how long it took, and for
 * each failpoint the first act that reached it.
 */
export async function undisturbed({ program, worlds, report }, acts, world = null) {
  const first = new Map()
  const starts = []
  let before = world ?? (await worlds.empty())
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

/**
 * Kills at all failpoints of an act one after the other in one world, each time in the process that goes on for the one
 * killed before, and looks at the end: for acts whose places are many and whose rows alone matter.
 */
export async function killedAlong(run, failpoints, first) {
  for (const failpoint of failpoints)
    if (!first.has(failpoint)) run.report(false, failpoint, 'no act reaches this failpoint')
  const reached = [...first].filter(([failpoint]) => failpoints.includes(failpoint))
  const acts = new Map(reached.map(([, { act, world }]) => [act, world]))
  for (const [act, world] of acts) {
    const ofAct = reached.filter(([, place]) => place.act === act).map(([failpoint]) => failpoint)
    await killedThrough(run, act, world, ofAct)
  }
}

async function killedThrough({ program, worlds, report }, act, world, failpoints) {
  const copy = await worlds.copyOf(world)
  for (const failpoint of failpoints) {
    const { code, signal, output } = await play(program, act, copy, { failpoint })
    const killed = signal === 'SIGKILL'
    report(killed, `${failpoint} — ${act}`, killed ? '' : `was not killed (exit ${code})\n${output}`)
  }
  const { code, output } = await play(program, act, copy)
  report(code === 0, `${act}: whole after ${failpoints.length} kills`, code === 0 ? '' : output)
  await worlds.remove(copy)
}
