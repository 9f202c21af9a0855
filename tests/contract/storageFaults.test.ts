import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Digest } from '../../src/domain/canonical'
import { paths } from '../../src/domain/manifest'
import type { ObjectStore } from '../../src/engines/storage'
import { type FaultyServer, faultyServer } from '../builders/faultyServer'
import { type RefusingStore, refusingStore, writes } from '../builders/refusingStore'
import { health, untilWell } from './health'
import { openS3, s3Address } from './storageEngines'

/** Runs where `ZIYUAN_TEST_S3` names a real server; the faults stand on the way to it. */
const onS3 = s3Address ? describe : describe.skip
const server = { host: s3Address?.hostname ?? '', port: Number(s3Address?.port) }
const digestOf = (bytes: Buffer): Digest => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const megabyte = 1024 * 1024
const away = { code: 'storage-unavailable', status: 503 }
const patience = { answer: 700, part: 1_500, chunk: 700, rest: 300 }
const allWell = { storage: 'well', 'storage-writes': 'well' }

onS3('a store that goes away', () => {
  let wire: FaultyServer
  let opened: Awaited<ReturnType<typeof openS3>>
  let store: ObjectStore
  const bytes = randomBytes(12 * megabyte)
  const file = paths.file(digestOf(bytes))

  beforeEach(async () => {
    wire = await faultyServer(server)
    opened = await openS3({ endpoint: `http://127.0.0.1:${wire.port}`, patience })
    store = opened.store
    await store.putLatest('log/zj/head.json', 'before')
    const staged = await store.stage(Readable.from([bytes]), bytes.length, 'a.bin')
    await staged.keep()
  })
  afterEach(async () => {
    await wire.close()
    await opened.remove()
  })

  const faults = [
    { name: 'refuses connections', begin: () => wire.refuse() },
    { name: 'stops answering', begin: () => wire.stall() },
    { name: 'breaks off every answer', begin: () => wire.cut(20) },
  ]
  const questions: { name: string; ask: () => Promise<unknown> }[] = [
    { name: 'putOnce', ask: () => store.putOnce('manifests/a.json', '{}') },
    { name: 'putLatest', ask: () => store.putLatest('log/zj/head.json', 'after') },
    { name: 'size', ask: () => store.size(file) },
    { name: 'read', ask: () => store.readAll(file) },
    { name: 'list', ask: () => store.list('') },
    { name: 'remove', ask: () => store.remove('manifests/none.json') },
  ]

  describe.each(faults)('and $name', ({ begin }) => {
    test.each(questions)('$name is answered with a clear problem, and works once it is back', async ({ ask }) => {
      await begin()
      await expect(ask()).rejects.toMatchObject(away)
      await wire.heal()
      await untilWell()
      await ask()
      expect(health()).toEqual(allWell)
    })

    test('a file that was received can be kept once it is back', async () => {
      const other = randomBytes(9 * megabyte)
      const staged = await store.stage(Readable.from([other]), other.length, 'b.bin')
      await begin()
      await expect(staged.keep()).rejects.toMatchObject(away)
      await wire.heal()
      await untilWell()
      await staged.keep()
      expect(digestOf(await store.readAll(paths.file(staged.digest)))).toBe(digestOf(other))
    })
  })

  test('health says which part is down, callers are told at once meanwhile, and the return is noticed by itself', async () => {
    expect(health()).toEqual(allWell)
    await wire.refuse()
    for (let i = 0; i < 2; i++) await expect(store.size(file)).rejects.toMatchObject(away)
    expect(health()).toEqual({ storage: 'down', 'storage-writes': 'well' })
    const asked = performance.now()
    await expect(store.size(file)).rejects.toMatchObject(away)
    expect(performance.now() - asked).toBeLessThan(patience.rest)
    await wire.heal()
    await untilWell()
    expect(health()).toEqual(allWell)
  })

  test('a file being read goes on from the byte it had reached', async () => {
    const hash = createHash('sha256')
    let read = 0
    for await (const part of await store.read(file)) {
      hash.update(part as Buffer)
      read += (part as Buffer).length
      if (read > megabyte && read < 2 * megabyte) {
        wire.cut(300_000)
        setTimeout(() => void wire.heal(), 400)
      }
    }
    expect(`sha256:${hash.digest('hex')}`).toBe(digestOf(bytes))
  })

  test('a reader is told when the rest of a file does not come', async () => {
    const reading = (async () => {
      for await (const part of await store.read(file)) if ((part as Buffer).length > 0) wire.stall()
    })()
    await expect(reading).rejects.toMatchObject(away)
  })

  test('an upload broken in the middle leaves nothing visible, and the next try completes it', async () => {
    const other = randomBytes(20 * megabyte)
    const staged = await store.stage(Readable.from([other]), other.length, 'b.bin')
    const keeping = staged.keep()
    const told = expect(keeping).rejects.toMatchObject(away)
    await wait(150)
    await wire.refuse()
    await told
    await wire.heal()
    await untilWell()
    await opened.store.list('').then((all) => expect(all).toEqual([file, 'log/zj/head.json']))
    await staged.keep()
    expect(await store.size(paths.file(staged.digest))).toBe(other.length)
  })

  test('slow answers are waited for', async () => {
    wire.slow(60)
    await store.putOnce('manifests/slow.json', 'slow')
    expect((await store.readAll('manifests/slow.json')).toString()).toBe('slow')
    expect(health()).toEqual(allWell)
  })

  test('a centre opens its store while that is away, and works when it is there', async () => {
    await wire.refuse()
    const late = await openS3({ endpoint: `http://127.0.0.1:${wire.port}`, patience })
    await expect(late.store.putLatest('a.json', 'a')).rejects.toMatchObject(away)
    await wire.heal()
    await untilWell()
    await late.store.putLatest('a.json', 'a')
    expect((await late.store.readAll('a.json')).toString()).toBe('a')
    await late.remove()
  })
})

