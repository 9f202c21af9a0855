import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import pino from 'pino'
import { readEntry } from '../../../src/changelog/codec'
import { createDelivery, type Delivery } from '../../../src/delivery'
import { systemClock } from '../../../src/domain/clock'
import { isProblem } from '../../../src/domain/errors'
import { paths } from '../../../src/domain/manifest'
import {
  type CatalogueSource,
  type CatalogueWriter,
  catchUp,
  openCatalogueWriter,
} from '../../../src/followers/catalogue'
import { ALog } from '../../unit/changelog/aLog'

export const schoolKey = 'zyk_school_0123456789abcdef'

/** A centre's reading side over a log that a test writes: real store, catalogue and HTTP, no CMS. */
export class AnUpstream {
  acknowledged: { operation: string; seq: number; kind: string }[] = []
  requests: string[] = []
  /** Set to make the upstream break off files after so many bytes, as a bad line does. */
  breakAfter: number | null = null
  /** Set to answer so many requests, from the next one on, with 429 and this Retry-After. */
  busy: { retryAfter: () => string; times: number } = { retryAfter: () => '1', times: 0 }
  /** When each request came (milliseconds since 1970). */
  arrivals: number[] = []
  #delivery: Delivery | null = null
  #server: Server | null = null
  port = 0

  private constructor(
    readonly log: ALog,
    private readonly writer: CatalogueWriter,
  ) {}

  static async make(origin = 'zj'): Promise<AnUpstream> {
    const log = await ALog.make(origin)
    const writer = openCatalogueWriter(join(log.folder, '.catalogue', 'catalogue.db'))
    writer.lease('test', systemClock)
    writer.register({
      callers: [
        {
          hash: createHash('sha256').update(schoolKey).digest('hex'),
          organisations: ['33', '3301', '330106', '3133000001'],
          scopes: ['delivery:read', 'feedback:write'],
          revoked: false,
        },
      ],
    })
    return new AnUpstream(log, writer)
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`
  }

  async up(): Promise<void> {
    this.#delivery = createDelivery({
      catalogue: join(this.log.folder, '.catalogue', 'catalogue.db'),
      store: this.log.store,
      clock: systemClock,
      limits: { perMinute: 1e7, cacheBytes: 1e6, trustProxy: false },
      feedback: {
        acknowledge: async (_, item) => {
          this.acknowledged.push(item)
        },
        use: async () => {},
      },
      log: pino({ level: 'silent' }),
    })
    this.#server = createServer((request, response) => {
      this.requests.push(`${request.url} ${request.headers.range ?? ''}`.trim())
      this.arrivals.push(Date.now())
      if (this.busy.times-- > 0) {
        response.writeHead(429, { 'Retry-After': this.busy.retryAfter(), 'Content-Type': 'application/problem+json' })
        response.end('{"code":"too-many-requests"}')
        return
      }
      if (this.breakAfter !== null && request.url?.includes('/files/')) this.#breaking(response, this.breakAfter)
      void this.#delivery?.listener(request, response)
    })
    await new Promise<void>((resolve) => this.#server?.listen(this.port, '127.0.0.1', resolve))
    this.port = (this.#server.address() as AddressInfo).port
  }

  /** Lets so many bytes of the body through, then cuts the line. */
  #breaking(response: import('node:http').ServerResponse, after: number): void {
    const write = response.write.bind(response)
    let sent = 0
    response.write = ((chunk: Uint8Array, ...rest: []) => {
      const left = after - sent
      sent += chunk.length
      if (sent <= after) return write(chunk, ...rest)
      write(chunk.subarray(0, Math.max(0, left)))
      setTimeout(() => response.destroy(), 20)
      return true
    }) as typeof response.write
    response.end = ((chunk?: Uint8Array) => {
      if (chunk) response.write(chunk)
      if (sent <= after) Object.getPrototypeOf(response).end.call(response)
      return response
    }) as typeof response.end
  }

  async down(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve))
    this.#delivery?.close()
    this.#server = null
  }

  /** Signs the head and lets the catalogue follow, as a running centre does after each publication. */
  async settle(): Promise<void> {
    await this.log.head({ at: new Date().toISOString(), expires: new Date(Date.now() + 3_600_000).toISOString() })
    await catchUp({
      writer: this.writer,
      source: this.#source,
      clock: systemClock,
      holder: 'test',
      signal: new AbortController().signal,
    })
  }

  readonly #source: CatalogueSource = {
    origins: async () => [this.log.origin],
    entries: async (_, after, limit) => {
      const last = Math.min(this.log.last?.seq ?? 0, after + limit)
      const seqs = Array.from({ length: last - after }, (_, n) => after + 1 + n)
      return Promise.all(
        seqs.map(async (seq) => readEntry(await this.log.store.readAll(paths.entry(this.log.origin, seq)))),
      )
    },
    manifest: async (digest) => {
      try {
        return await this.log.store.readAll(paths.manifest(digest))
      } catch (error) {
        if (isProblem(error, 'not-found')) return null
        throw error
      }
    },
  }

  async close(): Promise<void> {
    if (this.#server) await this.down()
    this.writer.close()
    await this.log.remove()
  }
}
