import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
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

const root = join(import.meta.dirname, '..', '..')
/** Milliseconds that a server gets to stop in order. */
const patience = 10_000

export async function startCentre(extent: Extent = 'resources'): Promise<TestCentre> {
  const folder = mkdtempSync(join(tmpdir(), 'ziyuan-browser-'))
  const port = await freePort()
  const run = program(folder, port, extent)
  try {
    const made = await prepare(run)
    const server = run('dist/server.mjs', ['ignore', 'inherit', 'inherit'])
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
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

type Run = (script: string, stdio: Parameters<typeof spawn>[2]['stdio']) => ChildProcess

/** Starts a built program on this folder; it ends with this process, and takes the folder along. */
function program(folder: string, port: number, extent: Extent): Run {
  const guard = pathToFileURL(join(import.meta.dirname, 'diesWithParent.mjs'))
  guard.searchParams.set('remove', folder)
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
