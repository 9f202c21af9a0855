/**
 * `npm run faults [-- --only NAME | mirror | two-servers | administration | random | outages] [-- --rounds N] [-- --seed N] [-- --engine services]`:
 * kills a real process with -9 between every two writes of every operation and of a mirror, restarts it, lets the client
 * repeat its request, and looks whether anything was lost, done twice or half visible. A failpoint that nothing reaches
 * fails the run. Then kills at random moments, from a seed that it prints. `--engine services`: on the servers that
 * `.ci/services env` names instead of the embedded engines, and there are outages as well: database, store or the store's
 * writes fail in the middle of every operation and return. `--outages once`: each failpoint meets one of them, not all.
 */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundlePrograms, bundleWhole, removePrograms } from '../programs.mjs'
import { mirrorsKilledAtEach, openMirrors } from './mirrors.mjs'
import { killedAtRandom, numbersFrom } from './random.mjs'
import { twoServers } from './twoServers.mjs'
import { killedAlong, killedAtEach, undisturbed } from './walk.mjs'
import { embeddedWorlds, servicesWorlds } from './worlds.mjs'

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : process.argv[at + 1]
}
/** A failpoint's name; `mirror`, `two-servers`, `administration`, `random` or `outages` for that part alone. */
const only = option('only', null)
const rounds = Number(option('rounds', '10'))
const seed = Number(option('seed', String(Date.now() % 1_000_000)))
const engines = { embedded: embeddedWorlds, services: servicesWorlds }
const engine = option('engine', 'embedded')
const outages = option('outages', 'each')

const work = mkdtempSync(join(tmpdir(), 'ziyuan-faults-'))
let passed = 0
let failed = 0

const tidy = () => {
  rmSync(work, { recursive: true, force: true })
  removePrograms()
}
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    tidy()
    process.exit(130)
  })

const report = (ok, name, why = '') => {
  if (ok) passed += 1
  else failed += 1
  console.log(`${ok ? '✓' : '✗'} ${name}${why ? `\n    ${why.trim().replaceAll('\n', '\n    ')}` : ''}`)
}
const load = (path) => import(pathToFileURL(path).href)
const wants = (part) => !only || only === part

async function goAway(playRounds, program, worlds, busy) {
  console.log(`outages with --seed ${seed}`)
  await playRounds({ program, worlds, busy, report }, numbersFrom(seed), outages === 'once')
}

async function main(worlds) {
  const [program, actsAt, administrationAt, extrasAt, namesAt, rivals, mirrorsAt, roundsAt, outlasting] =
    await bundleWhole(
      ...['centre', 'acts', 'administration', 'extras', 'names', 'rivals', 'mirrors'].map(
        (name) => `tests/faults/${name}.ts`,
      ),
      ...['rounds', 'outlasting'].map((name) => `tests/faults/outages/${name}.ts`),
    )
  const [ziyuan] = await bundlePrograms('src/cli/index.ts')
  const { failpoints, storyFailpoints, administrationFailpoints } = await load(namesAt)
  const named = failpoints.includes(only)
  const run = { program, ziyuan, worlds, report }
  if (wants('two-servers')) await twoServers(await worlds.empty('two'), rivals, report)
  const mirrors = await openMirrors(mirrorsAt, ziyuan)
  try {
    // A mirror has neither database nor bucket: without being asked for, it is killed in the embedded run.
    const wantsMirrors = only === 'mirror' || (!only && engine === 'embedded')
    const ofMirror = mirrors.failpoints.filter((name) => wantsMirrors || only === name)
    await mirrorsKilledAtEach(run, mirrors, ofMirror)
    if (only && !['administration', 'random', 'outages'].includes(only) && !named) return
    const { first, starts, last } = await undisturbed(run, (await load(actsAt)).acts)
    const { world: busy } = starts.find(({ act }) => act.includes('suspended')) ?? {}
    if (engine === 'services' && wants('outages'))
      await goAway((await load(roundsAt)).playRounds, outlasting, worlds, busy)
    if (only === 'outages') return
    const after = await undisturbed(run, (await load(administrationAt)).administration, busy)
    const places = storyFailpoints.filter((name) => wants(name))
    const more = administrationFailpoints.filter((name) => wants('administration') || only === name)
    // Side by side: those of the story mostly wait for the lease of whom they killed.
    await Promise.all([killedAtEach(run, places, first), killedAlong(run, more, after.first)])
    for (const name of [...first.keys(), ...after.first.keys()])
      if (!failpoints.includes(name)) report(false, name, 'is in no list')
    if (!wants('random')) return
    console.log(`random kills with --seed ${seed}`)
    await killedAtRandom(run, { starts, last, extras: await load(extrasAt), seed, rounds, mirrors })
  } finally {
    mirrors.stop()
  }
}

try {
  const openWorlds = engines[engine]
  if (!openWorlds) throw new Error(`--engine is one of ${Object.keys(engines).join(', ')}`)
  if (only === 'outages' && engine !== 'services') throw new Error('only servers go away: --engine services')
  const worlds = await openWorlds(work)
  await main(worlds).finally(() => worlds.close())
} catch (error) {
  report(false, 'the fault run itself', String(error?.stack ?? error))
} finally {
  tidy()
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
