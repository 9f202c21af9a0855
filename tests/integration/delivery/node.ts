import { createHash } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import pino from 'pino'
import { createDelivery, type Delivery, type FeedbackSink } from '../../../src/delivery'
import type { Clock } from '../../../src/domain/clock'
import type { SearchEngine } from '../../../src/engines/search'
import { openFolderStore } from '../../../src/engines/storage/folder'
import type { ObjectStore } from '../../../src/engines/storage/port'
import { type CatalogueWriter, catchUp, openCatalogueWriter } from '../../../src/followers/catalogue'
import { CatalogueChanges, Feeder } from '../../../src/followers/search'
import { ALog } from '../../builders/publication'

/** Keys of platforms at each place of the tree, and one of another city. */
export const keys = {
  school: 'key-of-a-school-0001',
  otherSchool: 'key-of-a-school-0002',
  county: 'key-of-a-county-0001',
  otherCounty: 'key-of-a-county-0002',
  city: 'key-of-a-city-000001',
  otherCity: 'key-of-a-city-000002',
  province: 'key-of-the-province1',
  revoked: 'key-that-was-revoked',
  noScope: 'key-without-any-scope',
} as const
export type Who = keyof typeof keys | 'anonymous'

export const places: Record<Exclude<Who, 'anonymous' | 'revoked' | 'noScope'>, string[]> = {
  school: ['330000', '330100', '330106', '3133000001'],
  otherSchool: ['330000', '330100', '330106', '3133000002'],
  county: ['330000', '330100', '330106'],
  otherCounty: ['330000', '330100', '330105'],
  city: ['330000', '330100'],
  otherCity: ['330000', '330200'],
  province: ['330000'],
}

export interface TestNode {
  log: ALog
  store: ObjectStore
  writer: CatalogueWriter
  delivery: Delivery
  base: string
  /** Lines of the request log. */
  lines: string[]
  clock: Clock & { at: Date }
  /** Applies what the log holds by now. */
  follow(): Promise<void>
  /** To the catalogue alone: the search index has yet to learn it. */
  followCatalogue(): Promise<void>
  /** Puts bytes into the store. */
  file(bytes: string): Promise<string>
  get(path: string, who?: Who, init?: RequestInit): Promise<Response>
  close(): Promise<void>
}

/** A node on a free port, over real files: nothing in it is a stand-in. */
export async function aNode(
  more: { perMinute?: number; feedback?: FeedbackSink; search?: (folder: string) => SearchEngine } = {},
): Promise<TestNode> {
  const folder = await mkdtemp(join(tmpdir(), 'ziyuan-delivery-'))
  const store = await openFolderStore(join(folder, 'media'))
  const path = join(folder, 'catalogue', 'catalogue.db')
  const writer = openCatalogueWriter(path)
  register(writer)
  const search = more.search?.(folder)
  const changes = new CatalogueChanges(path)
  const feeder = search && new Feeder({ engine: search, changes, hold: async () => true })
  const log = new ALog()
  const lines: string[] = []
  const clock = { at: new Date('2026-11-24T08:00:00.000Z'), now: () => clock.at }
  const delivery = createDelivery({
    catalogue: path,
    store,
    ...(search ? { search } : {}),
    clock,
    limits: { perMinute: more.perMinute ?? 100_000, cacheBytes: 1024 * 1024, trustProxy: false },
    feedback: more.feedback ?? null,
    log: pino({ level: 'info' }, { write: (line: string) => void lines.push(line) }),
  })
  const server = createServer((request, response) => void delivery.listener(request, response))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const followCatalogue = async (): Promise<void> => {
    await log.store(store)
    await catchUp({ writer, source: log, clock, holder: 'test', signal: new AbortController().signal })
  }
  return {
    log,
    store,
    writer,
    delivery,
    base,
    lines,
    clock,
    followCatalogue,
    async follow() {
      await followCatalogue()
      await feeder?.catchUp()
    },
    async file(bytes) {
      const staged = await store.stage(Readable.from([Buffer.from(bytes)]), 1_000_000, 'file')
      await staged.keep()
      return staged.digest
    },
    get: (at, who = 'anonymous', init = {}) =>
      fetch(base + at, { ...init, headers: { ...auth(who), ...init.headers } }),
    async close() {
      search?.close()
      changes.close()
      await stop(server, delivery, writer, folder)
    },
  }
}

export const auth = (who: Who): Record<string, string> =>
  who === 'anonymous' ? {} : { Authorization: `Bearer ${keys[who]}` }

function register(writer: CatalogueWriter): void {
  const scopes = ['delivery:read', 'feedback:write']
  const row = (who: keyof typeof keys, organisations: string[], more = {}) => ({
    hash: createHash('sha256').update(keys[who]).digest('hex'),
    organisations,
    scopes,
    revoked: false,
    ...more,
  })
  writer.register({
    callers: [
      ...Object.entries(places).map(([who, organisations]) => row(who as keyof typeof keys, organisations)),
      row('revoked', places.school, { revoked: true }),
      row('noScope', places.school, { scopes: [] }),
    ],
    organisations: [
      { code: '3133000001', name: '西湖小学', level: 'school', lineage: ['330000', '330100', '330106', '3133000001'] },
    ],
  })
}

async function stop(server: Server, delivery: Delivery, writer: CatalogueWriter, folder: string): Promise<void> {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  delivery.close()
  writer.close()
  await rm(folder, { recursive: true, force: true })
}
