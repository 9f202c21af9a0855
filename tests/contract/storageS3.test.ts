import { createHash, randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  CreateMultipartUploadCommand,
  DeleteBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  ListMultipartUploadsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Digest } from '../../src/domain/canonical'
import { paths } from '../../src/domain/manifest'
import { openS3Store } from '../../src/engines/storage/s3'
import { type FaultyServer, faultyServer } from '../builders/faultyServer'
import { type RefusingStore, refusingStore } from '../builders/refusingStore'
import { openS3, s3Address } from './storageEngines'

/** Runs where `ZIYUAN_TEST_S3` names a real server. */
const onS3 = s3Address ? describe : describe.skip
const server = { host: s3Address?.hostname ?? '', port: Number(s3Address?.port) }
const digestOf = (bytes: Buffer): Digest => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const megabyte = 1024 * 1024
const day = 24 * 60 * 60 * 1000

onS3('the bucket', () => {
  const opened: { remove?: () => Promise<void>; close?: () => Promise<void> }[] = []
  const open = async (...given: Parameters<typeof openS3>) => {
    const one = await openS3(...given)
    opened.push(one)
    return one
  }
  const door = async (): Promise<RefusingStore> => {
    const one = await refusingStore(server)
    opened.push(one)
    return one
  }
  const wire = async (): Promise<FaultyServer> => {
    const one = await faultyServer(server)
    opened.push(one)
    return one
  }
  const through = ({ port }: { port: number }) => ({ endpoint: `http://127.0.0.1:${port}` })
  afterEach(async () => {
    for (const one of opened.splice(0)) await (one.remove?.() ?? one.close?.())
  })

  test('an address lets anyone read one file for a while, saved under its name', async () => {
    const { store } = await open()
    await store.putOnce('files/a', '<script>')
    const address = await store.address('files/a', 60, { name: '圆.html', type: 'text/html' })
    expect(address).toContain('X-Amz-Expires=60')
    const answer = await fetch(address as string)
    expect(await answer.text()).toBe('<script>')
    expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%E5%9C%86.html")
    expect((await fetch((address as string).replace('files/a', 'files/b'))).status).toBe(403)
  })

  test('a bucket that nobody has made yet is made by whoever asks first, reading or writing', async () => {
    const { store, settings, raw } = await open({ bucket: `ziyuan-new-${randomBytes(6).toString('hex')}` })
    try {
      expect(await store.list('log/')).toEqual([])
      await expect(store.readAll('files/a')).rejects.toMatchObject({ code: 'not-found' })
      await store.putOnce('files/a', 'first')
      expect((await store.readAll('files/a')).toString()).toBe('first')
    } finally {
      for (const key of ['files/a', '.probe'])
        await raw.send(new DeleteObjectCommand({ Bucket: settings.bucket, Key: settings.prefix + key }))
      await raw.send(new DeleteBucketCommand({ Bucket: settings.bucket }))
    }
  })

  test('an address is good for five minutes at most', async () => {
    const { store } = await open()
    expect(await store.address('files/a', 86_400, { name: 'a', type: 'text/plain' })).toContain('X-Amz-Expires=300')
  })

  test('bytes that change on the way are refused, sent again and arrive right', async () => {
    const lossy = await wire()
    const { store } = await open(through(lossy))
    await store.putLatest('warm.json', 'the bucket is known')
    const bytes = randomBytes(9 * megabyte)
    lossy.corrupt(3 * megabyte)
    const staged = await store.stage(Readable.from([bytes]), bytes.length, 'a.bin')
    await staged.keep()
    expect(digestOf(await store.readAll(paths.file(staged.digest)))).toBe(staged.digest)
  })

  test('what others put at the path meanwhile stays, and the loser is told', async () => {
    const { store, raw, settings } = await open()
    await store.putOnce('log/zj/0000000001.json', 'first')
    await raw.send(
      new PutObjectCommand({
        Bucket: settings.bucket,
        Key: `${settings.prefix}log/zj/0000000002.json`,
        Body: 'theirs',
      }),
    )
    await expect(store.putOnce('log/zj/0000000002.json', 'ours')).rejects.toMatchObject({ code: 'conflict' })
    expect((await store.readAll('log/zj/0000000002.json')).toString()).toBe('theirs')
  })

  test('of two processes that put different bytes at once one wins, where the server knows conditions', async () => {
    const one = await open()
    const other = await open({ prefix: one.settings.prefix })
    for (let i = 0; i < 20; i++) {
      const path = `log/zj/${i}.json`
      const outcomes = await Promise.allSettled([one.store.putOnce(path, 'one'), other.store.putOnce(path, 'other')])
      expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    }
  })

  test('where the server knows no conditions, other bytes are still never overwritten', async () => {
    const old = await door()
    old.refuse((asked) => (asked.headers['if-none-match'] ? { status: 501, code: 'NotImplemented' } : null))
    const { store } = await open(through(old))
    await store.putOnce('manifests/a.json', 'a')
    await store.putOnce('manifests/a.json', 'a')
    await expect(store.putOnce('manifests/a.json', 'b')).rejects.toMatchObject({ code: 'conflict' })
    const outcomes = await Promise.allSettled(
      Array.from({ length: 20 }, (_, i) => store.putOnce('manifests/b.json', `writer ${i}`)),
    )
    const won = outcomes.flatMap(({ status }, i) => (status === 'fulfilled' ? [i] : []))
    expect(won).toHaveLength(1)
    expect((await store.readAll('manifests/b.json')).toString()).toBe(`writer ${won[0]}`)
  })

  test('a file that is there already is not sent again; one cut short by somebody is mended', async () => {
    const counting = await door()
    const { store, raw, settings } = await open(through(counting))
    const bytes = randomBytes(megabyte)
    const keep = async () => (await store.stage(Readable.from([bytes]), megabyte, 'a.bin')).keep()
    const puts = () => counting.asked.filter((line) => line.startsWith('PUT') && line.includes('/files/')).length
    await keep()
    await keep()
    expect(puts()).toBe(1)
    const Key = `${settings.prefix}${paths.file(digestOf(bytes))}`
    await raw.send(new PutObjectCommand({ Bucket: settings.bucket, Key, Body: bytes.subarray(0, 10) }))
    await keep()
    const { Body } = await raw.send(new GetObjectCommand({ Bucket: settings.bucket, Key }))
    expect(digestOf(Buffer.from((await Body?.transformToByteArray()) ?? []))).toBe(digestOf(bytes))
  })

  test('a large file passes through little memory', async () => {
    const { store } = await open()
    const piece = randomBytes(megabyte)
    const staged = await store.stage(
      Readable.from(
        (function* () {
          for (let i = 0; i < 120; i++) yield piece
        })(),
      ),
      200 * megabyte,
      '课.mp4',
    )
    const before = process.memoryUsage().rss
    let most = before
    const watching = setInterval(() => {
      most = Math.max(most, process.memoryUsage().rss)
    }, 20)
    await staged.keep()
    clearInterval(watching)
    expect(await store.size(paths.file(staged.digest))).toBe(120 * megabyte)
    expect(most - before).toBeLessThan(80 * megabyte)
  })

  test('uploads that were never completed end with the first write a day later; younger ones go on', async () => {
    const { raw, settings, store } = await open()
    await store.putLatest('a.json', 'the bucket is there')
    const Bucket = settings.bucket
    await raw.send(new CreateMultipartUploadCommand({ Bucket, Key: `${settings.prefix}files/half` }))
    const pending = async () =>
      (await raw.send(new ListMultipartUploadsCommand({ Bucket, Prefix: settings.prefix }))).Uploads?.length ?? 0
    const firstWriteAfter = async (milliseconds: number) => {
      const later = await openS3Store(settings, { now: () => new Date(Date.now() + milliseconds) })
      await later.putLatest('a.json', 'written')
      // Clearing up keeps no writer waiting.
      for (let i = 0; i < 20 && (await pending()) > 0; i++) await new Promise((resolve) => setTimeout(resolve, 50))
      later.close()
    }
    await firstWriteAfter(day - 60_000)
    expect(await pending()).toBe(1)
    await firstWriteAfter(day + 60_000)
    expect(await pending()).toBe(0)
  })
})
