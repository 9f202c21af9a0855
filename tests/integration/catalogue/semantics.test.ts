import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { anonymous, type Caller } from '../../../src/domain/audience'
import { systemClock } from '../../../src/domain/clock'
import { type Manifest, manifestBytes } from '../../../src/domain/manifest'
import {
  CatalogueReader,
  type CatalogueWriter,
  catchUp,
  list,
  openCatalogueWriter,
  rebuild,
} from '../../../src/followers/catalogue'
import { ALog, aFile, pack } from '../../builders/publication'

let folder: string
let writer: CatalogueWriter
let reader: CatalogueReader
let log: ALog
const quiet = { info: () => {}, error: () => {} }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziyuan-catalogue-'))
  writer = openCatalogueWriter(join(folder, 'catalogue.db'))
  reader = new CatalogueReader(join(folder, 'catalogue.db'))
  log = new ALog()
})
afterEach(() => {
  reader.close()
  writer.close()
  rmSync(folder, { recursive: true, force: true })
})

const follow = (source = log) =>
  catchUp({ writer, source, clock: systemClock, holder: 'test', signal: new AbortController().signal })
const state = (identifier = pack(1), caller: Caller = anonymous) => reader.resource(identifier, caller)?.state ?? null
const versionState = (version: number) => reader.version(pack(1), version, anonymous)?.state ?? null
const listed = (caller: Caller = anonymous) =>
  list(reader.sql, { values: {} }, caller, { sort: 'updated', after: null, limit: 100 }).items.map(
    (item) => (JSON.parse(item) as { identifier: string }).identifier,
  )
const people = (...organisations: string[]): Caller => ({ organisations })

test('a published resource is served and listed', async () => {
  log.publish()
  expect(await follow()).toBe(1)
  expect(state()).toBe('online')
  expect(listed()).toEqual([pack(1)])
})

test('version 2 answers for the resource and version 1 stays addressable', async () => {
  log.publish()
  log.publish({ version: 2 })
  await follow()
  expect(reader.resource(pack(1), anonymous)?.version).toBe(2)
  expect(versionState(1)).toBe('online')
})

test('a suspension hides every version with its reason and end, and restoring brings them back', async () => {
  log.publish()
  log.change('suspended', pack(1), { reason: '地图待审', until: '2026-12-01T00:00:00.000Z' })
  await follow()
  expect(reader.resource(pack(1), anonymous)).toMatchObject({
    state: 'suspended',
    reason: '地图待审',
    until: '2026-12-01T00:00:00.000Z',
    document: null,
  })
  expect(listed()).toEqual([])
  log.change('restored', pack(1))
  await follow()
  expect(state()).toBe('online')
  expect(listed()).toEqual([pack(1)])
})

test('a new version does not lift a suspension', async () => {
  log.publish()
  log.change('suspended', pack(1))
  log.publish({ version: 2 })
  await follow()
  expect([versionState(1), versionState(2), state()]).toEqual(['suspended', 'suspended', 'suspended'])
})

test('a recall of v1 does not touch a clean v2', async () => {
  log.publish()
  log.publish({ version: 2 })
  log.change('recalled', pack(1), { version: 1 })
  await follow()
  expect([versionState(1), versionState(2), state()]).toEqual(['recalled', 'online', 'online'])
})

test('a recall of the latest version takes the resource with it: nobody is given the older one unasked', async () => {
  log.publish()
  log.publish({ version: 2 })
  log.change('recalled', pack(1), { version: 2 })
  await follow()
  expect([versionState(1), versionState(2), state()]).toEqual(['online', 'recalled', 'recalled'])
})

test('a recall of the resource hits all its versions; one published later is clean', async () => {
  log.publish()
  log.publish({ version: 2 })
  log.change('recalled', pack(1))
  log.publish({ version: 3 })
  await follow()
  expect([versionState(1), versionState(2), versionState(3)]).toEqual(['recalled', 'recalled', 'online'])
})

