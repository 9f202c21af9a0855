import { describe, expect, test } from '@jest/globals'
import { differencesOf } from '../../../src/components/save/differences'
import type { FieldShape, Values } from '../../../src/components/save/fields'

const word = (zh: string) => ({ zh, en: zh.toLowerCase() })
const file: FieldShape[] = [
  { type: 'text', name: 'part', admin: { hidden: true } },
  { type: 'text', name: 'title', label: word('标题') },
]
const form: FieldShape[] = [
  {
    type: 'tabs',
    tabs: [
      {
        type: 'tab',
        label: word('通用'),
        fields: [
          {
            type: 'group',
            name: 'general',
            label: word('通用'),
            fields: [
              { type: 'textarea', name: 'summary', label: word('摘要') },
              { type: 'richText', name: 'description', label: word('详细介绍') },
              { type: 'text', name: 'keywords', label: word('关键词'), hasMany: true },
            ],
          },
        ],
      },
      {
        type: 'tab',
        label: word('课时'),
        fields: [
          {
            type: 'array',
            name: 'lessons',
            label: word('课时'),
            fields: [...file, { type: 'array', name: 'files', label: word('文件'), fields: file }],
          },
        ],
      },
    ],
  },
  { type: 'checkbox', name: 'free', label: word('免费使用') },
  { type: 'number', name: 'revision', label: word('修订'), admin: { readOnly: true } },
  { type: 'number', name: 'savingUntil', admin: { hidden: true } },
]
const between = (mine: Values, theirs: Values) => differencesOf(form, mine, theirs)
const rich = (text: string, format = 0) => ({
  root: { type: 'root', children: [{ type: 'paragraph', children: [{ type: 'text', text, format }] }] },
})

describe('what differs between two versions', () => {
  test('is named by the labels of the form, the tab left out', () => {
    const found = between({ general: { summary: '甲' } }, { general: { summary: '乙' } })
    expect(found).toMatchObject([
      { kind: 'value', place: [word('通用'), word('摘要')], mine: '甲', theirs: '乙', field: { name: 'summary' } },
    ])
  })

  test('leaves out what is empty on both sides, however it is empty', () => {
    const mine = { general: { summary: '', keywords: [], description: rich('') }, lessons: 0, free: false }
    expect(between(mine, { general: { summary: null }, lessons: [], free: null })).toEqual([])
  })

  test('leaves out what the centre keeps and nobody edits', () => {
    expect(between({ revision: 3, savingUntil: 0, id: 'a' }, { revision: 4, savingUntil: 9, id: 'b' })).toEqual([])
  })

  test('takes a number typed as text for the number', () => {
    const year: FieldShape[] = [{ type: 'number', name: 'builtYear', label: word('建成年份') }]
    expect(differencesOf(year, { builtYear: '2026' }, { builtYear: 2026 })).toEqual([])
  })

  test('finds a row again by its part, wherever it stands, and compares inside it', () => {
    const mine = {
      lessons: [
        { part: 'p2', title: '第二课' },
        { part: 'p1', title: '光路图' },
      ],
    }
    const theirs = {
      lessons: [
        { part: 'p1', title: '光路' },
        { part: 'p2', title: '第二课' },
      ],
    }
    expect(between(mine, theirs)).toMatchObject([
      {
        kind: 'value',
        place: [word('课时'), { row: 2, title: '光路图' }, word('标题')],
        mine: '光路图',
        theirs: '光路',
      },
      { kind: 'order', place: [word('课时')], mine: ['第二课', '光路图'], theirs: ['光路', '第二课'] },
    ])
  })

  test('tells rows that one version alone has, with their titles, also in lists inside lists', () => {
    const lesson = { part: 'p1', title: '第一课' }
    const mine = { lessons: [{ ...lesson, files: [{ id: 'new', title: '微课' }] }] }
    const theirs = {
      lessons: [
        { ...lesson, files: [] },
        { part: 'p2', title: '第二课' },
      ],
    }
    expect(between(mine, theirs)).toEqual([
      {
        kind: 'row',
        only: 'mine',
        place: [word('课时'), { row: 1, title: '第一课' }, word('文件'), { row: 1, title: '微课' }],
      },
      { kind: 'row', only: 'theirs', place: [word('课时'), { row: 2, title: '第二课' }] },
    ])
  })

  test('tells rich text with the same words from rich text with others', () => {
    const layout = between({ general: { description: rich('光', 1) } }, { general: { description: rich('光') } })
    expect(layout).toEqual([{ kind: 'layout', place: [word('通用'), word('详细介绍')] }])
    const words = between({ general: { description: rich('光') } }, { general: { description: rich('影') } })
    expect(words).toMatchObject([{ kind: 'value' }])
  })
})
