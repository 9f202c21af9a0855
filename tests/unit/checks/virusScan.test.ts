import { afterEach, describe, expect, test } from '@jest/globals'
import { bytesOf } from '../../../src/checks/bytes'
import type { Submission } from '../../../src/checks/check'
import { findingsOf } from '../../../src/checks/run'
import { virusScan } from '../../../src/checks/virusScan'
import { systemClock } from '../../../src/domain/clock'
import { freeze } from '../../../src/domain/freeze'
import { openScanner, type Scanner } from '../../../src/engines/scan'
import { aScanner, cleanScanner } from '../../builders/scanner'
import { aPack, someReferences } from '../../builders/workingCopy'
import { harmlessSignature, signatureName, startClamd, startLine } from '../../contract/clamd'

const content = freeze(aPack(), someReferences)
const [first] = content.encoding
const sheet = `file:sha256:${first?.sha256}`
const submission = (scanner: Scanner, open?: Submission['open']): Submission => ({
  content: { ...content, hasPart: [] },
  open: open ?? (async () => bytesOf(Buffer.from('abc'))),
  scanner,
})

const closing: (() => unknown)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})
const facing = (address: string): Scanner => {
  const scanner = openScanner(address, systemClock)
  closing.push(() => scanner.close())
  return scanner
}

describe('the virus scan among the machine checks', () => {
  test('says nothing of a submission whose files are clean', async () => {
    expect(await findingsOf([virusScan], submission(cleanScanner))).toEqual([])
  })

  test('proposes a major finding at the file that is known, naming file and signature, and none at the others', async () => {
    const server = await startClamd()
    closing.push(() => server.stop())
    const open = async (digest: string) =>
      bytesOf(Buffer.from(digest === `sha256:${first?.sha256}` ? `PK${'.'.repeat(3_000)}${harmlessSignature}` : 'abc'))
    expect(await findingsOf([virusScan], submission(facing(server.address), open))).toEqual([
      {
        id: expect.stringMatching(/^virus-scan@1:[0-9a-f]{12}$/),
        item: 'M14',
        place: sheet,
        note: `文件“${first?.name}”带毒：${signatureName} / the file "${first?.name}" holds what is known as ${signatureName}`,
        source: 'machine',
      },
    ])
  })

  test('gives a large file whole, in pieces', async () => {
    const seen: number[] = []
    const scanner: Scanner = {
      ...cleanScanner,
      scan: async (bytes) => {
        for await (const chunk of bytes()) seen.push(chunk.length)
        return { result: 'clean' }
      },
    }
    const one = { ...content, hasPart: [], encoding: content.encoding.slice(0, 1) }
    const open = async () => bytesOf(Buffer.alloc(2_500_000))
    await findingsOf([virusScan], { content: one, open, scanner })
    expect(seen).toEqual([1_048_576, 1_048_576, 402_848])
  })

  test.each([
    [
      'none is set up',
      () => openScanner(null, systemClock),
      '本中心未配置病毒扫描程序 / not checked (virus scan): this centre has no virus scanner',
    ],
    ['it is down', () => facing('127.0.0.1:9'), '无法连接病毒扫描程序 / not checked (virus scan): scanner unreachable'],
  ])('is one visible "not checked" on the whole submission where %s', async (_, scanner, note) => {
    expect(await findingsOf([virusScan], submission(scanner()))).toEqual([
      expect.objectContaining({ item: 'M14', place: null, notChecked: true, note: `未检查（病毒扫描）：${note}` }),
    ])
  })

  test.each([
    ['too-large', '文件超过扫描程序的上限'],
    ['failed', '扫描程序未能完成扫描'],
    ['unreachable', '无法连接病毒扫描程序'],
  ] as const)('is a visible "not checked" at each file that was not looked at: %s', async (reason, note) => {
    const findings = await findingsOf([virusScan], submission(aScanner({ result: 'not-checked', reason })))
    expect(findings).toHaveLength(content.encoding.length)
    expect(findings[0]).toMatchObject({ place: sheet, notChecked: true, note: expect.stringContaining(note) })
  })

  test('goes on without a word where the scanner stumbled once and was there when asked again', async () => {
    let calls = 0
    const server = await startLine((socket) => {
      if (++calls === 1) socket.destroy()
      else socket.once('data', (asked) => socket.end(String(asked).startsWith('zPING') ? 'PONG\0' : 'stream: OK\0'))
    })
    closing.push(() => server.stop())
    expect(await findingsOf([virusScan], submission(facing(server.address)))).toEqual([])
  })

  test('a file that cannot be read is "not checked"', async () => {
    const open = async () => Promise.reject(new Error('gone'))
    const findings = await findingsOf([virusScan], submission(cleanScanner, open))
    expect(findings.every(({ notChecked }) => notChecked)).toBe(true)
    expect(findings).toHaveLength(content.encoding.length)
  })
})