test('a recalled file takes every version naming it, in every resource, also those published later, until restored', async () => {
  const digest = aFile(pack(1), 'bad').contentUrl.slice('files/'.length)
  log.publish({ n: 1, files: ['bad', 'good'] })
  log.publish({ n: 1, version: 2, files: ['good'] })
  log.publish({ n: 2, files: ['bad'] })
  log.change('recalled', digest, { kind: null })
  log.publish({ n: 3, files: ['bad'] })
  await follow()
  expect([versionState(1), versionState(2)]).toEqual(['recalled', 'online'])
  expect([state(pack(2)), state(pack(3))]).toEqual(['recalled', 'recalled'])
  log.change('restored', digest, { kind: null })
  await follow()
  expect([versionState(1), state(pack(2)), state(pack(3))]).toEqual(['online', 'online', 'online'])
})

test('restoring a resource lifts its suspension and leaves a recalled version recalled', async () => {
  log.publish()
  log.publish({ version: 2 })
  log.change('recalled', pack(1), { version: 1 })
  log.change('suspended', pack(1))
  log.change('restored', pack(1))
  await follow()
  expect([versionState(1), versionState(2)]).toEqual(['recalled', 'online'])
})

test('a withdrawn resource is gone until a newly reviewed version or a restoring brings it back', async () => {
  log.publish()
  log.change('withdrawn', pack(1), { until: '2027-01-01T00:00:00.000Z' })
  await follow()
  expect(state()).toBe('withdrawn')
  log.publish({ version: 2 })
  await follow()
  expect([versionState(1), versionState(2), state()]).toEqual(['withdrawn', 'online', 'online'])
})

test('erasing removes the text, the names and the summary from the catalogue, and nothing brings it back', async () => {
  log.publish({ name: '不应出现的名字', files: ['secret'] })
  log.change('erased', pack(1))
  log.change('restored', pack(1))
  await follow()
  expect(state()).toBe('erased')
  const left = reader.sql.all(
    'SELECT document, name, summary FROM versions v JOIN files f ON f.version = v.id JOIN resources r ON r.id = v.resource',
  )
  expect(left).toEqual([{ document: null, name: '', summary: null }])
})

test('a narrower audience takes it from those outside at once, v1 too; a wider v2 does not widen v1', async () => {
  const county = { scope: 'county' as const, organisation: '330106' }
  log.publish({ n: 1 })
  log.publish({ n: 1, version: 2, audience: county })
  log.publish({ n: 2, audience: county })
  log.publish({ n: 2, version: 2 })
  await follow()
  expect([state(pack(1)), versionState(1)]).toEqual([null, null])
  expect(state(pack(1), people('330106'))).toBe('online')
  expect(state(pack(2))).toBe('online')
  expect(reader.version(pack(2), 1, anonymous)).toBeNull()
  expect(reader.version(pack(2), 1, people('330106'))?.state).toBe('online')
})

test('an audience change moves the lists, and the answer says the new audience under a new ETag', async () => {
  log.publish()
  await follow()
  const before = reader.resource(pack(1), anonymous)?.etag
  log.change('audience-changed', pack(1), { audience: { scope: 'city', organisation: '330100' } })
  await follow()
  expect([listed(), listed(people('330100')), listed(people('330200'))]).toEqual([[], [pack(1)], []])
  const after = reader.resource(pack(1), people('330100'))
  expect(after?.etag).not.toBe(before)
  expect(JSON.parse(String(after?.document)).audience).toEqual({ scope: 'city', organisation: '330100' })
})

