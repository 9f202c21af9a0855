import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { nobody } from '../../../src/domain/actor'
import type { Digest } from '../../../src/domain/canonical'
import { onFailpoint } from '../../../src/domain/failpoint'
import { paths } from '../../../src/domain/manifest'
import { ingest } from '../../../src/operations/ingest'
import { anMp4 } from '../../builders/mp4'
import { aPdf } from '../../builders/pdf'
import { aDocx } from '../../builders/zip'
import { aPng } from '../../fixtures/hostile/build'
import { type Door, openDoor, teacher } from './door'

const digestOf = (bytes: Buffer): Digest => `sha256:${createHash('sha256').update(bytes).digest('hex')}`
const nothing = { files: [], waiting: [], rows: 0 }

describe('taking a file in', () => {
  let door: Door
  beforeEach(async () => {
    door = await openDoor()
  })
  afterEach(async () => {
    onFailpoint(() => {})
    await door.close()
  })

  test('a file is kept under its digest and gets a row that says whose it is', async () => {
    const bytes = aPdf()
    const asset = await door.bring('圆的面积.pdf', bytes)
    expect(asset).toMatchObject({
      digest: digestOf(bytes),
      name: '圆的面积.pdf',
      type: 'application/pdf',
      bytes: bytes.length,
      owner: 'wang',
      organisation: 's',
      county: 'co',
      city: 'ci',
      province: 'p',
      renditions: [],
      duration: null,
    })
    expect(asset.id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
    expect(await door.traces()).toEqual({ files: [paths.file(digestOf(bytes))], waiting: [], rows: 1 })
  })

  test('the same file again, also at the same moment, is the same asset', async () => {
    const [first, ...others] = await Promise.all(Array.from({ length: 8 }, () => door.bring('a.pdf', aPdf())))
    for (const other of [...others, await door.bring('b.pdf', aPdf())]) expect(other.id).toBe(first?.id)
    expect(await door.traces()).toMatchObject({ rows: 1, waiting: [] })
  })

  test('a picture gets web sizes without its EXIF, never larger than itself', async () => {
    const photo = await sharp({ create: { width: 1000, height: 500, channels: 3, background: '#c33' } })
      .withExif({ IFD3: { GPSLatitude: '30/1 15/1 0/1' } })
      .jpeg()
      .toBuffer()
    const { renditions } = await door.bring('照片.JPG', photo)
    expect(renditions.map(({ purpose, type, width, height }) => [purpose, type, width, height])).toEqual([
      ['web-320', 'image/webp', 320, 160],
      ['web-800', 'image/webp', 800, 400],
      ['web-1600', 'image/webp', 1000, 500],
    ])
    for (const { digest, bytes } of renditions) {
      const kept = await buffer(await door.context.ports.store.read(paths.file(digest as Digest)))
      expect(kept.length).toBe(bytes)
      expect((await sharp(kept).metadata()).exif).toBeUndefined()
    }
  })

  test('a small picture gets one web size, of its own width', async () => {
    const { renditions } = await door.bring('图标.png', aPng(40, 20, true))
    expect(renditions.map(({ purpose, width }) => [purpose, width])).toEqual([['web-320', 40]])
  })

  test('a video knows how long it is', async () => {
    expect(await door.bring('微课.mp4', anMp4(90_500))).toMatchObject({ type: 'video/mp4', duration: 90_500 })
  })

  test('plain text is what its ending says, Office what its bytes say', async () => {
    expect((await door.bring('字幕.vtt', Buffer.from('WEBVTT\n'))).type).toBe('text/vtt')
    expect((await door.bring('说明.md', Buffer.from('# 圆'))).type).toBe('text/markdown')
    expect((await door.bring('教案.docx', aDocx())).type).toBe(
      'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    )
  })

  test('what arrives otherwise than announced is refused and leaves no trace', async () => {
    const bytes = aPdf()
    await expect(door.bring('a.pdf', bytes, { expectedBytes: bytes.length + 1 })).rejects.toMatchObject({
      code: 'file-truncated',
      details: { name: 'a.pdf', received: bytes.length, expected: bytes.length + 1 },
    })
    await expect(door.bring('a.pdf', bytes, { expectedDigest: digestOf(Buffer.from('other')) })).rejects.toMatchObject({
      code: 'digest-mismatch',
    })
    await expect(door.bring('a.pdf', bytes, { expectedBytes: 10 ** 12 })).rejects.toMatchObject({
      code: 'file-too-large',
    })
    expect(await door.traces()).toEqual(nothing)
  })

  test('an upload that breaks off is told how far it came, and leaves no trace', async () => {
    const source = Readable.from(
      (async function* () {
        yield Buffer.alloc(1000, 1)
        throw new Error('aborted')
      })(),
    )
    await expect(ingest(door.context, { source, name: '微课.mp4', expectedBytes: 5000 })).rejects.toMatchObject({
      code: 'file-truncated',
      details: { received: 1000, expected: 5000 },
    })
    expect(await door.traces()).toEqual(nothing)
  })

  test('a file larger than its type may be stops on the way, and leaves no trace', async () => {
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(1024 * 1024, 65)
      })(),
    )
    await expect(ingest(door.context, { source: endless, name: '字幕.srt' })).rejects.toMatchObject({
      code: 'file-too-large',
      details: { limit: 8 * 1024 * 1024 },
    })
    expect(await door.traces()).toEqual(nothing)
  })

  test('nobody brings a file in without signing in, without the role, or for another organisation', async () => {
    const as = (actor: typeof teacher, more = {}) =>
      ingest({ ...door.context, actor }, { source: Readable.from([aPdf()]), name: 'a.pdf', ...more })
    await expect(as(nobody)).rejects.toMatchObject({ code: 'sign-in-required' })
    const [membership] = teacher.memberships
    const asAuditor = { ...teacher, memberships: membership ? [{ ...membership, roles: ['auditor' as const] }] : [] }
    await expect(as(asAuditor)).rejects.toMatchObject({ code: 'not-allowed' })
    await expect(as(teacher, { organisation: 'elsewhere' })).rejects.toMatchObject({ code: 'foreign-organisation' })
    expect(await door.traces()).toEqual(nothing)
  })

  test('a stop between any two writes leaves nothing half visible, and the repeated request ends it', async () => {
    for (const name of ['ingest:after-file', 'ingest:after-renditions']) {
      onFailpoint((at) => {
        if (at === name) throw new Error(`power cut at ${name}`)
      })
      await expect(door.bring('图.png', aPng(64, 64, true))).rejects.toThrow(name)
      expect(await door.traces()).toMatchObject({ rows: 0, waiting: [] })
    }
    onFailpoint(() => {})
    expect((await door.bring('图.png', aPng(64, 64, true))).renditions).toHaveLength(1)
    expect(await door.traces()).toMatchObject({ rows: 1, waiting: [] })
  })
})
