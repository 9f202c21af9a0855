import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { type ChangeLog, openChangeLog } from '../../../src/changelog'
import { revokeKey, rotateKeys } from '../../../src/changelog/rotate'
import { isError, verifyStore } from '../../../src/changelog/verify'
import type { Change } from '../../../src/domain/change'
import { type Clock, systemIds } from '../../../src/domain/clock'
import { Problem } from '../../../src/domain/errors'
import { onFailpoint } from '../../../src/domain/failpoint'
import { newKey } from '../../../src/domain/keys'
import { manifestBytes, paths } from '../../../src/domain/manifest'
import { sign } from '../../../src/domain/signature'
import { statesOfParts } from '../../../src/engines/parts'
import { openFolderStore } from '../../../src/engines/storage/folder'
import type { ObjectStore } from '../../../src/engines/storage/port'
import { aManifest, pack } from './aLog'
import { MemoryDatabase } from './memoryDatabase'

let folder: string
let store: ObjectStore
let database: MemoryDatabase
let now: Date
let open: ChangeLog[] = []
const clock: Clock = { now: () => now }

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ziyuan-changelog-'))
  store = await openFolderStore(join(folder, 'media'))
  database = new MemoryDatabase()
  now = new Date('2026-11-02T00:00:00.000Z')
})
afterEach(async () => {
  onFailpoint(() => {})
  for (const log of open) await log.stop()
  open = []
  await rm(folder, { recursive: true, force: true })
})

function aChangeLog(): ChangeLog {
  const log = openChangeLog({ origin: 'zj', database, store, secrets: join(folder, 'secrets'), clock, ids: systemIds })
  open.push(log)
  return log
}
async function aStartedLog(): Promise<ChangeLog> {
  const log = aChangeLog()
  await log.start()
  return log
}
const suspend = (n: number): Change => ({
  operation: `suspend:${n}`,
  type: 'suspended',
  identifier: pack(n),
  kind: 'resource-packs',
  version: null,
  manifest: null,
  audience: { scope: 'public', organisation: null },
  reason: '待查',
  until: null,
})
async function aPublication(log: ChangeLog, n: number, version = 1): Promise<Change> {
  const { bytes, digest } = manifestBytes(aManifest(pack(n), version, `text ${n}`))
  await store.putOnce(paths.manifest(digest), bytes)
  await store.putLatest(paths.signature(digest), await log.signer.sign(bytes))
  return {
    ...suspend(n),
    operation: `publish:${n}:${version}`,
    type: 'published',
    version,
    manifest: digest,
    reason: null,
  }
}
const enter = async (log: ChangeLog, ...changes: Change[]): Promise<number[]> => {
  for (const change of changes) await log.intend(change)
  return Promise.all(changes.map(async (change) => (await log.committed(change.operation)).stub.seq))
}
const settled = async (log: ChangeLog, seq: number): Promise<void> => {
  for (let look = 0; (await log.head())?.head.seq !== seq; look++) {
    if (look > 400) throw new Error(`the head is not at ${seq}: ${JSON.stringify(log.state())}`)
    await new Promise((resolve) => setTimeout(resolve, 5))
  }
}
const errors = async () =>
  (await verifyStore({ store, root: null, now })).findings.filter(isError).filter((f) => f.kind !== 'file-missing')
const rows = () => database.find<{ seq: number }>('changes', { sort: 'seq', limit: 1000 })
/** How the log stands on the health page. */
const logAsPart = () => statesOfParts().find(({ name }) => name === 'log')

describe('an empty centre', () => {
  test('makes its keys, enters them first and signs a head', async () => {
    const log = await aStartedLog()
    expect(log.state()).toEqual({ kind: 'open' })
    const [first] = await log.read(0, 10)
    expect(first).toMatchObject({ stub: { seq: 1, origin: 'zj' }, body: { type: 'keys', identifier: null } })
    expect((await log.head())?.head).toMatchObject({ epoch: 1, seq: 1 })
    expect(await errors()).toEqual([])
  })

  test('stopped at any place of its first start, it finishes the next time with one root and one entry', async () => {
    for (const place of ['root', 'signing', 'pin', 'set', 'set-signature', 'entry', 'pointer']) {
      database = new MemoryDatabase()
      await rm(folder, { recursive: true })
      store = await openFolderStore(join(folder, 'media'))
      onFailpoint((name) => {
        if (name === `keys:after-${place}`) throw new Error('power cut')
      })
      const cut = aChangeLog()
      expect((await cut.start()).kind).toBe('troubled')
      expect(logAsPart()).toMatchObject({ state: 'down', reason: 'Error: power cut' })
      await cut.stop()
      const root = await cut.ring.root()
      onFailpoint(() => {})
      const log = await aStartedLog()
      expect(logAsPart()).toMatchObject({ state: 'well', reason: null })
      expect((await log.head())?.head.seq).toBe(1)
      expect((await log.ring.root())?.kid).toBe(root?.kid)
      expect(await errors()).toEqual([])
    }
  })
})

