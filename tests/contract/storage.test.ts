import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import type { Digest } from '../../src/domain/canonical'
import { paths } from '../../src/domain/manifest'
import { openFolderStore } from '../../src/engines/storage/folder'
import type { ObjectStore } from '../../src/engines/storage/port'

/** Every engine of the port runs the same sentences; an engine is one row. */
const engines = [{ name: 'folder', open: (folder: string) => openFolderStore(folder) }]

const digestOf = (bytes: string | Buffer): Digest => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const stream = (...chunks: (string | Buffer)[]) => Readable.from(chunks.map((chunk) => Buffer.from(chunk)))

describe.each(engines)('the object store on a $name', ({ open }) => {
  let folder: string
  let store: ObjectStore
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'ziyuan-store-'))
    store = await open(folder)
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const keep = async (bytes: string) => {
    const staged = await store.stage(stream(bytes), 1000, 'a.txt')
    await staged.keep()
    return staged.digest
  }
  const leftOver = async () =>
    (await readdir(folder, { recursive: true, withFileTypes: true })).filter((e) => e.isFile())

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
    await expect(store.read(path, { start: 10, end: 12 })).rejects.toMatchObject({ code: 'range-not-satisfiable' })
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
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'invalid-input' })
    expect(await leftOver()).toEqual([])
  })
})

describe('the folder', () => {
  test('on start, what stopped processes left more than a day ago is cleared; younger files stay', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ziyuan-store-'))
    await mkdir(join(folder, '.tmp'))
    for (const name of ['old', 'young']) await writeFile(join(folder, '.tmp', name), 'half a file')
    const twoDaysAgo = new Date(Date.now() - 2 * 24 * 60 * 60 * 1000)
    await utimes(join(folder, '.tmp', 'old'), twoDaysAgo, twoDaysAgo)
    await openFolderStore(folder)
    expect(await readdir(join(folder, '.tmp'))).toEqual(['young'])
    await rm(folder, { recursive: true })
  })

  test('keeping a file again mends a copy that the disk damaged', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'ziyuan-store-'))
    const store = await openFolderStore(folder)
    const path = paths.file(digestOf('whole'))
    await store.putLatest(path, 'whale')
    await (await store.stage(stream('whole'), 10, 'a.txt')).keep()
    expect((await store.readAll(path)).toString()).toBe('whole')
    await rm(folder, { recursive: true })
  })

  /** Mounting a small disk needs root; elsewhere this one sentence is skipped and says so. */
  const small = process.getuid?.() === 0 && process.platform === 'linux' ? mountSmall() : null
  const whenMountable = small ? test : test.skip
  whenMountable('a full disk answers storage-full, keeps what was there and leaves nothing behind', async () => {
    const folder = small as string
    try {
      const store = await openFolderStore(folder)
      await store.putOnce('manifests/a.json', 'kept')
      const big = stream(...Array.from({ length: 40 }, () => Buffer.alloc(64 * 1024, 1)))
      await expect(store.stage(big, 10_000_000, '大.mp4')).rejects.toMatchObject({ code: 'storage-full', status: 507 })
      await expect(store.putOnce('manifests/b.json', Buffer.alloc(2_000_000))).rejects.toMatchObject({
        code: 'storage-full',
      })
      expect(await readdir(join(folder, '.tmp'))).toEqual([])
      expect(await store.list('')).toEqual(['manifests/a.json'])
    } finally {
      execFileSync('umount', [folder])
      await rm(folder, { recursive: true })
    }
  })
})

function mountSmall(): string | null {
  const folder = execFileSync('mktemp', ['-d']).toString().trim()
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder], { stdio: 'ignore' })
    return folder
  } catch (error) {
    console.warn(`no small disk can be mounted here: ${String(error)}`)
    return null
  }
}
