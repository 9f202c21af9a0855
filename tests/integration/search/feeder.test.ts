import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { reindex } from '../../../src/cli/reindex'
import { systemClock } from '../../../src/domain/clock'
import { manifestBytes } from '../../../src/domain/manifest'
import { bounds, type SearchEngine } from '../../../src/engines/search'
import { openEmbeddedSearch } from '../../../src/engines/search/embedded'
import { type CatalogueWriter, catchUp, openCatalogueWriter, rebuild } from '../../../src/followers/catalogue'
import { CatalogueChanges, Feeder, readPosition } from '../../../src/followers/search'
import { ALog, pack } from '../../builders/publication'
import { aQuestion } from '../../builders/searchDocument'

let folder: string
let log: ALog
let writer: CatalogueWriter
let changes: CatalogueChanges
let engine: SearchEngine
let held: boolean

const quiet = { info: () => {}, error: () => {} }
const catalogue = () => join(folder, 'catalogue.db')
const index = () => join(folder, 'search.db')
const aFeeder = () => new Feeder({ engine, changes, hold: async () => held })
const follow = () =>
  catchUp({ writer, source: log, clock: systemClock, holder: 'test', signal: new AbortController().signal })
const found = async (words = '', more = {}) =>
  (await engine.search(aQuestion(words, { page: { number: 1, size: bounds.size }, ...more }))).hits
    .map((hit) => hit.identifier)
    .sort()
const position = async () => readPosition(await engine.position())

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ziyuan-feeder-'))
  log = new ALog()
  held = true
  writer = openCatalogueWriter(catalogue())
  changes = new CatalogueChanges(catalogue())
  engine = openEmbeddedSearch(index())
})
afterEach(async () => {
  changes.close()
  engine.close()
  writer.close()
  await rm(folder, { recursive: true, force: true })
})

test('a new index is filled from what is there, page after page, and says how far it is', async () => {
  for (let n = 1; n <= 120; n += 1) log.publish({ n })
  await follow()
  expect(await aFeeder().catchUp()).toBe(120)
  expect(await engine.size()).toBe(120)
  expect((await position())?.log).toEqual({ zj: 120 })
})

test('an empty catalogue makes an empty index, not one that is built again and again', async () => {
  const feeder = aFeeder()
  await feeder.catchUp()
  const first = await engine.position()
  await feeder.catchUp()
  expect(await engine.position()).toBe(first)
  expect(await position()).not.toBeNull()
})

test('what changed since is applied, what did not is left alone', async () => {
  for (let n = 1; n <= 3; n += 1) log.publish({ n })
  await follow()
  const feeder = aFeeder()
  await feeder.catchUp()
  log.publish({ n: 4 })
  log.change('withdrawn', pack(1))
  await follow()
  expect(await feeder.catchUp()).toBe(2)
  expect(await feeder.catchUp()).toBe(0)
  expect(await found()).toEqual([pack(2), pack(3), pack(4)])
  expect((await position())?.log).toEqual({ zj: 5 })
})

test('more than a page that changed at once is applied to its end', async () => {
  await aFeeder().catchUp()
  for (let n = 1; n <= 130; n += 1) log.publish({ n })
  await follow()
  expect(await aFeeder().catchUp()).toBe(130)
  expect(await engine.size()).toBe(130)
})

test('after another start it goes on where the index stands', async () => {
  log.publish({ n: 1 })
  await follow()
  await aFeeder().catchUp()
  engine.close()
  changes.close()
  engine = openEmbeddedSearch(index())
  changes = new CatalogueChanges(catalogue())
  log.publish({ n: 2 })
  await follow()
  expect(await aFeeder().catchUp()).toBe(1)
  expect(await found()).toEqual([pack(1), pack(2)])
})

test('an index older than what it last said, as one from a backup, ends the same', async () => {
  log.publish({ n: 1 })
  await follow()
  await aFeeder().catchUp()
  const old = (await engine.position()) as string
  log.publish({ n: 2 })
  log.change('withdrawn', pack(1))
  await follow()
  await aFeeder().catchUp()
  await engine.apply({ documents: [], removed: [], position: old })
  expect(await aFeeder().catchUp()).toBe(2)
  expect(await found()).toEqual([pack(2)])
})

