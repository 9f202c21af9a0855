import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { pino } from 'pino'
import { scale } from '../../../seed/scale'
import { makeLike } from '../../../seed/scale/like'
import { patternOf } from '../../../seed/scale/pattern'
import { paths } from '../../../src/domain/manifest'
import type { Row } from '../../../src/engines/database/port'
import { openSql } from '../../../src/engines/sql'
import { openCatalogueWriter, rebuild } from '../../../src/followers/catalogue'
import { logSource } from '../../../src/hosting/logSource'
import { type PublicationRow, refreshPublications, versionsOf } from '../../../src/operations/publications'
import { aPack } from '../../builders/workingCopy'
import { openWorld, published, type World } from '../operations/world'

/** One pack made in bulk beside one that went through the operations with the same words, and the pattern of the first. */
let world: World
let byOperations: PublicationRow
let inBulk: PublicationRow
const title = '圆的面积（3 班第 7 周，课例 47）'

const versionOf = async (identifier: string) =>
  (await versionsOf(world.ports.database, identifier))[0] as PublicationRow

beforeAll(async () => {
  world = await openWorld()
  const { ports } = world
  const first = await published(world)
  const other = await published(world, { general: { ...aPack().general, title } })
  byOperations = await versionOf(other.pack.identifier)
  const pattern = await patternOf(ports, await versionOf(first.pack.identifier))
  const { identifier, change } = await makeLike(ports, pattern, { title, number: 'ZY-XK-2026-000900' })
  await ports.log.intend(change)
  await ports.log.committed(change.operation)
  await refreshPublications(ports, identifier)
  inBulk = await versionOf(identifier)
}, 120_000)
afterAll(() => world.close())

/** What is a row's own: names, numbers, times and what is computed from them. */
const own = [
  [/sha256:[0-9a-f]{64}/g, '<digest>'],
  [/\b(?:sha256-)?[0-9a-f]{64}\b/g, '<hex>'],
  [/\b[0-9a-hjkmnp-tv-z]{26}\b/g, '<id>'],
  [/\b[0-9a-f]{24}\b/g, '<id>'],
  [/ZY-XK-\d{4}-\d{6}/g, '<number>'],
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'],
  [/(\\*"nonce\\*":\\*")[\w-]{22}/g, '$1<nonce>'],
  [/(\\*"(?:seq|first_seq|last_seq|position)\\*":)\d+/g, '$10'],
  [/"(id|current|resource|version)":\d+/g, '"$1":0'],
  [/"operation":"[^"]*"/g, '"operation":"<own>"'],
] as const

/** The same, whatever its own names are. */
const alike = (value: unknown): unknown =>
  JSON.parse(own.reduce((text, [what, by]) => text.replace(what, by), JSON.stringify(value)))

/** A row of the catalogue; ready documents are kept as bytes. */
const legible = (row: object): object =>
  Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      value instanceof Uint8Array ? Buffer.from(value).toString('utf8') : value,
    ]),
  )

async function rowsOf(publication: PublicationRow) {
  const { database } = world.ports
  const one = await database.get<Row>('cases', publication.case)
  return {
    document: await database.get<Row>('resource-packs', String(one?.document)),
    case: one,
    events: await database.find('case-events', {
      where: { case: { equals: publication.case } },
      sort: 'index',
      limit: 100,
    }),
    publication,
    files: await database.find('publication-files', {
      where: { identifier: { equals: publication.identifier } },
      sort: 'digest',
      limit: 100,
    }),
    changes: await database.find('changes', { where: { identifier: { equals: publication.identifier } }, limit: 10 }),
  }
}

describe('a pack made in bulk', () => {
  test('leaves the same rows as the operations, field by field', async () => {
    const [ours, theirs] = [await rowsOf(inBulk), await rowsOf(byOperations)]
    for (const name of Object.keys(theirs) as (keyof typeof theirs)[])
      expect([name, alike(ours[name])]).toEqual([name, alike(theirs[name])])
  })

  test('has the same manifest, and a signature that the log accepted', async () => {
    const { store } = world.ports
    const read = async ({ manifest }: PublicationRow) =>
      JSON.parse((await store.readAll(paths.manifest(manifest))).toString('utf8'))
    expect(alike(await read(inBulk))).toEqual(alike(await read(byOperations)))
    expect((await read(inBulk)).content.name).toBe(title)
    expect(await store.size(paths.signature(inBulk.manifest))).toBeGreaterThan(0)
  })

  test('stands in the catalogue as any other', async () => {
    const { ports, centre } = world
    const path = join(centre.folder, 'bulk.db')
    const writer = openCatalogueWriter(path)
    await rebuild({ writer, source: logSource(ports.log as never, ports.store), log: pino({ level: 'silent' }) })
    writer.close()
    const sql = openSql(path)
    const tables = {
      entries: 'identifier = ?',
      resources: 'identifier = ?',
      versions: 'identifier = ?',
      files: 'version IN (SELECT id FROM versions WHERE identifier = ?)',
      facets: 'resource IN (SELECT id FROM resources WHERE identifier = ?)',
    }
    for (const [table, where] of Object.entries(tables)) {
      const about = ({ identifier }: PublicationRow) =>
        sql.all<object>(`SELECT * FROM ${table} WHERE ${where}`, [identifier])
      const [ours, theirs] = [inBulk, byOperations].map((one) =>
        about(one)
          .map((row) => JSON.stringify(alike(legible(row))))
          .sort(),
      )
      expect([table, theirs?.length]).not.toEqual([table, 0])
      expect([table, ours]).toEqual([table, theirs])
    }
    sql.close()
  })

  test('has parts of its own', () => {
    const parts = ({ data }: PublicationRow) => data.parts.map(({ identifier }) => identifier)
    expect(parts(inBulk)).toHaveLength(parts(byOperations).length)
    expect(parts(inBulk).filter((one) => parts(byOperations).includes(one))).toEqual([])
  })
})

describe('scale', () => {
  test('makes as many as are wanted, numbered in a row, and no more the second time', async () => {
    const { ports } = world
    const before = await ports.database.count('publications')
    expect(await scale(ports, 5)).toBe(5)
    expect(await ports.database.count('publications')).toBe(before + 5)
    expect(await scale(ports, 5)).toBe(0)
    expect(await scale(ports, 7)).toBe(2)
    const rows = await ports.database.find<{ id: string; number: string }>('resource-packs', { limit: 100 })
    expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length)
  }, 60_000)
})
