import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { manifestBytes } from '../../../src/domain/manifest'
import { pack, ulid } from '../../builders/publication'
import { aNode, type TestNode } from './node'

let node: TestNode
let file: string
let manifest: string
beforeEach(async () => {
  node = await aNode()
  file = await node.file('bytes of the lesson')
  manifest = manifestBytes(node.log.publish({ files: ['bytes of the lesson'] })).digest
  await node.follow()
})
afterEach(() => node.close())

const addresses = () => ({
  resource: `/delivery/v1/resources/${pack(1)}`,
  version: `/delivery/v1/resources/${pack(1)}/versions/1`,
  passport: `/delivery/v1/resources/${pack(1)}/passport`,
  part: `/delivery/v1/parts/${pack(1)}%23${ulid(900)}`,
  file: `/files/${file}`,
  manifest: `/delivery/v1/manifests/${manifest}`,
})
const statuses = async () =>
  Object.fromEntries(
    await Promise.all(Object.entries(addresses()).map(async ([name, path]) => [name, (await node.get(path)).status])),
  )
const all = (status: number, more = {}) => ({
  resource: status,
  version: status,
  passport: status,
  part: status,
  file: status,
  manifest: status,
  ...more,
})
const listed = async () =>
  (await (await node.get('/delivery/v1/resources?facets=kind')).json()) as {
    items: unknown[]
    facets: { kind: unknown[] }
  }

test('suspended: 503 with reason and end everywhere, off the lists and counts; restored: back', async () => {
  expect(await statuses()).toEqual(all(200))
  node.log.change('suspended', pack(1), { reason: '地图待审', until: '2026-11-24T09:00:00.000Z' })
  await node.follow()
  expect(await statuses()).toEqual(all(503))
  const answer = await node.get(addresses().resource)
  expect(answer.headers.get('retry-after')).toBe('3600')
  expect(await answer.json()).toMatchObject({
    code: 'suspended',
    reason: '地图待审',
    until: '2026-11-24T09:00:00.000Z',
  })
  expect(await listed()).toMatchObject({ items: [], facets: { kind: [] } })
  node.log.change('restored', pack(1))
  await node.follow()
  expect(await statuses()).toEqual(all(200))
  expect((await listed()).items).toHaveLength(1)
})

test('withdrawn: 410 with the reason, the manifest stays verifiable', async () => {
  node.log.change('withdrawn', pack(1), { reason: '版权到期', until: '2027-01-01T00:00:00.000Z' })
  await node.follow()
  expect(await statuses()).toEqual(all(410, { manifest: 200 }))
  expect(await (await node.get(addresses().resource)).json()).toMatchObject({
    code: 'withdrawn',
    reason: '版权到期',
    until: '2027-01-01T00:00:00.000Z',
  })
})

test.each(['recalled', 'erased'] as const)(
  '%s: 410 everywhere, at once, also for what is in the cache',
  async (type) => {
    expect((await node.get(addresses().resource)).status).toBe(200)
    node.log.change(type, pack(1), { reason: '含学生个人信息' })
    await node.follow()
    expect(await statuses()).toEqual(all(410))
    const conditional = await node.get(addresses().file, 'anonymous', {
      headers: { 'If-None-Match': `"${file.slice(7)}"` },
    })
    expect(conditional.status).toBe(410)
    expect(await conditional.json()).toMatchObject({ code: type, reason: '含学生个人信息' })
  },
)

test('a recalled file is 410 and so is every version that names it; a version without it answers', async () => {
  node.log.change('recalled', file, { kind: null })
  node.log.publish({ version: 2 })
  await node.follow()
  expect(await statuses()).toEqual({ ...all(410), resource: 200, passport: 200, part: 200 })
})

test('version 2 answers for the resource; version 1 stays, with its own manifest and file', async () => {
  node.log.publish({ version: 2, name: '认识圆（修订）' })
  await node.follow()
  expect(await statuses()).toEqual(all(200))
  expect(await (await node.get(addresses().resource)).json()).toMatchObject({
    version: 2,
    content: { name: '认识圆（修订）' },
  })
  expect(await (await node.get(addresses().version)).json()).toMatchObject({
    version: 1,
    content: { name: '认识圆 1' },
  })
  const history = await (await node.get(`/delivery/v1/resources/${pack(1)}/versions`)).json()
  expect(history).toMatchObject({
    next: null,
    versions: [
      { version: 2, state: 'online' },
      { version: 1, state: 'online' },
    ],
  })
})

test('audience-changed: those outside find nothing from then on, those inside see it with its new audience', async () => {
  node.log.change('audience-changed', pack(1), { audience: { scope: 'county', organisation: '330106' } })
  await node.follow()
  expect(await statuses()).toEqual(all(404))
  expect(await (await node.get(addresses().resource, 'county')).json()).toMatchObject({
    audience: { scope: 'county', organisation: '330106' },
  })
  expect((await node.get(addresses().resource, 'otherCounty')).status).toBe(404)
})

