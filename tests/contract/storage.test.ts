import { createHash, randomBytes } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { buffer, text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Digest } from '../../src/domain/canonical'
import { paths } from '../../src/domain/manifest'
import type { ObjectStore } from '../../src/engines/storage'
import { engines, type OpenStore } from './storageEngines'

const digestOf = (bytes: string | Buffer): Digest => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const stream = (...chunks: (string | Buffer)[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)))

/** Every engine of the port runs the same sentences. */
describe.each(engines)('the object store on $name', ({ open }) => {
  let opened: OpenStore
  let store: ObjectStore
  beforeEach(async () => {
    opened = await open()
    store = opened.store
  })
  afterEach(() => opened.remove())
  /** Everything that is stored anywhere, visible or not. */
  const leftOver = () => opened.leftOver()

  const keep = async (bytes: string) => {
    const staged = await store.stage(stream(bytes), 1000, 'a.txt')
    await staged.keep()
    return staged.digest
  }

  test('a staged file carries the digest and size of its bytes and is invisible until kept', async () => {
    const staged = await store.stage(stream('圆的', '面积'), 1000, '圆.txt')
    expect(staged.digest).toBe(digestOf('圆的面积'))
    expect(staged.bytes).toBe(12)
    expect(await store.size(paths.file(staged.digest))).toBeNull()
    await staged.keep()
    expect(await store.size(paths.file(staged.digest))).toBe(12)
    expect(await text(await store.read(paths.file(staged.digest)))).toBe('圆的面积')
  })

  test('a file stands at its digest, in two steps of two digits', async () => {
    const digest = await keep('abc')
    expect(digest).toBe('sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
    expect(await store.list('files/')).toEqual([
      'files/sha256/ba/78/ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    ])
  })

  test('a file of many parts comes out as it went in, from the middle too', async () => {
    const bytes = randomBytes(20 * 1024 * 1024 + 7)
    const staged = await store.stage(stream(bytes), bytes.length, '课.mp4')
    expect((await buffer(createReadStream(staged.path))).equals(bytes)).toBe(true)
    await staged.keep()
    const path = paths.file(staged.digest)
    expect(await store.size(path)).toBe(bytes.length)
    expect((await store.readAll(path)).equals(bytes)).toBe(true)
    const middle = await store.read(path, { start: 9_000_000, end: 19_000_000 })
    expect((await buffer(middle)).equals(bytes.subarray(9_000_000, 19_000_001))).toBe(true)
    expect(await leftOver()).toHaveLength(1)
  })

  test('an empty file is a file', async () => {
    const path = paths.file(await keep(''))
    expect(await store.size(path)).toBe(0)
    expect((await store.readAll(path)).length).toBe(0)
    await expect(store.read(path, { start: 0, end: 0 })).rejects.toMatchObject({ code: 'range-not-satisfiable' })
  })

  test('a reader that leaves in the middle keeps nobody waiting', async () => {
    const path = paths.file(await keep('0123456789'.repeat(100)))
    for await (const part of await store.read(path)) {
      expect((part as Buffer).length).toBeGreaterThan(0)
      break
    }
    expect(await store.size(path)).toBe(1000)
  })

  test('the same bytes twice are one file, and keeping or discarding late is harmless', async () => {
    await keep('same')
    const again = await store.stage(stream('same'), 1000, 'b.txt')
    await again.keep()
    await again.discard()
    expect(await leftOver()).toHaveLength(1)
  })

  test('a discarded file leaves nothing behind', async () => {
    await (await store.stage(stream('unwanted'), 1000, 'a.txt')).discard()
    expect(await leftOver()).toEqual([])
  })

  test('a file past the limit is refused by name, and leaves nothing behind', async () => {
    const staging = store.stage(stream('12345', '678901'), 10, '课件.pptx')
    await expect(staging).rejects.toMatchObject({ code: 'file-too-large', details: { name: '课件.pptx', limit: 10 } })
    expect(await leftOver()).toEqual([])
  })

  test('a file of exactly the limit is taken', async () => {
    expect((await store.stage(stream('1234567890'), 10, 'a.txt')).bytes).toBe(10)
  })

  test('a source that breaks off leaves nothing behind, and its error is told as it is', async () => {
    const source = Readable.from(
      (async function* () {
        yield Buffer.from('half')
        throw new Error('cable pulled')
      })(),
    )
    await expect(store.stage(source, 1000, 'a.txt')).rejects.toThrow('cable pulled')
    expect(await leftOver()).toEqual([])
  })

  test('putOnce takes the same bytes again and refuses others', async () => {
    await store.putOnce('manifests/a.json', '{"a":1}')
    await store.putOnce('manifests/a.json', Buffer.from('{"a":1}'))
    await expect(store.putOnce('manifests/a.json', '{"a":2}')).rejects.toMatchObject({ code: 'conflict' })
    expect((await store.readAll('manifests/a.json')).toString()).toBe('{"a":1}')
    expect(await leftOver()).toHaveLength(1)
  })

  test('of many that put different bytes at once, one wins and the others are told', async () => {
    const writers = Array.from({ length: 20 }, (_, i) => store.putOnce('log/zj/0000000001.json', `entry ${i}`))
    const outcomes = await Promise.allSettled(writers)
    const won = outcomes.flatMap((outcome, i) => (outcome.status === 'fulfilled' ? [i] : []))
    expect(won).toHaveLength(1)
    expect((await store.readAll('log/zj/0000000001.json')).toString()).toBe(`entry ${won[0]}`)
    expect(await leftOver()).toHaveLength(1)
  })

  test('putLatest replaces', async () => {
    await store.putLatest('log/zj/head.json', 'one')
    await store.putLatest('log/zj/head.json', 'two')
    expect((await store.readAll('log/zj/head.json')).toString()).toBe('two')
  })

  test('a range is inclusive, ends with the file, and is refused beyond it', async () => {
    const path = paths.file(await keep('0123456789'))
    expect(await text(await store.read(path, { start: 2, end: 4 }))).toBe('234')
    expect(await text(await store.read(path, { start: 8, end: 99 }))).toBe('89')
    for (const [start, end] of [
      [10, 12],
      [-1, 3],
      [5, 4],
    ] as const)
      await expect(store.read(path, { start, end })).rejects.toMatchObject({
        code: 'range-not-satisfiable',
        details: { size: 10 },
      })
  })

  test('reading what is not there answers not-found; its size is null; removing it is harmless', async () => {
    const path = paths.file(digestOf('never stored'))
    await expect(store.read(path)).rejects.toMatchObject({ code: 'not-found' })
    await expect(store.readAll(path)).rejects.toMatchObject({ code: 'not-found' })
    expect(await store.size(path)).toBeNull()
    await store.remove(path)
  })

  test('a removed file is gone', async () => {
    const path = paths.file(await keep('gone'))
    await store.remove(path)
    expect(await store.size(path)).toBeNull()
  })

  test('a list is in ascending order of the whole path, bounded, and goes on from where it stopped', async () => {
    const all = [
      'log/zj-1/b.json',
      'log/zj/0000000001.json',
      'log/zj/0000000002.json',
      'log/zj/head.json',
      'log/zk.json',
    ]
    for (const path of [...all].reverse()) await store.putLatest(path, 'x')
    expect(await store.list('log/')).toEqual(all)
    expect(await store.list('log/zj/')).toEqual(all.slice(1, 4))
    expect(await store.list('log/zj/00000')).toEqual(all.slice(1, 3))
    const first = await store.list('log/', { limit: 2 })
    expect(first).toEqual(all.slice(0, 2))
    expect(await store.list('log/', { after: first[1] as string, limit: 2 })).toEqual(all.slice(2, 4))
    expect(await store.list('log/', { after: all[4] as string })).toEqual([])
    expect(await store.list('nowhere/')).toEqual([])
  })

  test.each([
    '../outside',
    'files/../../outside',
    '/etc/passwd',
    'files//a',
    'files/./a',
    '.tmp/a',
    'files\\..\\a',
    'files/a\0b',
    'files/a\nb',
    '',
    'files/',
    '%2e%2e/outside',
    `files/${'a'.repeat(300)}`,
  ])('the path %j reaches nothing', async (path) => {
    for (const attempt of [
      () => store.putOnce(path, 'x'),
      () => store.putLatest(path, 'x'),
      () => store.read(path),
      () => store.readAll(path),
      () => store.size(path),
      () => store.remove(path),
      () => store.address(path, 60, { name: 'a', type: 'text/plain' }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await leftOver()).toEqual([])
  })
})
