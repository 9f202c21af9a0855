import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import Database from 'libsql'
import { MongoClient } from 'mongodb'
import { verifyStore } from '../../../src/changelog/verify'
import { paths } from '../../../src/domain/manifest'
import { payloadDatabase } from '../../../src/engines/database'
import { openStore } from '../../../src/engines/storage'
import type { PublicationRow } from '../../../src/operations/publications'
import { suspend } from '../../../src/operations/suspend'
import { openPayload, type TestCentre } from '../centre'
import { testEngines } from '../databases'
import { admin, as, draft, key, openWorld, published, type World } from '../operations/world'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ziyuan-backup-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** How a database is copied while it is in use, as docs/operations/backup.md says; answers the copy's address. */
const copies: Record<string, (url: string) => Promise<string>> = {
  async SQLite(url) {
    const to = `${url}.copy`
    const database = new Database(url.slice('file:'.length))
    database.exec(`VACUUM INTO '${to.slice('file:'.length)}'`)
    database.close()
    return to
  },
  /** Every document of every collection, as mongodump and mongorestore carry them. */
  async MongoDB(url) {
    const to = new URL(url)
    to.pathname += '_copy'
    const client = await MongoClient.connect(url)
    const [from, into] = [client.db(), client.db(to.pathname.slice(1))]
    for (const { name } of await from.listCollections().toArray()) {
      const documents = await from.collection(name).find().toArray()
      if (documents.length > 0) await into.collection(name).insertMany(documents)
    }
    await client.close()
    return to.href
  },
}

async function centreOn(url: string, place: string): Promise<TestCentre> {
  const payload = await openPayload(url)
  const store = await openStore({ engine: 'folder', folder: join(place, 'media') })
  return {
    payload,
    database: payloadDatabase(payload),
    store,
    folder: place,
    key: url,
    url,
    close: () => payload.destroy(),
  }
}

/** The copy still says who held the log: for ten seconds at most its lease is waited for. */
async function caughtUp({ ports, centre }: World): Promise<void> {
  const { length } = (await centre.store.list('log/zj/')).filter((path) => /\d{10}\.json$/.test(path))
  for (const end = Date.now() + 30_000; (await ports.database.count('changes')) < length; await pause(100))
    if (Date.now() > end) throw new Error('the log did not catch up')
}

/** An entry stands before the head over it is signed. */
async function headSigned({ ports, centre }: World): Promise<void> {
  const seq = async () => JSON.parse((await centre.store.readAll(paths.head('zj'))).toString()).head.seq as number
  for (const end = Date.now() + 30_000; (await seq()) < (await ports.database.count('changes')); await pause(100))
    if (Date.now() > end) throw new Error('the head is not signed')
}

/** Engines whose way of copying is written down above. */
const copied = testEngines.filter(({ name }) => name in copies)

describe.each(copied)('a centre on $name, restored from an older database beside the newer store', (engine) => {
  let world: World
  let restored: World
  const titles = async ({ ports }: World) =>
    (await ports.database.find<PublicationRow>('publications', { sort: 'title', limit: 100 })).map(
      ({ title, state }) => `${title}: ${state}`,
    )
  const general = (title: string) => ({ general: { ...baseGeneral, title } })
  let baseGeneral: object

  beforeAll(async () => {
    const place = join(folder, engine.name)
    await mkdir(place)
    world = await openWorld(await centreOn(await engine.make(place, openPayload), place))
    baseGeneral = (await draft(world)).general
    const first = await published(world, general('早于备份') as never)
    const copy = (await copies[engine.name]?.(world.centre.url)) ?? ''
    await published(world, general('晚于备份') as never)
    await draft(world, general('晚于备份的草稿') as never)
    const [row] = await world.ports.database.find<PublicationRow>('publications', {
      where: { identifier: { equals: first.pack.identifier } },
      limit: 1,
    })
    if (!row) throw new Error('nothing was published')
    await suspend(as(world, admin), { publication: row.id, seq: row.seq, reason: '内容待核实', key: key() })
    await world.close()
    await cp(place, `${place}-restored`, { recursive: true })
    restored = await openWorld(await centreOn(copy, `${place}-restored`), true)
    await caughtUp(restored)
    await restored.work()
  }, 120_000)
  afterAll(async () => {
    if (restored) await engine.drop(restored.centre.payload)
    await restored?.close()
  })

  test('has every published version and decision of the log, also those of after the backup', async () => {
    expect(await titles(restored)).toEqual(['早于备份: suspended', '晚于备份: online'])
  })

  test('goes on: the next version enters right behind the last entry, under a number that nothing published has', async () => {
    const seqs = async () =>
      (await restored.ports.database.find<{ seq: number }>('changes', { sort: 'seq', limit: 100 })).map(
        ({ seq }) => seq,
      )
    const before = await seqs()
    await published(restored, general('恢复之后') as never)
    expect(await seqs()).toEqual([...before, before.length + 1])
    const rows = await restored.ports.database.find<PublicationRow>('publications', { limit: 100 })
    expect(new Set(rows.map(({ data }) => data.number)).size).toBe(3)
  })

  test('verifies, byte by byte', async () => {
    await headSigned(restored)
    const { findings } = await verifyStore({ store: restored.ports.store, root: null, now: new Date() })
    expect(findings.filter(({ kind }) => kind !== 'root-not-pinned')).toEqual([])
  })

  test('has lost the drafts of after the backup, and nothing else', async () => {
    const where = { 'general.title': { equals: '晚于备份的草稿' } }
    expect(await restored.ports.database.count('resource-packs', where)).toBe(0)
    expect(await restored.ports.database.count('users')).toBeGreaterThan(0)
  })
})
