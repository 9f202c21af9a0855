import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { systemClock } from '../../src/domain/clock'
import { statesOfParts } from '../../src/engines/parts'
import { openScanner } from '../../src/engines/scan'
import { openClamd } from '../../src/engines/scan/clamd'
import { readClamdAddress } from '../../src/engines/scan/clamdLine'
import type { Bytes, Scanner } from '../../src/engines/scan/port'
import { harmlessSignature, signatureName, startClamd, startLine } from './clamd'

const address = process.env.ZIYUAN_TEST_CLAMD
const bytes = (...chunks: (string | Uint8Array)[]): Bytes =>
  async function* () {
    for (const chunk of chunks) yield Buffer.from(chunk)
  }
const zeros = (size: number): Bytes =>
  async function* () {
    for (let left = size; left > 0; left -= 100_000) yield new Uint8Array(Math.min(left, 100_000))
  }

/**
 * Every scanner runs the same sentences. `clamd` here is a server that speaks clamd's protocol with the answers recorded
 * from 1.4.6; the real one is a row where its address is set (`.ci/services`).
 */
const scanners: { name: string; open(): Promise<{ scanner: Scanner; close(): Promise<void> }> }[] = [
  {
    name: "clamd's protocol",
    async open() {
      const server = await startClamd()
      const scanner = openScanner(server.address, systemClock)
      const close = async () => {
        scanner.close()
        await server.stop()
      }
      return { scanner, close }
    },
  },
  ...(address
    ? [
        {
          name: 'a real clamd',
          async open() {
            const scanner = openScanner(address, systemClock)
            return { scanner, close: async () => scanner.close() }
          },
        },
      ]
    : []),
]

describe.each(scanners)('a scanner by $name', ({ open }) => {
  let opened: Awaited<ReturnType<typeof open>>
  beforeEach(async () => {
    opened = await open()
  })
  afterEach(() => opened.close())

  test('is ready', async () => {
    expect(await opened.scanner.hindrance()).toBeNull()
  })

  test('finds nothing in harmless bytes, in few or many pieces, or in none', async () => {
    const { scanner } = opened
    expect(await scanner.scan(bytes('圆的面积'))).toEqual({ result: 'clean' })
    expect(await scanner.scan(bytes(...'圆的面积'.repeat(200)))).toEqual({ result: 'clean' })
    expect(await scanner.scan(zeros(900_000))).toEqual({ result: 'clean' })
    expect(await scanner.scan(bytes())).toEqual({ result: 'clean' })
  })

  test.each<[string, Bytes]>([
    ['alone', bytes(harmlessSignature)],
    ['behind other bytes', bytes('%PDF-1.7\n', '圆'.repeat(30_000), harmlessSignature)],
    ['cut between two pieces', bytes('abc', harmlessSignature.slice(0, 9), harmlessSignature.slice(9))],
  ])('names the signature it knows bytes by, %s', async (_, source) => {
    expect(await opened.scanner.scan(source)).toEqual({ result: 'found', signature: signatureName })
  })

  test('says that a file is larger than it takes, and goes on with the next', async () => {
    for (let i = 0; i < 8; i++)
      expect(await opened.scanner.scan(zeros(6_000_000))).toEqual({ result: 'not-checked', reason: 'too-large' })
    expect(await opened.scanner.scan(bytes('abc'))).toEqual({ result: 'clean' })
    expect(statesOfParts().find(({ name }) => name === 'scan')?.state).toBe('well')
  })

  test('a file that it takes but does not look into to its end is not checked', async () => {
    expect(await opened.scanner.scan(zeros(1_500_000))).toEqual({ result: 'not-checked', reason: 'too-large' })
  })

  test('scans many files at once and mixes nothing up', async () => {
    const one = async (n: number) => opened.scanner.scan(bytes(n % 3 ? `file ${n}` : `${n}${harmlessSignature}`))
    const results = await Promise.all(Array.from({ length: 30 }, (_, n) => one(n)))
    expect(results.map(({ result }) => result)).toEqual(results.map((_, n) => (n % 3 ? 'clean' : 'found')))
  })

  test('bytes that cannot be read are no fault of the scanner', async () => {
    const broken: Bytes = async function* () {
      yield Buffer.from('abc')
      throw new Error('the store is away')
    }
    for (let i = 0; i < 8; i++) await expect(opened.scanner.scan(broken)).rejects.toThrow('the store is away')
    expect(await opened.scanner.scan(bytes('abc'))).toEqual({ result: 'clean' })
  })
})

