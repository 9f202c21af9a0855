import { describe, expect, test } from '@jest/globals'
import { checks, findingsOf } from '../../../src/checks'
import { bytesOf, Unreadable } from '../../../src/checks/bytes'
import { perFile } from '../../../src/checks/run'
import { Problem } from '../../../src/domain/errors'
import { freeze } from '../../../src/domain/freeze'
import type { Content } from '../../../src/domain/manifest'
import { cleanScanner } from '../../builders/scanner'
import { aPack, aSimulation, someReferences } from '../../builders/workingCopy'

const content = freeze(aPack(), someReferences)
const submission = (of: Content) => ({
  content: of,
  open: async () => bytesOf(Buffer.from('%PDF-1.7\n%%EOF')),
  scanner: cleanScanner,
})
const about = { key: 'demo', version: 3, item: 'M14', zh: '示例', en: 'demo' }

describe('running the checks', () => {
  test('every check has a key of its own', () => {
    expect(new Set(checks.map((check) => check.key)).size).toBe(checks.length)
  })

  test('a finding names its check and version, its file and both languages, and is the same every time', async () => {
    const check = perFile({ ...about, concerns: () => true, look: async () => [{ zh: '有问题', en: 'a problem' }] })
    const findings = await findingsOf([check], submission(content))
    expect(findings).toHaveLength(6)
    expect(findings[0]).toEqual({
      id: expect.stringMatching(/^demo@3:[0-9a-f]{12}$/),
      item: 'M14',
      place: `file:sha256:${content.encoding[0]?.sha256}`,
      note: '有问题 / a problem',
      source: 'machine',
    })
    expect(await findingsOf([check], submission(content))).toEqual(findings)
    expect(new Set(findings.map((finding) => finding.id)).size).toBe(6)
  })

  test('a file that cannot be read is a finding of its own and hides no other file', async () => {
    let turn = 0
    const check = perFile({
      ...about,
      concerns: () => true,
      look: async () => {
        turn++
        if (turn === 2) throw new Unreadable('已加密', 'encrypted')
        if (turn === 3) throw new TypeError('a mistake of ours')
        return []
      },
    })
    const findings = await findingsOf([check], submission(content))
    expect(findings.map((finding) => [finding.notChecked, finding.note])).toEqual([
      [true, '未检查（示例）：已加密 / not checked (demo): encrypted'],
      [true, '未检查（示例）：检查未能完成 / not checked (demo): a mistake of ours'],
    ])
  })

  test('a file that is not in the store is "not checked", never a silent pass', async () => {
    const open = async () => {
      throw new Error('gone')
    }
    const findings = await findingsOf(checks, { content, open, scanner: cleanScanner })
    expect(findings.length).toBeGreaterThanOrEqual(6)
    expect(findings.every((finding) => finding.notChecked)).toBe(true)
  })

  test('a store that is away is no finding: the checks end with it, to be run again', async () => {
    const open = async () => {
      throw new Problem('storage-unavailable')
    }
    await expect(findingsOf(checks, { content, open, scanner: cleanScanner })).rejects.toMatchObject({
      code: 'storage-unavailable',
    })
  })

  test('a check that fails as a whole is a finding without a place', async () => {
    const check = { ...about, run: async () => Promise.reject(new Error('scanner down')) }
    expect(await findingsOf([check], submission(content))).toEqual([
      expect.objectContaining({
        item: 'M14',
        place: null,
        notChecked: true,
        note: expect.stringContaining('scanner down'),
      }),
    ])
  })

  test('renditions that we made ourselves are not looked at', async () => {
    const made = content.encoding.map((file) => ({ ...file, 'ziyuan:derivedFrom': file.sha256 as never }))
    const looked: string[] = []
    const check = perFile({
      ...about,
      concerns: () => true,
      look: async ({ encoding }) => {
        looked.push(encoding.name)
        return []
      },
    })
    await findingsOf([check], submission({ ...content, hasPart: [], encoding: made }))
    expect(looked).toEqual([])
  })
})

describe('proofs of licence', () => {
  test('that are attached as well are found once: a case takes no finding twice', async () => {
    const proof = content.encoding.slice(0, 1)
    const both = { ...content, hasPart: [], encoding: proof, 'ziyuan:evidence': proof } as unknown as Content
    const check = perFile({ ...about, concerns: () => true, look: async () => [{ zh: '有问题', en: 'a problem' }] })
    expect(await findingsOf([check], submission(both))).toHaveLength(1)
  })

  test('are looked at like any file, since reviewers open them', async () => {
    const pack = aPack()
    pack.rights.evidence = ['doc4']
    pack.lessons = []
    const looked: string[] = []
    const check = perFile({
      ...about,
      concerns: () => true,
      look: async ({ encoding }) => {
        looked.push(encoding.name)
        return []
      },
    })
    await findingsOf([check], submission(freeze(pack, someReferences)))
    expect(looked).toEqual(['封面.png', 'doc4.pdf'])
  })
})

describe('required metadata', () => {
  const [requiredMetadata] = checks
  const places = async (of: Content) =>
    (await findingsOf(requiredMetadata ? [requiredMetadata] : [], submission(of))).map((finding) => [
      finding.item,
      finding.place,
    ])

  test('a full submission of any kind misses nothing', async () => {
    expect(await places(content)).toEqual([])
    expect(await places(freeze(aSimulation(), someReferences))).toEqual([])
  })

  test('each missing term is an M8 at its place', async () => {
    const { 'ziyuan:aigc': _, ...without } = content
    expect(await places({ ...without, keywords: [], description: ' ' } as unknown as Content)).toEqual([
      ['M8', '/description'],
      ['M8', '/keywords'],
      ['M8', '/ziyuan:aigc'],
    ])
  })

  test('a lesson without its five parts is an M8 at the lesson', async () => {
    const [lesson] = content.hasPart
    const short = lesson ? [{ ...lesson, encoding: lesson.encoding.slice(0, 4) }] : []
    expect(await places({ ...content, hasPart: short })).toEqual([['M8', '/hasPart/0']])
  })
})
