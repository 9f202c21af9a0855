/**
 * `npm run faults [-- --only NAME | two-servers | random] [-- --rounds N]`: kills a real process with -9 between every two writes of every
 * operation, restarts it, lets the client repeat its request, and looks whether anything was lost, done twice or half
 * visible. A failpoint that no act reaches fails the run. Then kills at random moments, from a seed that it prints.
 */
import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundle } from '../../scripts/house/bundle.mjs'
import { twoServers } from './twoServers.mjs'

const root = new URL('../..', import.meta.url).pathname

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : process.argv[at + 1]
}
const only = option('only', null)
/** A failpoint's name; `two-servers` or `random` for that part alone. */
const rounds = Number(option('rounds', '10'))
const seed = Number(option('seed', String(Date.now() % 1_000_000)))

const work = mkdtempSync(join(tmpdir(), 'ziyuan-faults-'))
// Beneath node_modules, so that packages are found from there.
const programs = join(root, 'node_modules', '.cache', 'ziyuan', 'faults')
let passed = 0
let failed = 0

for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    rmSync(work, { recursive: true, force: true })
    process.exit(130)
  })

const report = (ok, name, why = '') => {
  if (ok) passed += 1
  else failed += 1
  console.log(`${ok ? '✓' : '✗'} ${name}${why ? `\n    ${why.trim().replaceAll('\n', '\n    ')}` : ''}`)
}

/** One process playing an act on a folder of data; `killAfter`: milliseconds until a kill -9 from outside. */
function play(act, folder, { failpoint = '', killAfter = null } = {}) {
  const environment = {
    NODE_ENV: 'production',
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    ROLES: 'worker',
    ...(failpoint ? { FAILPOINT: failpoint } : {}),
  }
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--enable-source-maps', join(programs, 'centre.mjs'), String(act)], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...environment },
    })
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
    const printed = []
    child.stdout.on('data', (part) => printed.push(part))
    child.stderr.on('data', (part) => printed.push(part))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      resolve({ code, signal, output: Buffer.concat(printed).toString('utf8').slice(-4000) })
    })
  })
}

const reachedIn = (folder) => {
  const path = join(folder, 'reached')
  return existsSync(path) ? [...new Set(readFileSync(path, 'utf8').trim().split('\n'))] : []
}

const copyOf = (snapshot) => {
  const folder = mkdtempSync(join(work, 'run-'))
  cpSync(snapshot, folder, { recursive: true })
  rmSync(join(folder, 'reached'), { force: true })
  return folder
}

async function undisturbed(acts) {
  const first = new Map()
  const starts = []
  let before = join(work, 'empty')
  mkdirSync(before)
  for (const [number, { name }] of acts.entries()) {
    starts.push(before)
    const folder = copyOf(before)
    const { code, output } = await play(number, folder)
    report(code === 0, `undisturbed: ${name}`, code === 0 ? '' : output)
    if (code !== 0) break
    for (const point of reachedIn(folder)) if (!first.has(point)) first.set(point, { act: number, before })
    before = folder
  }
  return { first, starts }
}

async function killedAt(failpoint, { act, before }, name) {
  const folder = copyOf(before)
  const title = `${failpoint} — ${name}`
  const first = await play(act, folder, { failpoint })
  if (first.signal !== 'SIGKILL') report(false, title, `was not killed (exit ${first.code})\n${first.output}`)
  else {
    const second = await play(act, folder)
    report(second.code === 0, title, second.code === 0 ? '' : second.output)
  }
  rmSync(folder, { recursive: true, force: true })
}

/** A small generator of numbers that a seed repeats (mulberry32). */
function numbersFrom(start) {
  let state = start
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

async function killedAtRandom(acts, starts) {
  const random = numbersFrom(seed)
  const all = Array.from({ length: rounds }, (_, i) => i + 1)
  await atOnce(all, async (round) => {
    const act = Math.floor(random() * starts.length)
    const folder = copyOf(starts[act])
    const moments = []
    for (let i = 0; i < 3; i += 1) {
      const killAfter = Math.floor(800 + random() * 3500)
      moments.push(killAfter)
      await play(act, folder, { killAfter })
    }
    const { code, output } = await play(act, folder)
    report(
      code === 0,
      `random ${round}: killed after ${moments.join(', ')} ms — ${acts[act].name}`,
      code === 0 ? '' : output,
    )
    rmSync(folder, { recursive: true, force: true })
  })
}

/** A few at once: most of their time is waiting for the lease of the process that was killed. */
async function atOnce(all, work) {
  const left = [...all]
  const line = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next)
  }
  await Promise.all([line(), line(), line()])
}

async function main() {
  await bundle(
    {
      centre: 'tests/faults/centre.ts',
      acts: 'tests/faults/acts.ts',
      names: 'tests/faults/names.ts',
      rivals: 'tests/faults/rivals.ts',
    },
    programs,
  )
  if (only === 'two-servers') return twoServers(work, programs, report)
  const { acts } = await import(pathToFileURL(join(programs, 'acts.mjs')).href)
  const { failpoints } = await import(pathToFileURL(join(programs, 'names.mjs')).href)
  const { first, starts } = await undisturbed(acts)
  await atOnce(
    failpoints.filter((name) => !only || name === only),
    async (name) => {
      const place = first.get(name)
      if (place) await killedAt(name, place, acts[place.act].name)
      else report(false, name, 'no act reaches this failpoint')
    },
  )
  for (const name of first.keys()) if (!failpoints.includes(name)) report(false, name, 'is in no list')
  if (only && only !== 'random') return
  if (!only) await twoServers(work, programs, report)
  console.log(`random kills with --seed ${seed}`)
  await killedAtRandom(acts, starts)
}

try {
  await main()
} catch (error) {
  report(false, 'the fault run itself', String(error?.stack ?? error))
} finally {
  rmSync(work, { recursive: true, force: true })
}
console.log(`${passed} passed, ${failed} failed`)
process.exit(failed === 0 ? 0 : 1)
