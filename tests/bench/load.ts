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

/** Requests drawn and written out ahead for each connection, so that drawing costs nothing while measuring. */
const drawn = 3000

/** What of autocannon's client is used: it sends `requestBuffer` of one request after the other, round and round. */
interface Client {
  requestIterator: { requests: { requestBuffer: Buffer }[]; currentRequest: { requestBuffer: Buffer } }
}

/** Asks as fast as answers come; every answer must be a 200. Returns requests per second and processor time of each. */
export async function measure(
  server: BenchServer,
  load: Load,
): Promise<{ total: number; perSecond: number; cpuMicros: number }> {
  const requests = Array.from({ length: load.connections }, (_, connection) =>
    Array.from({ length: drawn }, () => ({
      requestBuffer: written(server.port, load.path(), load.headers(connection)),
    })),
  )
  let connection = 0
  const before = await server.cpu()
  const result = await autocannon({
    url: `http://127.0.0.1:${server.port}`,
    connections: load.connections,
    duration: load.seconds,
    timeout: 60,
    // Its own `setRequests` would write out every request anew, on the clock.
    setupClient({ requestIterator }: Client) {
      requestIterator.requests = requests[connection++] as { requestBuffer: Buffer }[]
      requestIterator.currentRequest = requestIterator.requests[0] as { requestBuffer: Buffer }
    },
  })
  const used = (await server.cpu()) - before
  if (result.non2xx + result.errors + result.timeouts > 0)
    throw new Error(`${result.non2xx} answers were not 200, ${result.errors} errors, ${result.timeouts} without answer`)
  const total = result['2xx']
  return { total, perSecond: total / result.duration, cpuMicros: used / total }
}

function written(port: number, path: string, headers: Record<string, string>): Buffer {
  const lines = Object.entries({ host: `127.0.0.1:${port}`, connection: 'keep-alive', ...headers })
  return Buffer.from(`GET ${path} HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`)
}
