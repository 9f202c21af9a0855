import { describe, expect, test } from '@jest/globals'
import { isProblem } from '../../../src/domain/errors'
import { checkAnswers, mustBeOpen, mustNotShrink, quotaHolder, quotaOf } from '../../../src/domain/planning/call'
import { csvOf } from '../../../src/domain/planning/table'
import { at } from '../../builders/people'

const quota = { per: 'county' as const, each: 2, exceptions: { '330106': 5 } }
const codeOf = (deed: () => void): string => {
  try {
    deed()
    return 'fine'
  } catch (error) {
    return isProblem(error) ? error.code : String(error)
  }
}

describe('a quota', () => {
  test('is counted for the organisation, or for the county or city above it', () => {
    expect(
      (['organisation', 'county', 'city'] as const).map((per) => quotaHolder({ ...quota, per }, at('school'))),
    ).toEqual(['2133000001', '330106', '330100'])
    // A university of the province stands under no county: it has a quota of its own.
    expect(quotaHolder(quota, at('university'))).toBe('4133000001')
  })

  test('is the exception where one is named, and never more than there are seats for', () => {
    expect([quotaOf(quota, '330106'), quotaOf(quota, '330127'), quotaOf({ ...quota, each: 900 }, 'x')]).toEqual([
      5, 2, 200,
    ])
  })

  test('grows and does not shrink, for nobody', () => {
    const to = (more: object) => codeOf(() => mustNotShrink(quota, { ...quota, ...more }))
    expect([to({}), to({ each: 3 }), to({ exceptions: { '330106': 6 } })]).toEqual(['fine', 'fine', 'fine'])
    const smaller = [
      to({ each: 1 }),
      to({ exceptions: {} }),
      to({ per: 'city' }),
      to({ exceptions: { '330106': 5, x: 1 } }),
    ]
    expect(smaller).toEqual(Array(4).fill('invalid-input'))
  })
})

test('a call is open on its first and its last day', () => {
  const call = { opens: '2026-11-01', closes: '2026-11-30' }
  const on = (today: string) => codeOf(() => mustBeOpen(call, today))
  expect([on('2026-10-31'), on('2026-11-01'), on('2026-11-30'), on('2026-12-01')]).toEqual([
    'call-not-open',
    'fine',
    'fine',
    'call-not-open',
  ])
})

test('an application says what the form needs and nothing else', () => {
  const form = [
    { key: 'plan', label: '建设方案', type: 'text' as const, required: true },
    { key: 'more', label: '附件', type: 'file' as const, required: false },
  ]
  const on = (answers: Record<string, string>) => codeOf(() => checkAnswers(form, answers))
  expect([on({ plan: '五课时' }), on({ plan: ' ' }), on({ plan: '五课时', other: 'x' })]).toEqual([
    'fine',
    'missing-field',
    'unknown-field',
  ])
})

test('a table opens in a spreadsheet in Chinese, and no cell of it runs', () => {
  expect(
    csvOf([
      ['名称', '数'],
      ['=HYPERLINK("x")', 3],
      ['甲,"乙"', 0],
    ]),
  ).toBe(`\uFEFF名称,数\r\n"'=HYPERLINK(""x"")",3\r\n"甲,""乙""",0\r\n`)
})
