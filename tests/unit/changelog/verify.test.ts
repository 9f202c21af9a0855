import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { openLogStore } from '../../../src/changelog/store'
import { isError, verifyStore } from '../../../src/changelog/verify'
import { newKey } from '../../../src/domain/keys'
import { withKey, withoutKey } from '../../../src/domain/keyset'
import { paths } from '../../../src/domain/manifest'
import { ALog, pack, start } from './aLog'

let log: ALog
beforeEach(async () => {
  log = await ALog.make()
})
afterEach(() => log.remove())

const errors = async (options: object = {}) => {
  const { findings } = await verifyStore({ store: log.store, root: log.root.kid, now: start, ...options })
  return findings.filter(isError)
}
const everyFile = async (): Promise<string[]> =>
  (await readdir(log.folder, { recursive: true, withFileTypes: true }))
    .filter((e) => e.isFile())
    .map((e) => join(e.parentPath, e.name).slice(log.folder.length + 1))
    .sort()

async function someHistory(): Promise<void> {
  await log.publish(1, 1, '微课一')
  await log.publish(2, 1, '课件')
  const second = newKey()
  await log.keys(withoutKey(withKey(log.set, second.jwk, log.nextSeq), log.key.kid, log.nextSeq))
  log.key = second
  await log.publish(1, 2, '微课一，修订')
  await log.enter({ type: 'suspended', identifier: pack(2), reason: '待查' })
  await log.head()
}

describe('a whole store', () => {
  test('verifies with nothing but the folder and the root fingerprint', async () => {
    await someHistory()
    const result = await verifyStore({ store: log.store, root: log.root.kid, now: start })
    expect(result.findings).toEqual([])
    expect(result.origins).toEqual([{ origin: 'zj', entries: 6, epoch: 1, manifests: 3 }])
    expect(result.files).toBe(3)
  })

  test('any single byte flipped anywhere is named by its path', async () => {
    await someHistory()
    const files = await everyFile()
    expect(files.map((f) => f.split('/')[0])).toEqual(expect.arrayContaining(['files', 'keys', 'log', 'manifests']))
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 0, max: 7 }), async (which, at, bit) => {
        const path = files[which % files.length] as string
        const whole = await readFile(join(log.folder, path))
        const flipped = Buffer.from(whole)
        const place = at % flipped.length
        flipped[place] = (flipped[place] as number) ^ (1 << bit)
        await writeFile(join(log.folder, path), flipped)
        try {
          expect((await errors()).map((f) => f.path)).toContain(path)
        } finally {
          await writeFile(join(log.folder, path), whole)
        }
      }),
      { numRuns: 150 },
    )
    expect(await errors()).toEqual([])
  })

  test('any file taken away is named', async () => {
    await someHistory()
    for (const path of await everyFile()) {
      const full = join(log.folder, path)
      await rename(full, join(log.folder, '.aside'))
      expect(await errors()).not.toEqual([])
      await rename(join(log.folder, '.aside'), full)
    }
  })

  test('an empty folder is not a verified one', async () => {
    await rm(join(log.folder, 'log'), { recursive: true })
    await rm(join(log.folder, 'keys'), { recursive: true })
    expect(await errors()).toMatchObject([{ kind: 'nothing-here' }])
  })

  test('another root than the one pinned is refused', async () => {
    await someHistory()
    expect((await errors({ root: newKey().kid })).map((f) => f.kind)).toContain('keys-damaged')
  })
})