test('who sees the body of each entry: before and after; for a recall everyone who ever saw it; gaining sight, what led to it', async () => {
  const school = { scope: 'school' as const, organisation: '3133000001' }
  const county = { scope: 'county' as const, organisation: '330106' }
  log.enter({ type: 'keys' })
  log.publish({ audience: school })
  log.change('audience-changed', pack(1), { audience: county })
  log.change('audience-changed', pack(1), { audience: { scope: 'city', organisation: '330200' } })
  log.change('suspended', pack(1))
  log.change('recalled', pack(1))
  await follow()
  const bodies = (caller: Caller) => reader.entries('zj', 0, 100, caller).flatMap((e) => (e.body ? [e.seq] : []))
  expect(bodies(anonymous)).toEqual([1])
  expect(bodies(people('3133000001'))).toEqual([1, 2, 3, 6])
  expect(bodies(people('330106'))).toEqual([1, 2, 3, 4, 6])
  expect(bodies(people('330200'))).toEqual([1, 2, 3, 4, 5, 6])
  expect(bodies(people('330300'))).toEqual([1])
})

test('history that is opened later leaves what it would have left at once; that there is more is not told', async () => {
  const school = { scope: 'school' as const, organisation: '3133000001' }
  const county = people('330106')
  log.publish({ audience: school })
  log.change('withdrawn', pack(1))
  log.publish({ version: 2, audience: school })
  log.publish({ n: 2 })
  log.change('suspended', pack(1))
  log.change('audience-changed', pack(1), { audience: { scope: 'county', organisation: '330106' } })
  await follow()
  const standing = (of: CatalogueReader) =>
    [1, 2].map((version) => of.version(pack(1), version, county)?.state).concat(of.resource(pack(2), county)?.state)
  expect(standing(reader)).toEqual(['withdrawn', 'suspended', 'online'])
  const history = reader.history('zj', pack(1), 0, 100, county)
  expect(history.map((entry) => entry.seq)).toEqual([1, 2, 3, 5, 6])
  expect(reader.history('zj', pack(1), 0, 100, people('330200'))).toEqual([])

  const path = join(folder, 'follower.db')
  const follower = openCatalogueWriter(path)
  const there = new CatalogueReader(path)
  const manifests = new Map([...log.bytes].map(([digest, bytes]) => [digest, JSON.parse(bytes) as Manifest]))
  const came = log.all.map((entry, at) => (at === 3 || at === 5 ? entry : { ...entry, body: null }))
  follower.apply(came, manifests)
  expect(standing(there)).toEqual([undefined, undefined, 'online'])
  follower.apply(log.all, manifests)
  follower.supply(manifests, '2026-11-25T00:00:00.000Z')
  expect(standing(there)).toEqual(['withdrawn', 'suspended', 'online'])
  expect(there.history('zj', pack(1), 0, 100, county).map((entry) => entry.seq)).toEqual([1, 2, 3, 5, 6])
  const forged = log.all.map((entry) => ({ ...entry, body: entry.body && { ...entry.body, reason: '另一理由' } }))
  expect(() => openCatalogueWriter(join(folder, 'forged.db')).apply([...came, ...forged], manifests)).toThrow(
    expect.objectContaining({ code: 'log-forked' }),
  )
  there.close()
  follower.close()
})

test('the same entries again change nothing; another entry at the same place is a fork', async () => {
  log.publish()
  await follow()
  writer.apply(log.all, new Map())
  expect(state()).toBe('online')
  const other = new ALog()
  other.publish({ n: 2 })
  expect(() => writer.apply(other.all, new Map())).toThrow(expect.objectContaining({ code: 'log-forked' }))
})

test('a batch that fails half way leaves nothing of itself behind', async () => {
  log.publish({ n: 1 })
  log.publish({ n: 2 })
  const [first, second] = log.all
  const broken = { ...second, stub: { ...second?.stub, at: '2000-01-01T00:00:00.000Z' } }
  expect(() => writer.apply([first, broken] as never, new Map())).toThrow()
  expect(writer.position('zj')).toBeNull()
})

