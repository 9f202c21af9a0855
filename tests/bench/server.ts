import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { openSync } from 'node:fs'

/** A server in a process of its own, so that it has one core and the load generator the other. */
export interface BenchServer {
  port: number
  /** Processor time its process has used (microseconds). */
  cpu(): Promise<number>
  /** Resident memory of its process (MiB). */
  memory(): Promise<number>
  stop(): Promise<void>
}

interface Usage {
  cpu: number
  memory: number
}

/** Starts `script` with TypeScript; its standard output, the request log, goes to a file as under a service manager. */
export async function startServer(script: string, given: string[], logFile: string): Promise<BenchServer> {
  const child = spawn(process.execPath, ['--import', 'tsx', script, ...given], {
    stdio: ['ignore', openSync(logFile, 'w'), 'inherit', 'ipc'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  const [{ port }] = await Promise.race([once(child, 'message'), died(child, script)])
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

async function died(child: ChildProcess, script: string): Promise<never> {
  const [code] = await once(child, 'exit')
  throw new Error(`${script} ended with ${code} before it was ready`)
}

/** To be called by the script once it listens. */
export function ready(port: number): void {
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.({ cpu: user + system, memory: process.memoryUsage().rss / 1024 ** 2 })
  })
  process.send?.({ port })
}
