import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { bundlePrograms } from '../../programs.mjs'

export interface Run {
  code: number | null
  signal: string | null
  output: string
}

let program = ''

/** Bundles the program as `npm run build` does: a start of half a second, where a TypeScript loader takes two. */
export async function buildProgram(): Promise<void> {
  program = (await bundlePrograms('src/cli/index.ts'))[0] ?? ''
}

/** Starts `ziyuan` as a process of its own; `failpoint` makes it die there as if the power went. */
export function start(words: string[], failpoint?: string): { child: ChildProcess; output: () => string } {
  const child = spawn(process.execPath, [program, ...words], {
    env: { PATH: process.env.PATH, ...(failpoint ? { FAILPOINT: failpoint } : {}) } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)))
  return { child, output: () => output }
}

/** Runs `ziyuan` to its end. */
export async function run(words: string[], failpoint?: string): Promise<Run> {
  const { child, output } = start(words, failpoint)
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