test('a version whose manifest cannot be had yet is not shown, the one before stays, and it appears when it can', async () => {
  log.publish()
  const manifest = log.publish({ version: 2 })
  const { digest } = manifestBytes(manifest)
  const held = log.bytes.get(digest) as string
  log.bytes.delete(digest)
  await follow()
  expect(reader.resource(pack(1), anonymous)?.version).toBe(1)
  log.bytes.set(digest, held)
  await follow()
  expect(reader.resource(pack(1), anonymous)?.version).toBe(2)
})

test('a narrower version whose manifest is not here yet already takes the older one from those outside, lists too', async () => {
  log.publish()
  const { digest } = manifestBytes(log.publish({ version: 2, audience: { scope: 'county', organisation: '330106' } }))
  log.bytes.delete(digest)
  await follow()
  expect([state(), listed()]).toEqual([null, []])
  expect([state(pack(1), people('330106')), listed(people('330106'))]).toEqual(['online', [pack(1)]])
})

test('changing the audience of an older version leaves the resource to those who had it, and tells both', async () => {
  const city = { scope: 'city' as const, organisation: '330100' }
  log.publish()
  log.publish({ version: 2 })
  log.change('audience-changed', pack(1), { version: 1, audience: city })
  log.change('recalled', pack(1))
  await follow()
  expect([versionState(1), versionState(2)]).toEqual([null, 'recalled'])
  expect(reader.version(pack(1), 1, people('330100'))?.state).toBe('recalled')
  expect(reader.entries('zj', 2, 10, anonymous).map((entry) => entry.body !== null)).toEqual([true, true])
})

test('bytes that are not those of the digest, or speak of another resource, are not shown', async () => {
  log.publish({ n: 1 })
  log.publish({ n: 2 })
  const [one, two] = [...log.bytes.keys()]
  log.bytes.set(one as never, log.bytes.get(two as never) as string)
  await follow()
  expect([state(pack(1)), state(pack(2))]).toEqual([null, 'online'])
})

test('the log of another node cannot touch what this node published', async () => {
  const other = new ALog('hz')
  log.publish({ files: ['same'] })
  other.change('recalled', pack(1))
  other.change('recalled', aFile(pack(1), 'same').contentUrl.slice('files/'.length))
  other.publish({ n: 1, version: 2, origin: 'zj' })
  await follow()
  await follow(other)
  expect(reader.resource(pack(1), anonymous)).toMatchObject({ state: 'online', version: 1 })
})

test('rebuilding from the log gives the same catalogue, and readers keep the old one meanwhile', async () => {
  log.publish({ n: 1, files: ['a'] })
  log.publish({ n: 2 })
  log.change('suspended', pack(2))
  await follow()
  const dump = () =>
    ['resources', 'versions', 'files', 'facets', 'entries'].map((t) =>
      reader.sql.all(`SELECT * FROM ${t} ORDER BY 1, 2`).map((row) => ({ ...(row as object), touched: 0 })),
    )
  const before = dump()
  let seenMeanwhile: string[] = []
  const slow = Object.assign(Object.create(log) as ALog, {
    manifest: async (digest: never) => {
      seenMeanwhile = listed()
      return log.manifest(digest)
    },
  })
  await rebuild({ writer, source: slow, log: quiet })
  expect(seenMeanwhile).toEqual([pack(1)])
  expect(dump()).toEqual(before)
})

test('only the holder of the lease writes; one that lost it is refused', async () => {
  log.publish()
  const second = openCatalogueWriter(join(folder, 'catalogue.db'))
  const clock = { at: Date.parse('2026-11-24T08:00:00Z'), now: () => new Date(clock.at) }
  expect(writer.lease('one', clock)).toBe(true)
  expect(second.lease('two', clock)).toBe(false)
  clock.at += 60_000
  expect(second.lease('two', clock)).toBe(true)
  expect(() => writer.apply(log.all, new Map())).toThrow(expect.objectContaining({ code: 'conflict' }))
  second.apply(log.all, new Map())
  second.close()
})
