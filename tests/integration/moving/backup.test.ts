import { randomUUID } from 'node:crypto'
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import Database from 'libsql'
import { MongoClient } from 'mongodb'
import { verifyStore } from '../../../src/changelog/verify'
import { payloadDatabase } from '../../../src/engines/database'
import { openStore } from '../../../src/engines/storage'
import type { PublicationRow } from '../../../src/operations/publications'
import { suspend } from '../../../src/operations/suspend'
import { openPayload, type TestCentre } from '../centre'
import { admin, as, draft, key, openWorld, published, type World } from '../operations/world'

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ziyuan-backup-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

/** A database that can be copied while it is in use, as docs/operations/backup.md says; an engine is a row. */
interface Engine {
  name: string
  make(name: string): Promise<string>
  /** Copies it as it is at one moment; answers the copy's address. */
  copy(url: string): Promise<string>
}

const sqlite: Engine = {
  name: 'SQLite',
  make: async (name) => `file:${join(folder, `${name}.db`)}`,
  async copy(url) {
    const to = `${url}.copy`
    const database = new Database(url.slice('file:'.length))
    database.exec(`VACUUM INTO '${to.slice('file:'.length)}'`)
    database.close()
    return to
  },
}

const { ZIYUAN_TEST_MONGODB: server } = process.env
const named = (name: string): string => {
  const url = new URL(server as string)
  url.pathname = `/${name}`
  return url.href
}
const mongo: Engine = {
  name: 'MongoDB',
  make: async (name) => named(`move-${name}-${randomUUID().slice(0, 8)}`),
  /** Every document of every collection, as mongodump and mongorestore carry them. */
  async copy(url) {
    const client = await MongoClient.connect(server as string)
    const from = new URL(url).pathname.slice(1)
    for (const { name } of await client.db(from).listCollections().toArray()) {
      const documents = await client.db(from).collection(name).find().toArray()
      if (documents.length > 0) await client.db(`${from}-copy`).collection(name).insertMany(documents)
    }
    await client.close()
    return named(`${from}-copy`)
  },
}

async function centreOn(url: string, place: string, fresh: boolean): Promise<TestCentre> {
  const payload = await openPayload(url)
  if (fresh) await payload.db.migrate({ migrations: (payload.db as { prodMigrations?: never }).prodMigrations })
  const store = await openStore({ engine: 'folder', folder: join(place, 'media') })
  const close = () => payload.destroy()
  return { payload, database: payloadDatabase(payload), store, folder: place, key: url, url, close }
}

/** The copy still says who held the log: for ten seconds at most its lease is waited for. */
async function caughtUp({ ports, centre }: World): Promise<void> {
  const { length } = (await centre.store.list('log/zj/')).filter((path) => /\d{10}\.json$/.test(path))
  for (const end = Date.now() + 30_000; (await ports.database.count('changes')) < length; await pause(100))
    if (Date.now() > end) throw new Error('the log did not catch up')
}

describe.each([sqlite, ...(server ? [mongo] : [])])(
  'a centre on $name, restored from an older database beside the newer store',
  (engine) => {
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
      world = await openWorld(await centreOn(await engine.make('centre'), place, true))
      baseGeneral = (await draft(world)).general
      const first = await published(world, general('早于备份') as never)
      const copy = await engine.copy(world.centre.url)
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
      restored = await openWorld(await centreOn(copy, `${place}-restored`, false), true)
      await caughtUp(restored)
      await restored.work()
    }, 120_000)
    afterAll(() => restored?.close())

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
      const { findings } = await verifyStore({ store: restored.ports.store, root: null, now: new Date() })
      expect(findings.filter(({ kind }) => kind !== 'root-not-pinned')).toEqual([])
    })

    test('has lost the drafts of after the backup, and nothing else', async () => {
      const where = { 'general.title': { equals: '晚于备份的草稿' } }
      expect(await restored.ports.database.count('resource-packs', where)).toBe(0)
      expect(await restored.ports.database.count('users')).toBeGreaterThan(0)
    })
  },
)
