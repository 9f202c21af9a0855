import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { AnyWorkingCopy } from '../../../src/domain/document'
import { assetsOf, codesOf, contentSchema, freeze } from '../../../src/domain/freeze'
import { filesOf, partsOf, submissionDigest } from '../../../src/domain/manifest'
import {
  aCourse,
  aFile,
  anAsset,
  aPack,
  aRichText,
  aSimulation,
  part,
  someAssets,
  someReferences,
} from '../../builders/workingCopy'

const frozen = (copy: AnyWorkingCopy) => freeze(copy, someReferences)
const digest = (copy: AnyWorkingCopy) => submissionDigest(frozen(copy))
const problem = (code: string, details: object) =>
  expect.objectContaining({ code, details: expect.objectContaining(details) })

describe('a frozen pack', () => {
  const content = frozen(aPack())

  test('says who, what and for whom in schema.org and LRMI terms', () => {
    expect(content).toMatchObject({
      '@context': ['https://schema.org/', { ziyuan: 'urn:ziyuan:terms:' }],
      '@type': 'LearningResource',
      identifier: 'zj:pack:01jd0000000000000000000000',
      name: '圆的面积',
      description: '用割补法推导圆的面积公式。',
      keywords: ['圆', '面积'],
      inLanguage: 'zh-CN',
      learningResourceType: '精品课',
      educationalLevel: ['小学', '六年级'],
      provider: { '@type': 'Organization', identifier: '2133000001', name: '西湖小学' },
      author: [{ '@type': 'Person', name: '王老师', affiliation: '西湖小学', 'ziyuan:role': '主讲' }],
      license: 'CC-BY-4.0',
      isAccessibleForFree: true,
      accessibilityFeature: ['captions'],
      'ziyuan:descriptionHtml': '<p>把圆分成若干等份。</p>',
      'ziyuan:aigc': 'none',
      'ziyuan:kind': 'resource-packs',
      'ziyuan:builtYear': 2026,
      'ziyuan:classification': {
        stage: 'primary',
        subject: 'math',
        edition: 'rj',
        grade: 'p6',
        volume: 'shang',
        chapter: 'rj-6s/5',
      },
    })
  })

  test('stands in the curriculum by name and by code', () => {
    expect(content.educationalAlignment).toContainEqual({
      '@type': 'AlignmentObject',
      alignmentType: 'educationalSubject',
      educationalFramework: 'urn:ziyuan:taxonomy:subjects',
      targetName: '数学',
      targetUrl: 'urn:ziyuan:taxonomy:subjects:math',
      'ziyuan:code': 'math',
    })
    expect(content.educationalAlignment).toHaveLength(6)
  })

  test('names its lesson and every file by an identifier of its own', () => {
    const lesson = content.hasPart[0]
    expect(lesson).toMatchObject({
      identifier: `zj:pack:01jd0000000000000000000000#${part('a', 1)}`,
      name: '第一课时',
      position: 1,
      description: '认识割补法。',
    })
    expect(lesson?.encoding.map((file) => file['ziyuan:role'])).toEqual([
      'micro-video',
      'courseware',
      'lesson-plan',
      'task-sheet',
      'exercises',
    ])
    expect(lesson?.encoding[0]).toEqual({
      '@type': 'MediaObject',
      identifier: `zj:pack:01jd0000000000000000000000#${part('f', 0)}`,
      name: '微课.mp4',
      contentUrl: `files/sha256:${'31'.repeat(32)}`,
      encodingFormat: 'video/mp4',
      contentSize: '1024 B',
      sha256: '31'.repeat(32),
      duration: 'PT600.5S',
      'ziyuan:bytes': 1024,
      'ziyuan:role': 'micro-video',
      'ziyuan:fileName': '微课.mp4',
    })
  })

  test('holds no id, no revision, no team, no county and no cataloguer', () => {
    const words = JSON.stringify(content)
    for (const hidden of ['doc1"', 'revision', 'wang', 'cataloguer', '李编目', '"co"'])
      expect(words).not.toContain(hidden)
  })

  test('has the shape of the format', () => {
    expect(contentSchema.safeParse(content).error).toBeUndefined()
    expect(contentSchema.safeParse({ ...content, host: 'node1' }).success).toBe(false)
    expect(
      contentSchema.safeParse({ ...content, encoding: [{ ...content.encoding[0], contentUrl: '/files/x' }] }).success,
    ).toBe(false)
  })
})

