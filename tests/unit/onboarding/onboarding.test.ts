import { readFile } from 'node:fs/promises'
import { describe, expect, test } from '@jest/globals'
import { codeFlaw } from '../../../src/domain/onboarding/codes'
import { type KnownOrganisation, planOrganisations } from '../../../src/domain/onboarding/organisations'
import { planPeople } from '../../../src/domain/onboarding/people'
import { type Grid, kindOf, rowsOf } from '../../../src/domain/onboarding/rows'
import { columnNamed, columnsOf } from '../../../src/domain/onboarding/sheets'
import { gridsOf } from '../../../src/operations/onboardFiles'
import { aWorkbook } from '../../builders/workbook'

const grid = (...rows: string[][]): Grid => ({
  sheet: '表',
  rows: rows.map((row) => row.map((text) => ({ text, formula: false }))),
})
const schoolHeadings = ['代码', '名称', '类别', '层级', '上级代码', '标记']
const known: KnownOrganisation[] = [
  { id: 'p', code: '330000', name: '省', kind: 'province', level: 'province', parent: null, marks: [], active: true },
  { id: 'c', code: '330100', name: '市', kind: 'city', level: 'city', parent: 'p', marks: [], active: true },
  { id: 'k', code: '330106', name: '县', kind: 'county', level: 'county', parent: 'c', marks: [], active: true },
  { id: 's', code: '2133000001', name: '校', kind: 'school', level: 'school', parent: 'k', marks: [], active: false },
]
const organisations = (...rows: string[][]) => {
  const read = rowsOf('organisations', grid(schoolHeadings, ...rows))
  const { planned, faults } = planOrganisations(read.rows, known, () => true)
  return {
    acts: planned.map(({ act }) => act),
    faults: [...read.faults, ...faults].map(({ row, code }) => `${row} ${code}`),
  }
}
const school = (code: string, name: string, parent: string, marks = '') => [code, name, '学校', '学校', parent, marks]
const people = (...rows: string[][]) => {
  const read = rowsOf('people', grid(['用户名', '姓名', '单位代码', '角色', '邮箱'], ...rows))
  const wang = { id: 'w', username: 'wang', name: '王', email: 'w@x.example', memberships: [] }
  const { planned, faults } = planPeople(read.rows, {
    byUsername: new Map([['wang', { ...wang, memberships: [{ organisation: 'k', roles: ['author' as const] }] }]]),
    byEmail: new Map([['w@x.example', wang]]),
    organisations: new Map(known.map(({ code, id, active }) => [code, { id, active }])),
  })
  return {
    acts: planned.map(({ act }) => act),
    faults: [...read.faults, ...faults].map(({ row, code }) => `${row} ${code}`),
  }
}

describe('a heading', () => {
  test.each([
    ['organisations', '代码 *', 'code'],
    ['organisations', 'Parent Code', 'parent'],
    ['people', '电子邮箱', 'email'],
    ['people', '身份证号', null],
  ] as const)('of %s, %j, is column %j', (kind, heading, column) => {
    expect(columnNamed(kind, heading)).toBe(column)
  })

  test('says which sheet it is', () => {
    expect(kindOf(grid(schoolHeadings))).toBe('organisations')
    expect(kindOf(grid(columnsOf('people').map(([, { en }]) => en)))).toBe('people')
    expect(kindOf(grid(['说明', '备注']))).toBeNull()
  })

  test('that is missing or unknown is named once', () => {
    const { faults } = rowsOf('people', grid(['用户名', '姓名', '单位代码', '手机'], ['a', 'b', 'c', 'd']))
    expect(faults.map(({ column, code }) => `${column} ${code}`)).toEqual([
      '手机 column-unknown',
      '角色 column-missing',
    ])
  })
})

describe('a code', () => {
  test.each([
    ['school', '2133000001', null],
    ['school', '3133900101', null],
    ['school', '213300001', 'school-code'],
    ['school', '21330000011', 'school-code'],
    ['school', '2144000001', 'school-code'],
    ['school', '2033000001', 'school-code'],
    ['university', '4133010335', null],
    ['county', '330106', null],
    ['county', '320106', 'region-code'],
    ['studio', 'GZS-2026-01', null],
    ['studio', '名师工作室', 'other-code'],
  ] as const)('of a %s, %s: %s', (kind, code, flaw) => {
    expect(codeFlaw(kind, code)).toBe(flaw)
  })
})

