import { type ChildProcess, fork, spawn, spawnSync } from 'node:child_process'
import { join, resolve } from 'node:path'
import type { SeedAccount } from '../../seed/cast'
import { until } from './report'

export const root = resolve(import.meta.dirname, '..', '..')

const running = new Set<ChildProcess>()

/** What a process said on its way, for when it ends badly. */
const saidBy = new WeakMap<ChildProcess, string[]>()

function keep(child: ChildProcess): ChildProcess {
  const said: string[] = []
  saidBy.set(child, said)
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part: Buffer) => {
      said.push(part.toString('utf8'))
      if (said.length > 200) said.shift()
    })
  running.add(child)
  child.once('exit', () => running.delete(child))
  return child
}

export const saidLast = (child: ChildProcess): string =>
  (saidBy.get(child) ?? []).join('').split('\n').slice(-15).join('\n')

/** The programs of dist/, built if their sources changed. Throws what the build said. */
export function build(): void {
  const done = spawnSync(process.execPath, ['scripts/build.mjs'], { cwd: root, encoding: 'utf8' })
  if (done.status !== 0) throw new Error(`the build failed:\n${done.stdout}${done.stderr}`)
}

export interface Made {
  accounts: SeedAccount[]
  rootFingerprint?: string
}

/** Brings an empty data folder to the schema, with organisations and people but no resource; answers what was made. */
export function prepare(env: Record<string, string>): Promise<Made> {
  const child = keep(
    fork(join(root, 'dist', 'prepare.mjs'), {
      cwd: root,
      env: { ...process.env, ...env, SEED: 'people' },
      execArgv: ['--enable-source-maps'],
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    }),
  )
  return new Promise((done, failed) => {
    let made: Made | null = null
    child.on('message', (message) => {
      made = message as Made
    })
    child.once('exit', (code) =>
      code === 0 && made ? done(made) : failed(new Error(`prepare ended with ${code}:\n${saidLast(child)}`)),
    )
  })
}

/** Starts a program of dist/ and waits until it answers at `url`. Throws what it said when it ends before. */
export async function serve(
  program: string,
  args: string[],
  env: Record<string, string>,
  url: string,
): Promise<ChildProcess> {
  const child = keep(
    spawn(process.execPath, ['--enable-source-maps', join(root, 'dist', program), ...args], {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    }),
  )
  const ready = await until(
    async () => {
      if (child.exitCode !== null) throw new Error(`${program} ended with ${child.exitCode}:\n${saidLast(child)}`)
      return fetch(url).then(
        (response) => response.status === 200,
        () => false,
      )
    },
    (answer) => answer,
    60_000,
  )
  if (!ready) throw new Error(`${program} does not answer at ${url}:\n${saidLast(child)}`)
  return child
}

/** Runs a command of the `ziyuan` program to its end. */
export function ziyuan(args: string[], env: Record<string, string>): { code: number | null; said: string } {
  const done = spawnSync(process.execPath, [join(root, 'dist', 'ziyuan.mjs'), ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  return { code: done.status, said: `${done.stdout}${done.stderr}`.trim() }
}

/** Asks a process to stop and waits for it. Answers its exit code. */
export function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode)
  return new Promise((done) => {
    child.once('exit', (code) => done(code))
    child.kill('SIGTERM')
  })
}

export const stopAll = (): Promise<unknown> => Promise.all([...running].map(stop))