describe('an operation', () => {
  test('enters once, however often it is repeated', async () => {
    const log = await aStartedLog()
    await log.intend(suspend(1))
    await log.intend(suspend(1))
    expect((await log.committed('suspend:1')).stub.seq).toBe(2)
    await log.intend(suspend(1))
    await enter(log, suspend(2))
    await settled(log, 3)
    expect((await log.read(0, 10)).map((e) => e.body?.operation)).toEqual([
      expect.stringMatching(/^keys:/),
      'suspend:1',
      'suspend:2',
    ])
  })

  test('that publishes a version already published is refused, and the log goes on', async () => {
    const log = await aStartedLog()
    await enter(log, await aPublication(log, 1))
    await log.intend({ ...(await aPublication(log, 1)), operation: 'publish:again' })
    await expect(log.committed('publish:again')).rejects.toMatchObject({ code: 'conflict' })
    expect(await enter(log, suspend(1))).toEqual([3])
  })

  test('waiting without an appender is told that it is pending', async () => {
    const log = aChangeLog()
    await log.intend(suspend(1))
    await expect(log.committed('suspend:1', 60)).rejects.toMatchObject({ code: 'log-pending' })
  })

  test('time never goes back in the log, though the clock does', async () => {
    const log = await aStartedLog()
    now = new Date('2026-11-02T01:00:00.000Z')
    await enter(log, suspend(1))
    now = new Date('2026-11-02T00:30:00.000Z')
    await enter(log, suspend(2))
    await settled(log, 3)
    expect((await log.read(1, 10)).map((e) => e.stub.at)).toEqual([
      '2026-11-02T01:00:00.000Z',
      '2026-11-02T01:00:00.000Z',
    ])
  })
})

describe('stopped at any place', () => {
  test.each(['lease', 'entry', 'copy', 'head'])('after the %s, everything intended enters once', async (place) => {
    const log = await aStartedLog()
    await log.stop()
    let cuts = 0
    onFailpoint((name) => {
      if (name === `append:after-${place}` && cuts++ < 1) throw new Error('power cut')
    })
    const cut = aChangeLog()
    for (const n of [1, 2, 3]) await cut.intend(suspend(n))
    await cut.start()
    await new Promise((resolve) => setTimeout(resolve, 50))
    await cut.stop()
    expect(cuts).toBeGreaterThan(0)
    const next = await aStartedLog()
    expect(await enter(next, suspend(4))).toEqual([5])
    await settled(next, 5)
    expect((await rows()).map((r) => r.seq)).toEqual([1, 2, 3, 4, 5])
    expect(await errors()).toEqual([])
  })
})

describe('two appenders on one database', () => {
  test('leave a log without gaps or doubles, whoever wins', async () => {
    const [one, two] = [await aStartedLog(), await aStartedLog()]
    const changes = Array.from({ length: 60 }, (_, n) => suspend(n))
    await Promise.all(changes.map((change, n) => (n % 2 ? one : two).intend(change)))
    await Promise.all(changes.map((change) => one.committed(change.operation, 20_000)))
    await settled(one, 61)
    expect((await rows()).map((r) => r.seq)).toEqual(Array.from({ length: 61 }, (_, n) => n + 1))
    expect(await errors()).toEqual([])
  })

  test('a holder that lost its lease unawares cannot fork the log', async () => {
    const [one, two] = [await aStartedLog(), aChangeLog()]
    await enter(one, suspend(1))
    await database.update('leases', 'log:zj', { expires: new Date(0).toISOString() })
    await two.start() // takes over while `one` still believes in its lease
    await Promise.all([enter(one, suspend(2), suspend(4)), enter(two, suspend(3), suspend(5))])
    await settled(one, 6)
    expect((await rows()).map((r) => r.seq)).toEqual([1, 2, 3, 4, 5, 6])
    expect(await errors()).toEqual([])
  })
})

