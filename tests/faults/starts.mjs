/**
 * `npm run starts [-- --times N]`: starts the built production server N times in a row (default 40) on one data folder,
 * looks each time that the admin and the read API answer, and ends it: by SIGINT every other time (which must exit 0),
 * by -9 otherwise. A start that dies silently, a stale lease or a lock left behind shows here.
 */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from '../../scripts/house/build.mjs'
import { freePort } from '../freePort.mjs'

const root = new URL('../..', import.meta.url).pathname
const at = process.argv.indexOf('--times')
const times = at < 0 ? 40 : Number(process.argv[at + 1])
/** Milliseconds a start may take before it counts as dead. */
const patience = 60_000

const port = await freePort()
const folder = mkdtempSync(join(tmpdir(), 'ziyuan-starts-'))
const env = { ...process.env, NODE_ENV: 'production', DATA_DIR: folder, PORT: String(port), LOG_LEVEL: 'error' }
const addresses = ['/health', '/delivery/v1/resources?limit=1', '/admin/login']

const answers = async (path) => {
  try {
    return (await fetch(`http://127.0.0.1:${port}${path}`)).status
  } catch {
    return 0 // Not listening yet, or no longer: asked again until the patience is over.
  }
}

/** Milliseconds until every address answered 200; throws with what the process said when it ended or took too long. */
async function serving(server, said) {
  const began = performance.now()
  while (performance.now() - began < patience) {
    if (server.exitCode !== null) throw new Error(`ended with ${server.exitCode}: ${said.join('').slice(-500)}`)
    const statuses = await Promise.all(addresses.map(answers))
    if (statuses.every((status) => status === 200)) return Math.round(performance.now() - began)
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`not serving after ${patience} ms: ${said.join('').slice(-500)}`)
}

async function startOnce(signal) {
  const said = []
  const server = spawn(process.execPath, ['dist/server.mjs'], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk) => said.push(String(chunk)))
  const ended = once(server, 'exit')
  const milliseconds = await serving(server, said).finally(() => server.kill(signal))
  const [code] = await ended
  if (signal === 'SIGINT' && code !== 0) throw new Error(`SIGINT ended it with ${code}: ${said.join('').slice(-500)}`)
  return milliseconds
}

async function main() {
  await build()
  const prepare = spawn(process.execPath, ['dist/prepare.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const [code] = await once(prepare, 'exit')
  if (code !== 0) throw new Error(`preparing the folder ended with ${code}`)
  let passed = 0
  for (let n = 1; n <= times; n += 1) {
    const signal = n % 2 ? 'SIGKILL' : 'SIGINT'
    try {
      const milliseconds = await startOnce(signal)
      passed += 1
      console.log(`✓ start ${n}: serving after ${milliseconds} ms, ended by ${signal}`)
    } catch (error) {
      console.log(`✗ start ${n}: ${error.message}`)
    }
  }
  console.log(`${passed} passed, ${times - passed} failed`)
  return times - passed
}

const failed = await main().finally(() => rmSync(folder, { recursive: true, force: true }))
process.exit(failed ? 1 : 0)
