import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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

export async function startCentre(): Promise<TestCentre> {
  const folder = mkdtempSync(join(tmpdir(), 'ziyuan-browser-'))
  const port = await freePort()
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    DATA_DIR: folder,
    PORT: String(port),
    LOG_LEVEL: 'warn',
  }
  const made = await prepare(env)
  const url = `http://localhost:${port}`
  const server = spawn(process.execPath, ['--enable-source-maps', 'dist/server.mjs'], {
    cwd: root,
    env,
    stdio: 'inherit',
  })
  await ready(url, server)
  return {
    url,
    passwordOf: (username) => made.accounts.find((one) => one.username === username)?.password ?? '',
    async stop() {
      server.kill('SIGTERM')
      if (server.exitCode === null) await once(server, 'exit')
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

async function prepare(env: NodeJS.ProcessEnv): Promise<Made> {
  const child = spawn(process.execPath, ['--enable-source-maps', 'dist/prepare.mjs'], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
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
  throw new Error('the server did not become ready')
}