onS3('a store that refuses', () => {
  let door: RefusingStore
  let opened: Awaited<ReturnType<typeof openS3>>
  beforeEach(async () => {
    door = await refusingStore(server)
    opened = await openS3({ endpoint: `http://127.0.0.1:${door.port}`, patience })
    await opened.store.putOnce('manifests/a.json', 'kept')
  })
  afterEach(async () => {
    await opened.remove()
    await door.close()
  })

  test.each([
    { status: 403, code: 'AccessDenied', problem: 'storage-unavailable' },
    { status: 503, code: 'SlowDown', problem: 'storage-unavailable' },
    { status: 507, code: 'InsufficientStorage', problem: 'storage-full' },
    { status: 403, code: 'QuotaExceeded', problem: 'storage-full' },
  ])('writes with $status $code: $problem, while what is there is still read', async ({ status, code, problem }) => {
    const { store } = opened
    door.refuse(writes({ status, code }))
    for (let i = 0; i < 3; i++)
      await expect(store.putOnce('manifests/b.json', 'new')).rejects.toMatchObject({ code: problem })
    const staged = await store.stage(Readable.from([Buffer.from('file')]), 10, 'a.txt')
    await expect(staged.keep()).rejects.toMatchObject({ code: problem })
    expect((await store.readAll('manifests/a.json')).toString()).toBe('kept')
    expect(health()).toEqual({ storage: 'well', 'storage-writes': 'down' })
    door.refuse(null)
    await untilWell()
    expect(health()).toEqual(allWell)
    await store.putOnce('manifests/b.json', 'new')
    await staged.keep()
    expect(await store.list('')).toEqual([paths.file(staged.digest), 'manifests/a.json', 'manifests/b.json'])
  })

  test('one refusal for being too fast is waited out', async () => {
    let left = 1
    door.refuse(() => (left-- > 0 ? { status: 503, code: 'SlowDown' } : null))
    await opened.store.putOnce('manifests/c.json', 'c')
    expect(health()).toEqual(allWell)
  })
})