describe('no scanner', () => {
  test('checks nothing and says so, whatever the bytes', async () => {
    const scanner = openScanner(null, systemClock)
    expect(await scanner.hindrance()).toBe('no-scanner')
    expect(await scanner.scan(bytes('abc'))).toEqual({ result: 'not-checked', reason: 'no-scanner' })
    scanner.close()
  })
})

describe('a scanner that misbehaves', () => {
  const closing: (() => unknown)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0).reverse()) await close()
  })
  const patience = { word: 300, file: 400 }
  const facing = async (talk: Parameters<typeof startLine>[0]) => {
    const server = await startLine(talk)
    const scanner = openClamd({ address: readClamdAddress(server.address), clock: systemClock, patience })
    closing.push(server.stop, () => scanner.close())
    return scanner
  }
  const unreachable = { result: 'not-checked', reason: 'unreachable' }
  const failed = { result: 'not-checked', reason: 'failed' }

  test.each<[string, Parameters<typeof startLine>[0], object]>([
    ['hangs up at once', (socket) => socket.destroy(), unreachable],
    ['says nothing', (socket) => socket.resume(), unreachable],
    ['reads nothing', (socket) => socket.pause(), unreachable],
    ['ends in the middle of its answer', (socket) => socket.end('stream: O'), unreachable],
    ['ends a good answer without its end mark', (socket) => socket.end('stream: OK'), unreachable],
    ['talks without an end', (socket) => socket.write('x'.repeat(10_000)), unreachable],
    ['answers something else', (socket) => socket.end('HTTP/1.1 400 Bad Request\0'), failed],
    ['answers OK to another question', (socket) => socket.end('other: OK\0'), failed],
    ['has no room', (socket) => socket.end("INSTREAM: Can't write to temporary file. ERROR\0"), failed],
    ['says both', (socket) => socket.end('stream: OK FOUND ERROR\0'), failed],
    [
      'reports a name over two lines',
      (socket) => socket.end('stream: A\n<b> FOUND\0'),
      { result: 'found', signature: 'A <b>' },
    ],
  ])('and %s: nothing passes as clean, in bounded time', async (_, talk, answer) => {
    const scanner = await facing(talk)
    const began = Date.now()
    expect(await scanner.scan(zeros(3_000_000))).toEqual(answer)
    expect(Date.now() - began).toBeLessThan(4000)
  })

  test('is asked again before a file counts as not checked', async () => {
    let calls = 0
    const scanner = await facing((socket) => {
      if (++calls === 1) socket.destroy()
      else socket.end('stream: OK\0')
    })
    expect(await scanner.scan(bytes('abc'))).toEqual({ result: 'clean' })
    expect(calls).toBe(2)
  })

  test('is spared when it is down for long, and health says which part it is', async () => {
    const server = await startClamd()
    await server.stop()
    const scanner = openClamd({ address: readClamdAddress(server.address), clock: systemClock, patience })
    closing.push(() => scanner.close())
    for (let i = 0; i < 3; i++) expect(await scanner.hindrance()).toBe('unreachable')
    expect(statesOfParts().find(({ name }) => name === 'scan')?.state).toBe('down')
    expect(await scanner.scan(bytes('abc'))).toEqual(unreachable)
  })

  test('that is no clamd at all is no scanner', async () => {
    expect(await (await facing((socket) => socket.end('220 mail.example.cn ESMTP\r\n\0'))).hindrance()).toBe(
      'unreachable',
    )
  })
})

describe('the address of a scanner', () => {
  test.each([
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['clamd.example.cn:3310', { host: 'clamd.example.cn', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('%s means %j', (text, at) => {
    expect(readClamdAddress(text)).toEqual(at)
  })

  test('a Unix socket is spoken to as a port is', async () => {
    const path = join(tmpdir(), `ziyuan-clamd-${process.pid}.ctl`)
    const server = await startClamd(path)
    const scanner = openScanner(path, systemClock)
    expect(await scanner.scan(bytes('abc'))).toEqual({ result: 'clean' })
    scanner.close()
    await server.stop()
    await rm(path, { force: true })
  })
})
