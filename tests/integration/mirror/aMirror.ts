import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { bundlePrograms } from '../../programs.mjs'

export interface Run {
  code: number | null
  signal: string | null
  output: string
}

interface Started {
  child: ChildProcess
  output: () => string
}

let program = ''

/** Takes the program at that path, bundled by whoever calls. */
export function takeProgram(path: string): void {
  program = path
}

/** Bundles the program as `npm run build` does: a start of half a second, where a TypeScript loader takes two. */
export async function buildProgram(): Promise<void> {
  program = (await bundlePrograms('src/cli/index.ts'))[0] ?? ''
}

/** How a process is to end before its time. */
export interface Ending {
  /** Dies there as if the power went. */
  failpoint?: string
  /** Milliseconds until a kill -9 from outside. */
  killAfter?: number
}

/** Starts `ziyuan` as a process of its own. */
export function start(words: string[], { failpoint, killAfter }: Ending = {}): Started {
  const child = spawn(process.execPath, [program, ...words], {
    env: { PATH: process.env.PATH, ...(failpoint ? { FAILPOINT: failpoint } : {}) } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter)
  child.once('close', () => clearTimeout(timer))
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)))
  return { child, output: () => output }
}

/** Runs `ziyuan` to its end. */
export async function run(words: string[], ending: Ending = {}): Promise<Run> {
  const { child, output } = start(words, ending)
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null]
  return { code, signal, output: output() }
}

/** Looks until something holds, at most so many milliseconds. */
export async function until(what: () => Promise<boolean> | boolean, milliseconds = 20_000): Promise<void> {
  for (const end = Date.now() + milliseconds; !(await what()); ) {
    if (Date.now() > end) throw new Error(`waited ${milliseconds} ms in vain`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}
