import { spawn } from 'node:child_process'
import { constants } from 'node:os'

/** The folder of this repository: every command runs there, wherever it was called from. */
export const root = new URL('../..', import.meta.url).pathname

const running = new Set()
let stopping = false
for (const signal of ['SIGINT', 'SIGTERM'])
  process.on(signal, () => {
    if (running.size === 0) return
    stopping = true
    for (const child of running) child.kill(signal)
  })

/**
 * Runs a program to its end and answers its exit code and, with `quiet`, what it printed.
 * A signal to this process is passed on; the process then ends with 130 once the program has.
 */
export function run(program, args, { env = {}, quiet = false, onMessage } = {}) {
  return new Promise((resolve, reject) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit']
    const child = spawn(program, args, {
      cwd: root,
      stdio: onMessage ? [...stdio, 'ipc'] : stdio,
      env: { ...process.env, ...env },
    })
    running.add(child)
    const parts = []
    child.stdout?.on('data', (part) => parts.push(part))
    child.stderr?.on('data', (part) => parts.push(part))
    if (onMessage) child.on('message', onMessage)
    child.once('error', reject)
    child.once('close', (code, signal) => {
      running.delete(child)
      if (stopping) process.exit(130)
      const ended = code ?? 128 + (constants.signals[signal] ?? 0)
      resolve({ code: ended, output: Buffer.concat(parts).toString('utf8') })
    })
  })
}

/** A program of node_modules/.bin by its script, so that no shell and no npx stands between. */
export const node = (script, args = [], options = {}) =>
  run(process.execPath, [...(options.nodeArguments ?? []), script, ...args], options)