test('a recalled file takes every resource that names it', async () => {
  const [first] = [
    log.publish({ n: 1, files: ['same'] }),
    log.publish({ n: 2, files: ['same'] }),
    log.publish({ n: 3 }),
  ]
  await follow()
  const feeder = aFeeder()
  await feeder.catchUp()
  const file = first?.content.hasPart[0]?.encoding[0]?.contentUrl.slice('files/'.length) as string
  log.change('recalled', file, { version: null })
  await follow()
  await feeder.catchUp()
  expect(await found()).toEqual([pack(3)])
})

test('a manifest that comes late is found when it is there, though the log had no entry then', async () => {
  const manifest = log.publish({ n: 1 })
  const { digest, bytes } = manifestBytes(manifest)
  log.bytes.delete(digest)
  await follow()
  const feeder = aFeeder()
  await feeder.catchUp()
  expect(await found()).toEqual([])
  log.bytes.set(digest, bytes)
  await follow()
  await feeder.catchUp()
  expect(await found()).toEqual([pack(1)])
})

test('a school that moves to another county is found there', async () => {
  const place = (county: string) =>
    writer.register({
      organisations: [
        { code: '3133000001', name: '西湖小学', level: 'school', lineage: ['330000', '330100', county, '3133000001'] },
        {
          code: '3133000002',
          name: '另一小学',
          level: 'school',
          lineage: ['330000', '330100', '330105', '3133000002'],
        },
      ],
    })
  place('330106')
  log.publish({ n: 1 })
  await follow()
  const feeder = aFeeder()
  await feeder.catchUp()
  place('330106')
  expect(await feeder.catchUp()).toBe(0)
  place('330110')
  expect(await feeder.catchUp()).toBe(1)
  expect(await found('', { filters: { region: ['330106'] } })).toEqual([])
  expect(await found('', { filters: { region: ['330110'] } })).toEqual([pack(1)])
})

describe('building again', () => {
  beforeEach(async () => {
    for (let n = 1; n <= 60; n += 1) log.publish({ n })
    await follow()
    await aFeeder().catchUp()
  })

  test('follows a catalogue that was made anew: what is no longer in it is gone from the index', async () => {
    log = new ALog()
    log.publish({ n: 7 })
    await rebuild({ writer, source: log, log: quiet })
    await aFeeder().catchUp()
    expect(await found()).toEqual([pack(7)])
  })

  test('follows a wish, and a feeder that runs sees it', async () => {
    await engine.apply({ documents: [], removed: [pack(1)], position: (await engine.position()) as string })
    const running = aFeeder()
    await running.catchUp()
    expect(await engine.size()).toBe(59)
    const wish = changes.wishRebuild()
    await running.catchUp()
    expect(await engine.size()).toBe(60)
    expect((await position())?.wish).toBe(wish)
    expect(await running.catchUp()).toBe(0)
  })

  test('ziyuan reindex does it where nobody else holds the index, and waits where somebody does', async () => {
    const lines: string[] = []
    const terminal = { line: () => {}, progress: (text: string) => void lines.push(text) }
    const open = { engine, changes, feeder: aFeeder(), close: async () => {} }
    expect(await reindex(open, terminal)).toBe(60)
    expect(lines).toEqual([])
    const running = aFeeder()
    const other = { ...open, feeder: new Feeder({ engine, changes, hold: async () => false }) }
    const waiting = reindex(other, terminal)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await running.catchUp()
    expect(await waiting).toBe(60)
    expect(lines).toHaveLength(1)
  })

  test('is what happens to a position that nobody can read', async () => {
    await engine.apply({ documents: [], removed: [pack(1)], position: '{"seq":' })
    expect(await aFeeder().catchUp()).toBe(60)
    expect(await engine.size()).toBe(60)
  })
})

describe('the right to feed', () => {
  test('who has it not writes nothing', async () => {
    held = false
    log.publish({ n: 1 })
    await follow()
    expect(await aFeeder().catchUp()).toBe(0)
    expect(await engine.position()).toBeNull()
  })

  test('who loses it in the middle stops, and the index stays what it was', async () => {
    for (let n = 1; n <= 120; n += 1) log.publish({ n })
    await follow()
    let looks = 0
    const losing = new Feeder({ engine, changes, hold: async () => ++looks < 3 })
    await expect(losing.catchUp()).rejects.toMatchObject({ code: 'conflict' })
    expect(await engine.position()).toBeNull()
    expect(await engine.size()).toBe(0)
    await aFeeder().catchUp()
    expect(await engine.size()).toBe(120)
  })
})