test('updatedSince finds what changed from that moment on, inclusive', async () => {
  const at = node.log.all.at(-1)?.stub.at as string
  node.log.publish({ n: 2 })
  await node.follow()
  const since = async (time: string) =>
    (await (await node.get(`/delivery/v1/resources?sort=updated&updatedSince=${time}`)).json()).items.map(
      (item: { identifier: string }) => item.identifier,
    )
  expect(await since(at)).toEqual([pack(1), pack(2)])
  expect(await since(node.log.all.at(-1)?.stub.at as string)).toEqual([pack(2)])
  expect(await since('2030-01-01')).toEqual([])
})

test('the manifest is served byte for byte, and its signature beside it', async () => {
  const served = await (await node.get(addresses().manifest)).text()
  expect(served).toBe(node.log.bytes.get(manifest as never))
  const signature = await node.get(`${addresses().manifest}/signature`)
  expect(signature.headers.get('content-type')).toBe('application/jose+json')
  expect(await signature.json()).toHaveProperty('signatures')
})

test('a caller who waits gets the next entry as soon as it is there, and an empty page when the time is over', async () => {
  const began = Date.now()
  const waiting = node.get('/delivery/v1/changes?after=1&wait=20')
  setTimeout(() => {
    node.log.change('suspended', pack(1))
    void node.follow()
  }, 200)
  const page = await (await waiting).json()
  expect(page).toMatchObject({
    origin: 'zj',
    position: 2,
    next: 2,
    entries: [{ stub: { seq: 2 }, body: { type: 'suspended' } }],
  })
  expect(Date.now() - began).toBeLessThan(10_000)
  expect(await (await node.get('/delivery/v1/changes?after=2&wait=1')).json()).toMatchObject({ next: 2, entries: [] })
})

test('pages of the log follow one another without gap or repetition', async () => {
  for (let n = 2; n <= 7; n++) node.log.publish({ n })
  await node.follow()
  const seen: number[] = []
  for (let after = 0, more = true; more; ) {
    const page = await (await node.get(`/delivery/v1/changes?origin=zj&after=${after}&limit=3`)).json()
    seen.push(...page.entries.map((e: { stub: { seq: number } }) => e.stub.seq))
    more = page.entries.length > 0
    after = page.next
  }
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7])
})

test('head, key set and JWKS are passed on as the store holds them; what is not there is 404', async () => {
  expect((await node.get('/delivery/v1/head')).status).toBe(404)
  await node.store.putLatest('log/zj/head.json', '{"epochs":[],"head":{},"signatures":[]}')
  expect(await (await node.get('/delivery/v1/head?origin=zj')).text()).toBe('{"epochs":[],"head":{},"signatures":[]}')
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: 'eA' }
  const key = (kid: string, revokedAtSeq: number | null) => ({ kid, jwk, use: 'sig', from: 1, revokedAtSeq })
  const set = { origin: 'zj', root: jwk, keys: [key('a', 5), key('b', null)] }
  await node.store.putLatest('keys/zj.json', JSON.stringify({ set, signatures: [] }))
  expect(await (await node.get('/delivery/v1/keys')).json()).toEqual({ set, signatures: [] })
  expect(await (await node.get('/.well-known/jwks.json')).json()).toEqual({
    keys: [{ ...jwk, kid: 'b', use: 'sig', alg: 'Ed25519' }],
  })
  expect((await node.get('/delivery/v1/head?origin=nowhere')).status).toBe(404)
})

test('a school sees its shelf: what may be shown, and notices of what may not; nobody else does', async () => {
  for (const n of [2, 3, 4]) node.log.publish({ n })
  node.log.change('suspended', pack(2), { reason: '待核实' })
  node.log.change('recalled', pack(3), { reason: '侵权' })
  await node.follow()
  const row = (n: number) => ({
    school: '3133000001',
    identifier: pack(n),
    version: 1,
    mode: 'follow' as const,
    parts: [],
    at: '2026-11-24T08:00:00.000Z',
  })
  node.writer.register({ admissions: { rows: [1, 2, 3].map(row) } })
  const path = '/delivery/v1/schools/3133000001/shelf'
  const shelf = await (await node.get(path, 'school')).json()
  expect(shelf.items).toEqual([
    {
      identifier: pack(1),
      version: 1,
      mode: 'follow',
      parts: [],
      admitted: '2026-11-24T08:00:00.000Z',
      name: '认识圆 1',
      kind: 'resource-packs',
      manifest,
    },
  ])
  expect(shelf.notices).toEqual([
    { identifier: pack(2), version: 1, state: 'suspended', reason: '待核实', until: null },
    { identifier: pack(3), version: 1, state: 'recalled', reason: '侵权', until: null },
  ])
  expect((await node.get(path)).status).toBe(401)
  expect((await node.get(path, 'otherSchool')).status).toBe(403)
  expect((await node.get(path, 'county')).status).toBe(403)
  expect((await node.get('/delivery/v1/schools/9999999999/shelf', 'school')).status).toBe(403)
})
