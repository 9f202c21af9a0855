import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Extent } from '../../seed/extent'
import { freePort } from '../freePort.mjs'

/** A centre of its own for a test: seeded, served by the built programs, gone afterwards. */
export interface TestCentre {
  url: string
  passwordOf(username: string): string
  stop(): Promise<void>
}

interface Made {
  accounts: { username: string; password: string }[]
}

/** A centre as it was seeded, to be copied: seeding takes longer than most tests. */
interface Seeded {
  data: string
  /** What names the centre's own address keeps it. */
  port: number
  made: Made
}

const root = join(import.meta.dirname, '..', '..')
/** Milliseconds that a server gets to stop in order. */
const patience = 10_000
/** Everything of one run of the tests, whose files share a process; `removeCentres` takes it away in the end. */
const run = join(tmpdir(), `ziyuan-browser-${process.pid}`)

export async function startCentre(extent: Extent = 'resources'): Promise<TestCentre> {
  mkdirSync(run, { recursive: true })
  const { data, port, made } = await seeded(extent)
  const folder = mkdtempSync(join(run, 'centre-'))
  cpSync(data, folder, { recursive: true })
  const server = program(folder, port, extent)('dist/server.mjs', ['ignore', 'inherit', 'inherit'])
  const url = `http://localhost:${port}`
  await ready(url, server)
  return {
    url,
    passwordOf: (username) => made.accounts.find((one) => one.username === username)?.password ?? '',
    async stop() {
      await end(server)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The seeded centre of this run, made when the first file asks for it. */
async function seeded(extent: Extent): Promise<Seeded> {
  const data = join(run, extent)
  const note = `${data}.json`
  if (existsSync(note)) return JSON.parse(readFileSync(note, 'utf8')) as Seeded
  const port = await freePort()
  const made = await prepare(program(data, port, extent))
  writeFileSync(note, JSON.stringify({ data, port, made } satisfies Seeded))
  return { data, port, made }
}

type Run = (script: string, stdio: Parameters<typeof spawn>[2]['stdio']) => ChildProcess

/** Starts a built program on this folder; it ends with this process, and then takes everything of the run along. */
function program(folder: string, port: number, extent: Extent): Run {
  const guard = pathToFileURL(join(import.meta.dirname, 'diesWithParent.mjs'))
  guard.searchParams.set('remove', run)
  guard.searchParams.set('parent', String(process.pid))
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: folder,
    PORT: String(port),
    SEED: extent,
    LOG_LEVEL: 'warn',
  }
  return (script, stdio) =>
    spawn(process.execPath, ['--enable-source-maps', '--import', guard.href, script], { cwd: root, env, stdio })
}

async function prepare(run: Run): Promise<Made> {
  const child = run('dist/prepare.mjs', ['ignore', 'inherit', 'inherit', 'ipc'])
  let made: Made = { accounts: [] }
  child.on('message', (message) => {
    made = message as Made
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0) throw new Error(`preparing the centre ended with ${code}`)
  return made
}

async function ready(url: string, server: ChildProcess): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    if (server.exitCode !== null) throw new Error(`the server ended with ${server.exitCode}`)
    const answer = await fetch(`${url}/health/ready`).catch(() => null)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  await end(server)
  throw new Error('the server did not become ready')
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return
  const ended = once(server, 'exit')
  server.kill('SIGTERM')
  const late = setTimeout(() => server.kill('SIGKILL'), patience)
  await ended
  clearTimeout(late)
}