describe('rows of organisations', () => {
  test('are new, changed or the same', () => {
    const { acts, faults } = organisations(
      ['330106', '县', '县级教育行政部门', '县（市、区）', '330100', ''],
      school('2133000001', '校改名', '330106'),
      ['2133000002', '新校', 'school', 'SCHOOL', '330106', '山区26县 island'],
    )
    expect([acts, faults]).toEqual([['none', 'change', 'create'], []])
  })

  test('stand under something that is above them', () => {
    expect(
      organisations(
        school('2133000002', '校之校', '2133000001'),
        ['330107', '县之县', '县级教育行政部门', '县（市、区）', '330106', ''],
        ['330200', '市之校', '市级教育行政部门', '学校', '330000', ''],
        school('2133000003', '自为上级', '2133000003'),
        school('2133000004', '无上级', '339999'),
      ).faults,
    ).toEqual(['2 wrong-level', '3 wrong-level', '4 level-of-kind', '5 circle', '6 unknown-parent'])
  })

  test('may name as parent what stands further down in the sheet, also in a row with a fault', () => {
    const county = ['330109', '新县', '县级教育行政部门', '县（市、区）', '330100', '']
    expect(organisations(school('2133000005', '先到', '330109'), county).faults).toEqual([])
    expect(
      organisations(school('2133000005', '先到', '330109'), [...county.slice(0, 1), '', ...county.slice(2)]).faults,
    ).toEqual(['3 empty'])
  })

  test('move nothing that exists', () => {
    expect(organisations(school('2133000001', '校', '330100')).faults).toEqual(['2 not-by-sheet'])
  })
})

describe('rows of people', () => {
  test('are new, changed or the same; an empty address takes none away', () => {
    const { acts, faults } = people(['WANG', '王', '330106', '教师', ''], ['li', '李', '330106', 'author,reviewer', ''])
    expect([acts, faults]).toEqual([['none', 'create'], []])
    expect(people(['wang', '王', '330106', '教师、专家', '']).acts).toEqual(['change'])
  })

  test('have what is wrong with them said once', () => {
    expect(
      people(
        ['li', '李', '2133000001', '教师', ''],
        ['zhao', '赵', '330106', '教师', 'w@x.example'],
        ['=1+1', '钱', '330106', '教师', ''],
        ['sun', '孙\n', '330106', '', ''],
        ['zhou', '周\u200b华', '330106', '教师', ''],
      ).faults,
    ).toEqual(['4 formula', '5 empty', '6 characters', '2 organisation-closed', '3 address-taken'])
  })
})

describe('a file', () => {
  test('in GB18030 is read as what it says, rare characters too', async () => {
    const bytes = await readFile('tests/fixtures/onboarding/people-gb18030.csv')
    const [sheet] = await gridsOf([{ name: '人员.csv', bytes }])
    expect(sheet?.rows.map((row) => row.map(({ text }) => text).slice(0, 3))).toEqual([
      ['用户名', '姓名', '单位代码'],
      ['zhang', '张㐂', '2133000001'],
    ])
  })

  test('of a spreadsheet keeps long codes whole, gaps empty, and tells formulas from values', async () => {
    const bytes = aWorkbook({
      说明: [['先读我']],
      单位: [schoolHeadings, ['', '校', '学校', '', 330106], [{ formula: 'A2&"1"', value: '21330000011' }, 2133000001]],
    })
    const grids = await gridsOf([{ name: '表.xlsx', bytes }])
    expect(grids.map(({ sheet }) => sheet)).toEqual(['表.xlsx · 说明', '表.xlsx · 单位'])
    const [, first, second] = grids[1]?.rows ?? []
    expect(first?.map(({ text }) => text)).toEqual(['', '校', '学校', '', '330106'])
    expect(second?.map(({ text, formula }) => [text, formula])).toEqual([
      ['21330000011', true],
      ['2133000001', false],
    ])
  })

  test.each([
    ['quotes.csv', Buffer.from('用户名,姓名\n"a,b\n')],
    ['binary.csv', Buffer.from([0, 1, 2, 255, 254])],
    ['cut.xlsx', aWorkbook({ 单位: [schoolHeadings] }).subarray(0, 300)],
  ])('that cannot be read, %s, is refused with its name', async (name, bytes) => {
    await expect(gridsOf([{ name, bytes }])).rejects.toMatchObject({ code: 'sheet-unreadable', details: { name } })
  })
})
