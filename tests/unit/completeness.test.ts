import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { completeness, requiredOf } from '../../src/domain/completeness'
import type { AnyWorkingCopy } from '../../src/domain/document'
import { freeze } from '../../src/domain/freeze'
import { aCourse, aFile, anAsset, aPack, aSimulation, someAssets, someReferences } from '../builders/workingCopy'

const missing = (copy: AnyWorkingCopy) => completeness(copy, someAssets).missing.map((one) => one.path)

describe('completeness', () => {
  test('a complete pack, course and simulation miss nothing', () => {
    for (const copy of [aPack(), aCourse(), aSimulation()])
      expect(completeness(copy, someAssets)).toEqual({ score: 100, missing: [] })
  })

  test('a lesson needs its five parts, and each that is not there is named in Chinese', () => {
    const pack = aPack()
    pack.lessons[0]?.files.splice(1, 2)
    expect(completeness(pack, someAssets).missing).toEqual([
      { path: 'lessons.0.files', zh: '第 1 课缺少课件', en: 'Lesson 1 has no courseware', level: 'required' },
      { path: 'lessons.0.files', zh: '第 1 课缺少教学设计', en: 'Lesson 1 has no lesson plan', level: 'required' },
    ])
  })

  test('a row without a file, or with one that is gone, is not a part', () => {
    const pack = aPack()
    if (pack.lessons[0]?.files[1]) pack.lessons[0].files[1].asset = 'gone'
    if (pack.lessons[0]?.files[2]) pack.lessons[0].files[2].asset = null as unknown as string
    expect(missing(pack)).toEqual(['lessons.0.files', 'lessons.0.files', 'lessons.0.files.2.asset'])
  })

  test('a micro-video that is a document is not one', () => {
    const pack = aPack()
    const assets = new Map([...someAssets, ['video1', anAsset('video1')]])
    expect(completeness(pack, assets).missing).toEqual([
      {
        path: 'lessons.0.files',
        zh: '第 1 课的微课应为视频文件',
        en: 'The micro-video of lesson 1 must be a video',
        level: 'required',
      },
    ])
  })

  test('a pack without lessons is not one', () => expect(missing(aPack({ lessons: [] }))).toEqual(['lessons']))

  test('a simulation needs ten steps and two hours', () => {
    const simulation = aSimulation()
    simulation.steps.pop()
    simulation.experiment.hours = 1.5
    expect(completeness(simulation, someAssets).missing.map((one) => one.zh)).toEqual([
      '实验学时至少 2',
      '交互步骤至少 10 步',
    ])
  })

  test('a course needs hours, chapters with files and a team', () => {
    const course = aCourse({ members: [], chapters: [{ part: 'x', title: '', files: [], sections: [] }] })
    course.course.hours = null
    expect(missing(course)).toEqual(['course.hours', 'chapters.0.title', 'chapters.0.files', 'members'])
  })

  test('what is only sometimes needed is asked only then', () => {
    const pack = aPack({ origin: 'introduced' })
    pack.rights.free = false
    pack.rights.aigc = 'generated'
    expect(missing(pack)).toEqual(['rights.aigcNote', 'rights.charge', 'rights.evidence'])
  })

  test('white space says nothing', () => {
    const pack = aPack()
    pack.general.title = ' \n'
    pack.general.keywords = ['', ' ']
    expect(missing(pack)).toEqual(['general.title', 'general.keywords'])
  })

  test('advice lowers the score and does not hinder submitting', () => {
    const pack = aPack()
    pack.general.cover = null
    const found = completeness(pack, someAssets)
    expect(found.score).toBeLessThan(100)
    expect(found.missing.map((one) => one.level)).toEqual(['advised'])
    expect(requiredOf(found)).toEqual([])
  })

  test('the score grows with what is there and stays within 0 and 100', () => {
    const empty = { kind: 'resource-packs' } as AnyWorkingCopy
    const score = completeness(empty, null).score
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThan(30)
    expect(completeness(aPack({ lessons: [] }), someAssets).score).toBeGreaterThan(score)
  })

  test('any half-done copy gets an answer', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (general, lessons, rights) => {
        const copy = { kind: 'resource-packs', general, lessons, rights } as unknown as AnyWorkingCopy
        const { score } = completeness(copy, someAssets)
        expect(score >= 0 && score <= 100).toBe(true)
      }),
    )
  })

  test('what completeness calls ready can be frozen', () => {
    const pack = aPack({ attachments: [aFile(9, 'attachment', 'doc1')] })
    pack.general.cover = null
    pack.educational.objectives = null
    expect(requiredOf(completeness(pack, someAssets))).toEqual([])
    expect(freeze(pack, someReferences).name).toBe('圆的面积')
  })
})