describe('reconciling database and store', () => {
  const restart = async (): Promise<ChangeLog> => {
    for (const log of open) await log.stop()
    return aStartedLog()
  }

  test('a database restored from any older backup catches up from the store', async () => {
    const log = await aStartedLog()
    const backups = [new Map(), database.snapshot()]
    for (const n of [1, 2, 3]) {
      await enter(log, suspend(n))
      await settled(log, n + 1)
      backups.push(database.snapshot())
    }
    const whole = (await rows()).map((r) => r.seq)
    for (const backup of backups) {
      await log.stop()
      database.restore(backup)
      const next = await restart()
      expect(next.state()).toEqual({ kind: 'open' })
      expect((await rows()).map((r) => r.seq)).toEqual(whole)
      expect(await enter(next, suspend(3))).toEqual([4])
    }
    expect(await errors()).toEqual([])
  })

  test('a store restored from an older backup is filled again from the database', async () => {
    const log = await aStartedLog()
    await enter(log, suspend(1))
    await settled(log, 2)
    await cp(join(folder, 'media'), join(folder, 'backup'), { recursive: true })
    await enter(log, suspend(2), suspend(3))
    await settled(log, 4)
    await log.stop()
    await rm(join(folder, 'media'), { recursive: true })
    await cp(join(folder, 'backup'), join(folder, 'media'), { recursive: true })
    const next = await restart()
    expect((await next.head())?.head.seq).toBe(4)
    expect(await errors()).toEqual([])
  })

  test('a database that went another way is not written to until an operator declares an epoch', async () => {
    const log = await aStartedLog()
    const backup = database.snapshot()
    await enter(log, suspend(1), suspend(2))
    await settled(log, 3)
    await log.stop()
    // Another centre's database: it wrote its own entry 2 while the store was away.
    database.restore(backup)
    const media = store
    store = await openFolderStore(join(folder, 'elsewhere'))
    await cp(join(folder, 'media'), join(folder, 'elsewhere'), { recursive: true })
    for (const seq of [2, 3]) await store.remove(paths.entry('zj', seq))
    await store.putLatest(paths.head('zj'), await headAt(1))
    const stray = await restart()
    await enter(stray, suspend(7))
    await stray.stop()
    store = media
    const forked = await restart()
    expect(forked.state()).toMatchObject({ kind: 'forked', problem: { code: 'log-forked', details: { seq: 3 } } })
    await expect(forked.intend(suspend(8))).rejects.toMatchObject({ code: 'log-forked' })
    expect((await rows()).length).toBe(2)
    const root = await forked.ring.root()
    if (!root) throw new Error('no root')
    await forked.stop()
    await expect(forked.appender.declareEpoch(newKey(), { kept: 'store', reason: 'x' })).rejects.toMatchObject({
      code: 'root-mismatch',
    })
    const declared = await forked.appender.declareEpoch(root, { kept: 'store', reason: '以存储为准' })
    expect(declared).toMatchObject({ epoch: 2, seq: 1, kept: 'store' })
    await forked.appender.letGo()
    const next = await restart()
    expect((await next.read(0, 9)).map((e) => e.body?.operation).slice(1)).toEqual(['suspend:1', 'suspend:2'])
    expect((await next.head())?.head).toMatchObject({ epoch: 2, seq: 3 })
    expect(await enter(next, suspend(8))).toEqual([4])
    await settled(next, 4)
    expect(await errors()).toEqual([])
  })

  test('no epoch is declared over a store that does not answer for its head', async () => {
    const log = await aStartedLog()
    await log.stop()
    const root = await log.ring.root()
    if (!root) throw new Error('no root')
    const whole = store
    store = Object.create(whole) as ObjectStore
    store.readAll = async (path) => {
      if (path === paths.head('zj')) throw new Problem('storage-unavailable')
      return whole.readAll(path)
    }
    await expect(
      aChangeLog().appender.declareEpoch(root, { kept: 'store', reason: '以存储为准' }),
    ).rejects.toMatchObject({ code: 'storage-unavailable' })
    expect((await whole.list('log/zj/')).filter((path) => path.includes('epoch'))).toEqual([])
  })

  async function headAt(seq: number): Promise<string> {
    const { canonical } = await import('../../../src/domain/canonical')
    const ring = open[0]?.ring
    const [key] = (await ring?.signing()) ?? []
    const [first] = await database.find<{ data: { stub: { hash: string } } }>('changes', { sort: 'seq', limit: 1 })
    if (!key || !first) throw new Error('no key')
    const head = {
      origin: 'zj',
      epoch: 1,
      seq,
      hash: first.data.stub.hash,
      at: now.toISOString(),
      expires: '2026-12-01T00:00:00.000Z',
    }
    return canonical({ head, epochs: [], signatures: JSON.parse(await sign(canonical(head), [key])).signatures })
  }

  test('an epoch that keeps the database sets the other entries of the store aside, and can be resumed', async () => {
    for (const place of ['declaration', 'void', 'removal']) {
      database = new MemoryDatabase()
      await rm(folder, { recursive: true })
      store = await openFolderStore(join(folder, 'media'))
      open = []
      const log = await aStartedLog()
      await enter(log, suspend(1))
      await settled(log, 2)
      const backup = database.snapshot()
      await enter(log, suspend(2), suspend(3))
      await settled(log, 4)
      await log.stop()
      database.restore(backup)
      await writeFile(join(folder, 'media', paths.entry('zj', 3)), '{}')
      const root = await log.ring.root()
      if (!root) throw new Error('no root')
      const forked = await restart()
      expect(forked.state()).toMatchObject({ kind: 'forked' })
      await forked.stop()
      onFailpoint((name) => {
        if (name === `epoch:after-${place}`) throw new Error('power cut')
      })
      const wish = { kept: 'database' as const, reason: '以数据库为准' }
      await expect(forked.appender.declareEpoch(root, wish)).rejects.toThrow('power cut')
      onFailpoint(() => {})
      await forked.appender.letGo()
      expect((await restart()).state()).toMatchObject({ kind: 'forked' })
      for (const one of open) await one.stop()
      await forked.appender.declareEpoch(root, { ...wish, reason: 'again' })
      await forked.appender.letGo()
      const next = await restart()
      expect((await next.head())?.head).toMatchObject({ epoch: 2, seq: 2 })
      expect(await enter(next, suspend(5))).toEqual([3])
      await settled(next, 3)
      expect(await errors()).toEqual([])
      expect((await readFile(join(folder, 'media', 'void/zj/2/store/0000000003.json'))).toString()).toBe('{}')
      for (const one of open) await one.stop()
    }
  })

  test('a flipped byte in the stored head or in the next entry stops the writing instead of being papered over', async () => {
    const log = await aStartedLog()
    await enter(log, suspend(1), suspend(2))
    await settled(log, 3)
    await log.stop()
    const backup = database.snapshot()
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(paths.head('zj'), paths.entry('zj', 3)),
        fc.nat(),
        fc.nat(7),
        async (path, at, bit) => {
          const whole = await readFile(join(folder, 'media', path))
          const flipped = Buffer.from(whole)
          flipped[at % whole.length] = (flipped[at % whole.length] as number) ^ (1 << bit)
          await writeFile(join(folder, 'media', path), flipped)
          database.restore(backup)
          const next = aChangeLog()
          expect((await next.start()).kind).toBe('forked')
          await next.stop()
          open.pop()
          await writeFile(join(folder, 'media', path), whole)
        },
      ),
      { numRuns: 60 },
    )
    expect((await restart()).state()).toEqual({ kind: 'open' })
  })
})

