import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync, readFileSync } from 'node:fs'
import { bundlePrograms, removePrograms } from '../programs.mjs'

/** A server in a process of its own, so that it has one core and the load generator the other. */
export interface BenchServer {
  port: number
  /** Processor time its process has used (microseconds). */
  cpu(): Promise<number>
  /** Resident memory of its process (MiB), without files that are mapped into it: those the system takes back at need. */
  memory(): Promise<number>
  stop(): Promise<void>
}

interface Usage {
  cpu: number
  memory: number
}

process.once('exit', removePrograms)

/** Starts `script`, bundled; its standard output, the request log, goes to a file as under a service manager. */
export async function startServer(script: string, given: string[], logFile: string): Promise<BenchServer> {
  const [program = ''] = await bundlePrograms(script)
  const child = spawn(process.execPath, [program, ...given], {
    stdio: ['ignore', openSync(logFile, 'w'), 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const first = await Promise.race([once(child, 'message'), once(child, 'exit')])
  const { port } = (first[0] ?? {}) as { port?: number }
  if (port === undefined) throw new Error(`${script} ended with ${first[0]} before it was ready`)
  const ask = async (): Promise<Usage> => {
    const answer = once(child, 'message')
    child.send('usage')
    return (await answer)[0] as Usage
  }
  return {
    port,
    cpu: async () => (await ask()).cpu,
    memory: async () => (await ask()).memory,
    async stop() {
      const gone = once(child, 'exit')
      child.kill()
      await gone
    },
  }
}

/** Runs a script, bundled, to its end. */
export async function runScript(script: string, given: string[]): Promise<void> {
  const [program = ''] = await bundlePrograms(script)
  const child = spawn(process.execPath, [program, ...given], { stdio: ['ignore', 'ignore', 'inherit'] })
  const [code] = await once(child, 'exit')
  if (code !== 0) throw new Error(`${script} ended with ${code}`)
}

/** To be called by the script once it listens. */
export function ready(port: number): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.({ cpu: user + system, memory: ownMemory() })
  })
  process.send?.({ port })
}

function ownMemory(): number {
  const anonymous = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]
  return Number(anonymous) / 1024
}
