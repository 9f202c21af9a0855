import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { mapped } from './mapped.mjs'

/**
 * One process playing an act in a world, to its end or its death. `killAfter`: milliseconds until a kill -9 from outside.
 * Answers how it ended, what it said, and how long it took (milliseconds).
 */
export function play(program, act, { folder, env }, { failpoint = '', killAfter = null } = {}) {
  const environment = {
    ...process.env,
    ...env,
    NODE_ENV: 'production',
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    ROLES: 'worker',
    ...(failpoint ? { FAILPOINT: failpoint } : {}),
  }
  const began = performance.now()
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [program, act], {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: environment,
    })
    const timer = killAfter === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfter)
    const printed = []
    child.stdout.on('data', (part) => printed.push(part))
    child.stderr.on('data', (part) => printed.push(part))
    child.once('error', reject)
    child.once('close', (code, signal) => {
      clearTimeout(timer)
      const output = mapped(Buffer.concat(printed).toString('utf8').slice(-4000))
      resolve({ code, signal, output, took: performance.now() - began })
    })
  })
}

/** Failpoints that the process passed, each once, in order. */
export function reachedIn({ folder }) {
  const path = join(folder, 'reached')
  return existsSync(path) ? [...new Set(readFileSync(path, 'utf8').trim().split('\n'))] : []
}

/** A few at once: most of their time is waiting for the lease of the process that was killed. */
export async function atOnce(all, work) {
  const left = [...all]
  const line = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await work(next)
  }
  await Promise.all([line(), line(), line()])
}