describe('keys', () => {
  test('rotated and revoked while the log runs, every entry stands by a key valid at its seq', async () => {
    const log = await aStartedLog()
    const root = await log.ring.root()
    const [old] = await log.ring.signing()
    if (!root || !old) throw new Error('no keys')
    const early = await aPublication(log, 1)
    const late = await aPublication(log, 2) // signed by the old key, entered after its revocation
    await enter(log, early)
    const parts = { appender: log.appender, objects: store, ring: log.ring, root }
    const { kid } = await rotateKeys(parts)
    await enter(log, await aPublication(log, 3))
    const { replacedBy } = await revokeKey(parts, old.kid)
    expect(replacedBy).toBeNull()
    await enter(log, late)
    await settled(log, 6)
    expect((await log.keySet()).keys.map((k) => [k.kid, k.from, k.revokedAtSeq])).toEqual([
      [old.kid, 1, 5],
      [kid, 3, null],
    ])
    expect(await errors()).toEqual([])
    expect((await revokeKey(parts, kid)).replacedBy).not.toBeNull()
    await enter(log, await aPublication(log, 4))
    await settled(log, 8)
    expect(await errors()).toEqual([])
  })
})

test('an idle log signs its head again before it expires', async () => {
  const log = await aStartedLog()
  const before = (await log.head())?.head.expires ?? ''
  now = new Date(now.getTime() + 13 * 60 * 60 * 1000)
  await new Promise((resolve) => setTimeout(resolve, 600))
  const after = (await log.head())?.head
  expect(after?.seq).toBe(1)
  expect(after && after.expires > before).toBe(true)
})
