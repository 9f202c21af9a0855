import autocannon from 'autocannon'
import type { BenchServer } from './server'

export interface Load {
  connections: number
  seconds: number
  /** The next path to ask for. */
  path: () => string
  /** Headers of the next connection. */
  headers: (connection: number) => Record<string, string>
}

/** Requests drawn ahead for each connection, so that drawing costs nothing while measuring. */
const drawn = 3000

/** Asks as fast as answers come; every answer must be a 200. Returns requests per second and processor time of each. */
export async function measure(server: BenchServer, load: Load): Promise<{ perSecond: number; cpuMicros: number }> {
  let connection = 0
  const before = await server.cpu()
  const result = await autocannon({
    url: `http://127.0.0.1:${server.port}`,
    connections: load.connections,
    duration: load.seconds,
    setupClient(client: { setRequests(requests: object[]): void }) {
      const headers = load.headers(connection++)
      client.setRequests(Array.from({ length: drawn }, () => ({ method: 'GET', path: load.path(), headers })))
    },
  })
  const used = (await server.cpu()) - before
  const wrong = result.non2xx + result.errors + result.timeouts
  if (wrong > 0)
    throw new Error(`${result.non2xx} answers were not 200, ${result.errors} errors, ${result.timeouts} without answer`)
  const total = result['2xx']
  return { perSecond: total / result.duration, cpuMicros: used / total }
}