describe('freezing', () => {
  test('a course keeps its chapters, a simulation its steps', () => {
    expect(partsOf(frozen(aCourse())).map((one) => one.name)).toEqual(['第一章'])
    expect(frozen(aCourse())['ziyuan:course']).toEqual({
      type: 'senior',
      introduction: '智能手机入门。',
      syllabus: '八讲。',
      hours: 16,
      credit: 1,
      platform: 'https://mooc.example/1',
      largePrint: true,
    })
    const simulation = frozen(aSimulation())
    expect(simulation.hasPart).toHaveLength(10)
    expect(simulation.hasPart[9]).toMatchObject({
      name: '步骤10',
      position: 10,
      description: '完成操作',
      encoding: [],
      'ziyuan:minutes': 5,
      'ziyuan:score': 10,
    })
    expect(simulation['ziyuan:experiment']).toMatchObject({ name: '滴定', hours: 2 })
  })

  test('renditions that reviewers see stand behind their original and name it', () => {
    const rendition = (purpose: string, width: number) => ({
      digest: `sha256:${'ab'.repeat(32)}`,
      type: 'image/webp',
      bytes: 99,
      purpose,
      width,
      height: width,
    })
    const cover = anAsset('cover1', {
      type: 'image/png',
      renditions: [rendition('web-800', 800), rendition('web-400', 400)],
    })
    const content = freeze(aPack(), { ...someReferences, assets: new Map([...someAssets, ['cover1', cover]]) })
    expect(content.encoding.map((file) => [file['ziyuan:role'], file['ziyuan:derivedFrom']])).toEqual([
      ['cover', undefined],
      ['web-400', cover.digest],
      ['web-800', cover.digest],
    ])
    expect(new Set(content.encoding.map((file) => file.identifier)).size).toBe(3)
  })

  test('a replaced file keeps its identifier', () => {
    const before = frozen(aPack({ attachments: [aFile(9, 'attachment', 'doc1')] }))
    const after = frozen(aPack({ attachments: [aFile(9, 'attachment', 'doc2')] }))
    expect(before.encoding[1]?.identifier).toBe(after.encoding[1]?.identifier)
    expect(before.encoding[1]?.sha256).not.toBe(after.encoding[1]?.sha256)
  })

  test('proofs of a licence are bound by digest and are not among the files that are served', () => {
    const pack = aPack()
    pack.rights.evidence = ['doc4']
    const content = frozen(pack)
    expect(content['ziyuan:evidence']).toEqual([
      { name: 'doc4.pdf', sha256: 'd4'.repeat(32), encodingFormat: 'application/pdf' },
    ])
    pack.lessons[0]?.files.splice(4)
    expect(filesOf(frozen(pack)).map((file) => file.sha256)).not.toContain('d4'.repeat(32))
  })

  test('the same document gives the same bytes, whatever the order of its keys and the circumstances of its saving', () => {
    const shuffled = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(shuffled)
      if (typeof value !== 'object' || value === null) return value
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, inner]) => [key, shuffled(inner)]),
      )
    }
    for (const copy of [aPack(), aCourse(), aSimulation()])
      fc.assert(
        fc.property(fc.nat(), fc.string(), fc.array(fc.string()), (revision, id, team) => {
          const same = {
            ...(shuffled(copy) as AnyWorkingCopy),
            revision,
            id,
            team,
            county: id,
            city: null,
            unknownField: id,
          }
          expect(digest(same as AnyWorkingCopy)).toBe(digest(copy))
        }),
        { numRuns: 20 },
      )
  })

  test('white space at the edges and a repeated keyword change nothing; any other word does', () => {
    const general = aPack().general
    expect(
      digest(aPack({ general: { ...general, title: ' 圆的面积\r\n', keywords: ['圆', ' 面积', '圆', ''] } })),
    ).toBe(digest(aPack()))
    expect(digest(aPack({ general: { ...general, title: '圆的周长' } }))).not.toBe(digest(aPack()))
    expect(digest(aPack({ general: { ...general, description: aRichText('别的') } }))).not.toBe(digest(aPack()))
    expect(digest(aPack({ scope: 'public' }))).not.toBe(digest(aPack()))
  })

  test('half a surrogate pair cannot break the canonical form', () => {
    expect(frozen(aPack({ general: { ...aPack().general, title: '圆\ud800\u0007' } })).name).toBe('圆\ufffd')
  })

  test('what is missing, unknown or unresolved is refused by name', () => {
    expect(() => frozen(aPack({ general: { ...aPack().general, title: ' ' } }))).toThrow(
      problem('missing-field', { field: 'general.title' }),
    )
    expect(() => frozen(aPack({ rights: { ...aPack().rights, licence: null } }))).toThrow(
      problem('missing-field', { field: 'rights.licence' }),
    )
    expect(() => frozen(aPack({ educational: { ...aPack().educational, subject: 'magic' } }))).toThrow(
      problem('unknown-code', { field: 'subjects', value: 'magic' }),
    )
    expect(() => frozen(aPack({ educational: { ...aPack().educational, subject: 'constructor' } }))).toThrow(
      problem('unknown-code', {}),
    )
    expect(() => frozen(aPack({ attachments: [aFile(1, 'attachment', 'gone')] }))).toThrow(
      problem('not-found', { what: 'assets/gone' }),
    )
  })

  test('a field of a million characters is refused by name', () => {
    const long = '长'.repeat(1_000_000)
    expect(() => frozen(aPack({ general: { ...aPack().general, title: long } }))).toThrow(
      problem('invalid-input', { field: 'name' }),
    )
    expect(() => frozen(aPack({ annotation: { note: long } }))).toThrow(
      problem('invalid-input', { field: 'ziyuan:annotation' }),
    )
  })

  test('what must be looked up before freezing is listed, each once', () => {
    const pack = aPack({ attachments: [aFile(9, 'attachment', 'doc1')] })
    pack.rights.evidence = ['proof']
    expect(assetsOf(pack).sort()).toEqual(['cover1', 'doc1', 'doc2', 'doc3', 'doc4', 'proof', 'video1'])
    expect(codesOf(pack)).toMatchObject({ subjects: ['math'], chapters: ['rj-6s/5', 'rj-6s/5/3'] })
  })
})
