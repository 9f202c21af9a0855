import { describe, expect, test } from '@jest/globals'
import type { Problem } from '../../../src/domain/errors'
import { freeze } from '../../../src/domain/freeze'
import { resourcePacks } from '../../../src/domain/kinds/resourcePacks'
import type { Content } from '../../../src/domain/manifest'
import { checkMapping, inverseOf, mergedIn } from '../../../src/domain/taxonomy/chapterMap'
import {
  chapterPaths,
  chaptersOf,
  isAlignmentOnly,
  movedContent,
  movedValues,
} from '../../../src/domain/taxonomy/moved'
import { aPack, someReferences } from '../../builders/workingCopy'

const known = new Map(
  ['a/1', 'a/2', 'b/1', 'b/2', 'old'].map((code) => [code, { code, name: `章 ${code}`, retired: code === 'old' }]),
)
const rows = (...pairs: [string, string][]) => pairs.map(([from, to], at) => ({ row: at + 2, from, to }))
const faults = (...pairs: [string, string][]): { row: number; en: string }[] => {
  try {
    checkMapping(rows(...pairs), known)
    return []
  } catch (error) {
    return (error as Problem).details.faults as { row: number; en: string }[]
  }
}

describe('a mapping table', () => {
  test('leads each old chapter to a new one by name', () => {
    expect(checkMapping(rows(['a/1', 'b/1'], ['a/2', 'b/1']), known).get('a/2')).toMatchObject({
      code: 'b/1',
      name: '章 b/1',
    })
  })
  test.each<[string, [string, string][], number, RegExp]>([
    ['an unknown old code', [['x', 'b/1']], 2, /no chapter has the old code "x"/],
    [
      'an unknown new code',
      [
        ['a/1', 'b/1'],
        ['a/2', 'y'],
      ],
      3,
      /no chapter has the new code "y"/,
    ],
    ['a retired new code', [['a/1', 'old']], 2, /retired/],
    ['a chapter mapped to itself', [['a/1', 'a/1']], 2, /itself/],
    [
      'a duplicate',
      [
        ['a/1', 'b/1'],
        ['a/1', 'b/1'],
      ],
      3,
      /the same as row 2/,
    ],
    [
      'a chapter mapped twice',
      [
        ['a/1', 'b/1'],
        ['a/1', 'b/2'],
      ],
      3,
      /row 2 maps "a\/1" to "b\/1" already/,
    ],
    ['a cell left empty', [['a/1', '']], 2, /missing/],
  ])('with %s is refused, naming the row', (_, table, row, reason) => {
    expect(faults(...table)).toEqual([expect.objectContaining({ row, en: expect.stringMatching(reason) })])
  })
  test('with a chain or a cycle is refused: a stop in the middle would move twice', () => {
    expect(faults(['a/1', 'a/2'], ['a/2', 'b/1']).map(({ row }) => row)).toEqual([2])
    expect(faults(['a/1', 'b/1'], ['b/1', 'a/1']).map(({ row }) => row)).toEqual([2, 3])
  })
  test('without rows is refused', () => {
    expect(() => checkMapping([], known)).toThrow(expect.objectContaining({ code: 'mapping-empty' }))
  })
  test('is led back, unless it joined chapters', () => {
    expect(inverseOf(rows(['a/1', 'b/1']))).toEqual([{ row: 2, from: 'b/1', to: 'a/1' }])
    const joined = rows(['a/1', 'b/1'], ['a/2', 'b/1'])
    expect([...mergedIn(joined)]).toEqual(['b/1'])
    expect(() => inverseOf(joined)).toThrow(expect.objectContaining({ code: 'mapping-not-invertible' }))
  })
})

describe('what is moved', () => {
  const map = new Map([
    ['rj-6s/5', { code: 'new-6s/4', name: '圆（新）' }],
    ['rj-6s/5/3', { code: 'new-6s/4/2', name: '面积（新）' }],
  ])
  const content: Content = freeze(aPack(), someReferences)
  const moved = movedContent(content, map) as Content

  test('of a manifest is its alignment and that of its lessons, and nothing else', () => {
    expect(chaptersOf(content)).toEqual(['rj-6s/5', 'rj-6s/5/3'])
    expect(chaptersOf(moved)).toEqual(['new-6s/4', 'new-6s/4/2'])
    expect(moved['ziyuan:classification']).toMatchObject({ chapter: 'new-6s/4', grade: 'p6' })
    expect(moved.hasPart[0]?.['ziyuan:chapter']).toMatchObject({
      targetName: '面积（新）',
      targetUrl: 'urn:ziyuan:taxonomy:chapters:new-6s/4/2',
    })
    expect(isAlignmentOnly(content, moved)).toBe(true)
    expect(movedContent(content, new Map([['a/1', { code: 'b/1', name: '' }]]))).toBeNull()
  })
  test('a version that differs in anything else is not computed', () => {
    expect(isAlignmentOnly(content, { ...moved, name: '另一个名称' })).toBe(false)
    expect(isAlignmentOnly(content, { ...moved, encoding: [] })).toBe(false)
    expect(isAlignmentOnly(content, { ...moved, hasPart: [] })).toBe(false)
  })
  test('of a working copy are the fields that hold codes, whole, with the ids of their rows', () => {
    expect(chapterPaths(resourcePacks.fields)).toEqual(['lessons.chapter'])
    const row = {
      educational: { chapter: 'rj-6s/5', grade: 'p6' },
      lessons: [
        { id: 'x', chapter: 'rj-6s/5/3' },
        { id: 'y', chapter: null },
      ],
    }
    expect(movedValues(resourcePacks.fields, row, map)).toEqual({
      values: {
        educational: { chapter: 'new-6s/4', grade: 'p6' },
        lessons: [
          { id: 'x', chapter: 'new-6s/4/2' },
          { id: 'y', chapter: null },
        ],
      },
      codes: 2,
    })
    expect(movedValues(resourcePacks.fields, { educational: { chapter: 'a/1' }, lessons: [] }, map)).toBeNull()
  })
})
