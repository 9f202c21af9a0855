import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { atOnce, play } from './play.mjs'

/** Kills before a process must end by itself. */
const kills = 3

/** A small generator of numbers that a seed repeats (mulberry32). */
export function numbersFrom(start) {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/**
 * Kills at random moments of what the seed picks: uploading, publishing, any other act, making the catalogue or the search
 * index again, a mirror following. The plan of every round follows from the seed alone; its moments are shares of the time that the
 * undisturbed run took.
 */
export async function killedAtRandom(run, { starts, last, extras, seed, rounds, mirrors }) {
  const random = numbersFrom(seed)
  const kinds = [
    { name: 'upload', pick: () => ({ act: extras.upload.name, world: last, took: tookOf(starts) }) },
    { name: 'publish', pick: () => pickOf(starts.filter(({ act }) => act.includes('published'))) },
    { name: 'operation', pick: () => pickOf(starts) },
    { name: 'reindex', pick: () => ({ act: extras.reindex.name, world: last, took: tookOf(starts) }) },
    { name: 'mirror', pick: () => null },
    // Where two resources are online: at the end of the story none is.
    { name: 'search index', pick: () => starts.find(({ act }) => act.includes('adopts')) },
  ]
  const pickOf = (all) => all[Math.floor(random() * all.length)]
  const plans = Array.from({ length: rounds }, (_, n) => {
    const kind = kinds[n % kinds.length]
    return { round: n + 1, kind: kind.name, place: kind.pick(), shares: Array.from({ length: kills }, random) }
  })
  const kill = {
    mirror: (plan) => mirrorKilled(run, mirrors, plan),
    'search index': (plan) => reindexKilled(run, plan),
  }
  await atOnce(plans, (plan) => (kill[plan.kind] ?? ((other) => centreKilled(run, other)))(plan))
}

/** Acts outside the story take about as long as the quickest of it: most is the start. */
const tookOf = (starts) => Math.min(...starts.map(({ took }) => took))

async function centreKilled({ program, worlds, report }, { round, kind, place, shares }) {
  const world = await worlds.copyOf(place.world)
  if (kind === 'reindex') rmSync(join(world.folder, 'catalogue'), { recursive: true, force: true })
  const moments = shares.map((share) => Math.round((0.25 + share) * place.took))
  for (const killAfter of moments) await play(program, place.act, world, { killAfter })
  const { code, output } = await play(program, place.act, world)
  const title = `random ${round}, ${kind}: killed after ${moments.join(', ')} ms — ${place.act}`
  report(code === 0, title, code === 0 ? '' : output)
  await worlds.remove(world)
}

/** The command of a centre at rest: killed again and again, the next one must find as many resources as were there. */
async function reindexKilled({ ziyuan, worlds, report }, { round, place, shares }) {
  const world = await worlds.copyOf(place.world)
  const order = (how) => play(ziyuan, 'reindex', world, how)
  const found = ({ code, output }) => (code === 0 ? Number(/built again: (\d+) resources/.exec(output)?.[1]) : 0)
  const undisturbed = await order()
  const moments = shares.map((share) => Math.round((0.25 + share) * undisturbed.took))
  for (const killAfter of moments) await order({ killAfter })
  const last = await order()
  const ok = found(undisturbed) > 0 && found(last) === found(undisturbed)
  const why = ok ? '' : `${undisturbed.output}\nthen, after the kills:\n${last.output}`
  report(ok, `random ${round}, search index: ziyuan reindex killed after ${moments.join(', ')} ms`, why)
  await worlds.remove(world)
}

async function mirrorKilled({ report }, mirrors, { round, shares }) {
  const { ok, moments, why } = await mirrors.ask({ kind: 'random', shares })
  report(ok, `random ${round}, mirror: killed after ${moments.join(', ')} ms`, why)
}