describe('the log', () => {
  test('cut at its end is named, though what is left is whole', async () => {
    await someHistory()
    await rm(join(log.folder, paths.entry('zj', 6)))
    expect(await errors()).toMatchObject([{ kind: 'entry-missing', seq: 6 }])
  })

  test('cut in the middle is named once', async () => {
    await someHistory()
    await rm(join(log.folder, paths.entry('zj', 5)))
    expect((await errors()).filter((f) => f.kind === 'entry-missing')).toMatchObject([{ seq: 5 }])
  })

  test('rewritten from one entry on is a fork, though every entry fits its own hash', async () => {
    await someHistory()
    const other = await ALog.make()
    await other.publish(1, 1, '伪造')
    await other.publish(2, 1, '伪造')
    for (const seq of [2, 3]) {
      const forged = await readFile(join(other.folder, paths.entry('zj', seq)))
      await writeFile(join(log.folder, paths.entry('zj', seq)), forged)
    }
    expect((await errors()).filter((f) => f.kind === 'log-forked').map((f) => f.seq)).toEqual(
      expect.arrayContaining([2, 4]),
    )
    await other.remove()
  })

  test('continued without a signed head is named', async () => {
    await someHistory()
    await log.publish(3, 1, '没有签名头')
    expect(await errors()).toMatchObject([{ kind: 'unsigned-tail', seq: 7 }])
  })

  test('with a head signed by a stranger is named', async () => {
    await someHistory()
    await log.head({}, newKey())
    expect(await errors()).toMatchObject([{ kind: 'head-damaged', path: 'log/zj/head.json' }])
  })

  test('with an expired head says that it may be out of date, which is no error', async () => {
    await someHistory()
    const later = new Date('2027-01-01T00:00:00.000Z')
    const { findings } = await verifyStore({ store: log.store, root: log.root.kid, now: later })
    expect(findings).toMatchObject([{ kind: 'head-expired', detail: '2026-12-02T00:00:00.000Z' }])
    expect(findings.some(isError)).toBe(false)
  })
})

describe('keys', () => {
  test('a manifest signed by a key after its revocation is named with its entry', async () => {
    const old = log.key
    await someHistory()
    const digest = await log.publish(3, 1, '旧密钥', { key: old })
    await log.head()
    expect(await errors()).toMatchObject([{ kind: 'key-not-valid', seq: 7, path: paths.signature(digest) }])
  })

  test('a head signed by a revoked key is named', async () => {
    const old = log.key
    await someHistory()
    await log.head({}, old)
    expect(await errors()).toMatchObject([{ kind: 'head-damaged', detail: expect.stringMatching(/revoked at 4/) }])
  })

  test('a key set put back to an earlier one is named', async () => {
    const before = await log.store.readAll(paths.keys('zj'))
    await someHistory()
    await log.store.putLatest(paths.keys('zj'), before)
    expect(await errors()).toMatchObject([{ kind: 'keys-damaged', path: 'keys/zj.json' }])
  })

  test('a key set that ends a key in the past is named', async () => {
    await log.publish(1, 1, '微课')
    await log.publish(2, 1, '课件')
    const fresh = newKey()
    await log.keys(withoutKey(withKey(log.set, fresh.jwk, log.nextSeq), log.key.kid, 2))
    log.key = fresh
    await log.head()
    expect((await errors()).map((f) => f.kind)).toContain('keys-damaged')
  })
})

describe('what was called back', () => {
  test('a recalled version is named with its reason, and its bytes may stay at the centre', async () => {
    await someHistory()
    await log.enter({ type: 'recalled', identifier: pack(1), version: 1, reason: '有错' })
    await log.head()
    const { findings } = await verifyStore({ store: log.store, root: log.root.kid, now: start })
    expect(findings).toMatchObject([{ kind: 'recalled', seq: 7, detail: expect.stringContaining('有错') }])
  })

  test('a mirror that still has the bytes of a recalled version is named, but not for a file another version uses', async () => {
    await log.publish(1, 1, '共用')
    await log.publish(2, 1, '独有')
    await log.publish(3, 1, '共用')
    await log.enter({ type: 'recalled', identifier: pack(1), reason: '有错' })
    await log.enter({ type: 'recalled', identifier: pack(2), reason: '有错' })
    await log.head()
    const found = await errors({ mirror: { expects: () => true } })
    expect(found).toMatchObject([{ kind: 'bytes-remain', detail: `${pack(2)} v1` }])
  })

  test('an erased manifest that is still there is named', async () => {
    const digest = await log.publish(1, 1, '隐私')
    await log.enter({ type: 'erased', identifier: pack(1), reason: '法院' })
    await log.head()
    expect(await errors()).toMatchObject([{ kind: 'bytes-remain', path: paths.manifest(digest) }])
    await log.store.remove(paths.manifest(digest))
    await log.store.remove(paths.signature(digest))
    expect(await errors()).toEqual([])
  })
})

test('what is set aside under an older epoch does not disturb', async () => {
  await someHistory()
  await openLogStore(log.store, 'zj').setAside(2, 'store', 7, '{}')
  expect(await errors()).toEqual([])
})
