import { describe, expect, test } from '@jest/globals'
import type { Content } from '../../../src/domain/manifest'
import { chaptersOf } from '../../../src/domain/planning/content'
import { coverageOf } from '../../../src/domain/planning/coverage'
import { lineOf, targetLines } from '../../../src/domain/planning/targets'
import { aManifest } from '../../builders/publication'

const chapters = [
  { code: 'b/1', name: '第1章', parent: 'b' },
  { code: 'b/1/1', name: '第1节', parent: 'b/1' },
  { code: 'b/1/2', name: '第2节', parent: 'b/1' },
  { code: 'b/2', name: '第2章', parent: 'b' },
  { code: 'b/3', name: '第3章', parent: 'b' },
]
const counted = (source: string, chapter: string, count: number) => ({ source, chapter, count })

describe('the coverage of a textbook', () => {
  const { chapters: lines, rollUp } = coverageOf(
    chapters,
    [counted('publication', 'b/1/1', 2), counted('case', 'b/1/1', 1), counted('case', 'b/1/2', 1)],
    [{ id: 'a', chapter: 'b/2', due: '2027-01-01', data: { organisationName: '西湖小学' } }],
  )
  test('says of each chapter how far it is, the furthest first', () => {
    expect(lines.map(({ code, state, depth }) => [code, state, depth])).toEqual([
      ['b/1', 'missing', 1],
      ['b/1/1', 'built', 2],
      ['b/1/2', 'in-review', 2],
      ['b/2', 'assigned', 1],
      ['b/3', 'missing', 1],
    ])
    expect(lines[3]?.assigned).toEqual([{ id: 'a', organisation: '西湖小学', due: '2027-01-01' }])
  })

  test('a chapter with sections is not missing itself: its sections are what is made', () => {
    expect(rollUp).toEqual({ chapters: 4, built: 1, 'in-review': 1, assigned: 1, missing: 1 })
  })
})

const content = (more: Record<string, unknown>): Content => aManifest({ content: more }).content

test('the chapters of a frozen content are its own and those of its lessons, each once', () => {
  const lesson = (code: string) => ({
    identifier: 'x',
    name: 'x',
    encoding: [],
    'ziyuan:chapter': { 'ziyuan:code': code },
  })
  const pack = content({
    'ziyuan:classification': { chapter: 'b/1' },
    hasPart: [lesson('b/1/1'), lesson('b/1/1'), lesson('b/1')],
  })
  expect(chaptersOf(pack)).toEqual(['b/1', 'b/1/1'])
  expect(chaptersOf(content({ 'ziyuan:classification': {} }))).toEqual([])
})

test('a course counts in the line of its type, a pack in the one line of packs, an unknown type in none', () => {
  const course = (type: string) => content({ 'ziyuan:kind': 'courses', 'ziyuan:course': { type } })
  const nameOf = (key: string | null) => targetLines.find((line) => line.key === key)?.name.zh ?? null
  expect(['senior', 'first-class', 'none'].map((type) => nameOf(lineOf(course(type))))).toEqual([
    '老年教育特色课程',
    '一流线上课程',
    null,
  ])
  expect(lineOf(content({}))).toBe('resource-packs')
})

test("the lines of the plan are the vocabulary's", () => {
  const lines = Object.fromEntries(targetLines.map(({ name, count }) => [name.zh, count]))
  expect(lines).toMatchObject({
    学科课程资源包: 9000,
    高等学历继续教育精品在线开放课程: 100,
    '社区教育(职业培训)精品在线开放课程': 100,
    老年教育特色课程: 100,
    一流线上课程: 500,
  })
})
