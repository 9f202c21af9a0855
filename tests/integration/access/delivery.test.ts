import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { parse } from 'csv-parse/sync'
import pino from 'pino'
import { createDelivery, type Delivery } from '../../../src/delivery'
import type { Audience, Scope } from '../../../src/domain/audience'
import { systemClock } from '../../../src/domain/clock'
import { paths } from '../../../src/domain/manifest'
import { openFolderStore } from '../../../src/engines/storage/folder'
import { type CatalogueWriter, catchUp, openCatalogueWriter } from '../../../src/followers/catalogue'
import { organisations } from '../../access/world'
import { ALog, pack } from '../../builders/publication'

/** Who sees what at the read API's doors: delivery.csv, written by hand, against lists, resources, files and the log. */
interface Line {
  audience: Scope
  caller: string
  statuses: Record<State, number>
}
const states = ['online', 'suspended', 'recalled'] as const
type State = (typeof states)[number]

const table = new URL('./delivery.csv', import.meta.url)
const lines: Line[] = (parse(readFileSync(table, 'utf8'), { bom: true }) as string[][]).slice(1).map((row) => {
  const [audience, , caller = '', , ...cells] = row
  const statuses = Object.fromEntries(states.map((state, i) => [state, Number(cells[i])])) as Record<State, number>
  return { audience: audience as Scope, caller, statuses }
})

/** The organisation each scope of the table ends at, and the one each caller's key belongs to. */
const audiences: Record<Scope, string | null> = {
  public: null,
  province: '330000',
  city: '330100',
  county: '330102',
  school: '2133000001',
}
const callers: Record<string, string> = {
  school: '2133000001',
  nextSchool: '2133000002',
  citySchool: '2133000003',
  farSchool: '2133000004',
  county: '330102',
  city: '330100',
  province: '330000',
  publisher: 'P330001',
  'school without delivery:read': '2133000001',
}
const scopes = Object.keys(audiences) as Scope[]
const keyOf = (caller: string) => `zy_${caller.replaceAll(/\W/g, '').padEnd(40, '0')}`
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const cells = scopes.flatMap((scope) => states.map((state) => ({ scope, state })))
const numberOf = (scope: Scope, state: State) => cells.findIndex((c) => c.scope === scope && c.state === state) + 1
const fileOf = (scope: Scope, state: State) => `教学设计 ${scope} ${state}`

let folder: string
let writer: CatalogueWriter
let delivery: Delivery

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ziyuan-access-delivery-'))
  writer = openCatalogueWriter(join(folder, 'catalogue.db'))
  const store = await openFolderStore(join(folder, 'store'))
  const log = new ALog()
  for (const { scope, state } of cells) {
    const audience: Audience = { scope, organisation: audiences[scope] }
    const [n, bytes] = [numberOf(scope, state), fileOf(scope, state)]
    await store.putOnce(paths.file(`sha256:${sha256(bytes)}`), bytes)
    log.publish({ n, audience, files: [bytes] })
    if (state !== 'online') log.change(state, pack(n), { audience })
  }
  await log.store(store)
  await catchUp({ writer, source: log, clock: systemClock, holder: 'test', signal: new AbortController().signal })
  const codes = (code: string) => organisations.find((o) => o.code === code)?.lineage.map((o) => o.code) ?? []
  writer.register({
    callers: Object.entries(callers).map(([caller, code]) => ({
      hash: sha256(keyOf(caller)),
      organisations: codes(code),
      scopes: caller.includes('without') ? ['management:read'] : ['delivery:read'],
      revoked: false,
    })),
  })
  delivery = createDelivery({
    catalogue: join(folder, 'catalogue.db'),
    store,
    clock: systemClock,
    limits: { perMinute: 1_000_000, cacheBytes: 1_000_000, trustProxy: false },
    feedback: null,
    log: pino({ level: 'silent' }),
  })
})
afterAll(() => {
  delivery?.close()
  writer.close()
  rmSync(folder, { recursive: true, force: true })
})

const get = async (path: string, caller: string): Promise<Response> =>
  delivery.fetch(
    new Request(`http://localhost${path}`, {
      headers: caller === 'anonymous' ? {} : { authorization: `Bearer ${keyOf(caller)}` },
    }),
  )
const everyone = ['anonymous', ...Object.keys(callers)]
const lineOf = (scope: Scope, caller: string): Line => {
  const line = lines.find((l) => l.audience === scope && l.caller === caller)
  if (!line) throw new Error(`delivery.csv says nothing of ${scope} for ${caller}`)
  return line
}

describe.each(everyone)('%s', (caller) => {
  test.each(scopes)('what is shared with %s, at every address of the resource and its file', async (scope) => {
    for (const state of states) {
      const wanted = lineOf(scope, caller).statuses[state]
      const n = numberOf(scope, state)
      const addresses = [
        `/delivery/v1/resources/${pack(n)}`,
        `/delivery/v1/resources/${pack(n)}/versions/1`,
        `/delivery/v1/resources/${pack(n)}/passport`,
        `/delivery/v1/parts/${pack(n)}%23${'01jd'}${String(900).padStart(22, '0')}`,
        `/delivery/v1/files/sha256:${sha256(fileOf(scope, state))}`,
        `/files/sha256:${sha256(fileOf(scope, state))}`,
      ]
      for (const address of addresses)
        expect([address, state, (await get(address, caller)).status]).toEqual([address, state, wanted])
    }
  })

  test('the list shows what is online for them and nothing else', async () => {
    const answer = await get('/delivery/v1/resources?limit=100', caller)
    if (lineOf('public', caller).statuses.online === 403) return expect(answer.status).toBe(403)
    const { items } = (await answer.json()) as { items: { identifier: string }[] }
    const wanted = scopes
      .filter((s) => lineOf(s, caller).statuses.online === 200)
      .map((s) => pack(numberOf(s, 'online')))
    expect(items.map((i) => i.identifier).sort()).toEqual(wanted.sort())
  })

  test('the log shows them the bodies that are meant for them, and the stub alone of all others', async () => {
    const answer = await get('/delivery/v1/changes?origin=zj&limit=1000', caller)
    if (lineOf('public', caller).statuses.online === 403) return expect(answer.status).toBe(403)
    const { entries } = (await answer.json()) as { entries: { body: { identifier: string } | null }[] }
    expect(entries).toHaveLength(25)
    const wanted = cells.filter(({ scope, state }) => lineOf(scope, caller).statuses[state] !== 404)
    const seen = new Set(entries.flatMap((e) => e.body?.identifier ?? []))
    expect([...seen].sort()).toEqual(wanted.map(({ scope, state }) => pack(numberOf(scope, state))).sort())
  })
})

test('a key that nobody gave out is refused, even for what is public', async () => {
  const answer = await get(`/delivery/v1/resources/${pack(1)}`, 'nobody')
  expect(answer.status).toBe(401)
})

test('a revoked key opens nothing from the moment the catalogue knows', async () => {
  const hash = sha256(keyOf('revoked'))
  const row = { hash, organisations: ['330000'], scopes: ['delivery:read'], revoked: true }
  writer.register({ callers: [row] })
  expect((await get('/delivery/v1/resources', 'revoked')).status).toBe(401)
})
