import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { removePrograms } from '../../programs.mjs'
import { buildProgram, run } from './aMirror'
import { AnUpstream, schoolKey } from './anUpstream'

beforeAll(buildProgram)
afterAll(removePrograms)

let upstream: AnUpstream
let folder: string
beforeEach(async () => {
  upstream = await AnUpstream.make()
  folder = await mkdtemp(join(tmpdir(), 'ziyuan-mirror-'))
  await upstream.log.publish(1, 1, '微课')
  await upstream.settle()
  await upstream.up()
})
afterEach(async () => {
  await upstream.close()
  await rm(folder, { recursive: true, force: true })
})

const syncOnce = () =>
  run([
    ...['mirror', '--once', '--upstream', upstream.url, '--key', schoolKey, '--dir', folder],
    ...['--root', upstream.log.root.kid],
  ])

const inSeconds = (seconds: number) => () => String(seconds)
/** A date has whole seconds: this one is at least so far away. */
const asDate = (seconds: number) => () => new Date(Date.now() + (seconds + 1) * 1000).toUTCString()

describe('an upstream that asks for patience', () => {
  test.each([
    ['in seconds', inSeconds],
    ['by a date', asDate],
  ])('%s is left alone that long each time, however often, and then followed to the end', async (_, wait) => {
    upstream.busy = { retryAfter: wait(1), times: 5 }
    expect(await syncOnce()).toMatchObject({ code: 0, output: expect.stringContaining('镜像已是最新') })
    const gaps = upstream.arrivals.slice(1, 6).map((at, n) => at - (upstream.arrivals[n] as number))
    // A millisecond is lost between two clocks' rounding.
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(999)
  })

  test('says so when the wait is long', async () => {
    upstream.busy = { retryAfter: inSeconds(6), times: 1 }
    expect((await syncOnce()).output).toContain('"event":"upstream-busy"')
  })
})
