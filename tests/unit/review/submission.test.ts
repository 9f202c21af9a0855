import { expect, test } from '@jest/globals'
import { fold, holderOf, passportOf, pathOf } from '../../../src/domain/review'
import { allOk, Case, checklist, inReview, policy, problemOf, proposal, reviewerAt } from './builders'

const items = checklist.items.map((item) => item.code)

test.each([
  ['no signed commitment', { commitment: ' ' }, 'commitment-required'],
  ['an item left out', { selfCheck: allOk(items.slice(1)) }, 'unanswered-items'],
  ['an item of no list', { selfCheck: allOk([...items, 'X1']) }, 'unknown-item'],
  [
    'a grave item known to be violated',
    { selfCheck: { ...allOk(items), M9: 'violated' as const } },
    'commitment-required',
  ],
])('a submission with %s is refused', (_, more, code) => {
  expect(problemOf(() => new Case('school-school', more)).code).toBe(code)
})

test('a minor item may be admitted in the self-check', () => {
  const work = new Case('school-school', { selfCheck: { ...allOk(items), m5: 'violated' } })
  expect(work.state.stages[0]).toMatchObject({ status: 'passed', by: { actor: 'author' } })
})

test('machines have a case first, then the organisation of each level in turn, with its deadline', () => {
  const work = new Case('school-county')
  expect(holderOf(work.state)).toEqual({ stage: 'machine-check', organisation: null, level: null, due: null })
  work.machineFinds()
  expect(holderOf(work.state)).toMatchObject({ stage: 'school-initial', organisation: 'school-a', level: 'school' })
  work.opine(reviewerAt('school'))
  expect(holderOf(work.state)).toMatchObject({ organisation: 'county-a', due: { at: '2026-12-01T15:59:59.999Z' } })
  work.opine(reviewerAt('county'))
  expect(holderOf(work.state)).toBeNull()
})

test('the path shows every stage: passed by whom, current until when, waiting for whom', () => {
  const work = inReview('school-city').opine(reviewerAt('school'))
  const path = pathOf(work.state).map((s) => `${s.name.zh} ${s.status} ${s.organisation} ${s.due?.at.slice(0, 10)}`)
  expect(path).toEqual([
    '自审 passed null undefined',
    '机审 passed null undefined',
    '校初审 passed school-a 2026-12-01',
    '县复审 current county-a 2026-12-08',
    '市终审 waiting city-a undefined',
  ])
})

test('the passport names organisations and dates, never persons', () => {
  const work = inReview('school-school').opine(reviewerAt('school', 'a-person'))
  const passport = passportOf('case-1', work.state)
  expect(passport).toMatchObject({
    case: 'case-1',
    policy: { key: 'school-school', version: 1 },
    checklist: { key: 'content', version: 1 },
    stages: [{ stage: 'school-initial', verdict: 'pass', organisation: 'school-a', at: '2026-11-24T02:00:00.000Z' }],
  })
  expect(JSON.stringify(passport)).not.toContain('a-person')
  expect(problemOf(() => passportOf('c', inReview().state))).toMatchObject({
    code: 'not-accepted',
    details: { stage: '校初审' },
  })
})

test('machines propose items of the list only, each once', () => {
  expect(problemOf(() => new Case().machineFinds(proposal('X1'))).code).toBe('unknown-item')
  expect(problemOf(() => new Case().machineFinds(proposal('M8'), proposal('M9', 'm-M8'))).code).toBe('invalid-input')
})

test('a history with a gap, a foreign digest or no beginning is named as damaged', () => {
  const { history } = inReview().opine(reviewerAt('school'))
  const [first, second, third] = history
  if (!first || !second || !third) throw new Error('too short')
  expect(problemOf(() => fold([])).code).toBe('not-found')
  expect(problemOf(() => fold([second])).code).toBe('case-damaged')
  expect(problemOf(() => fold([first, third]))).toEqual({ code: 'case-damaged', details: { index: 2 } })
  const foreign = { ...second, digest: `sha256:${'1'.repeat(64)}` as const }
  expect(problemOf(() => fold([first, foreign])).code).toBe('case-damaged')
})

test('the clock going back does not make a history go back', () => {
  const work = inReview('school-school').opine(reviewerAt('school'), {}, new Date('2020-01-01T00:00:00Z'))
  expect(work.history.at(-1)?.at).toBe('2026-11-24T02:00:00.000Z')
})

test('a policy without a self-check asks for no commitment', () => {
  const short = { ...policy('school-school'), stages: policy('school-school').stages.slice(1) }
  expect(new Case(short, { commitment: '', selfCheck: {} }).state.stages[0]?.status).toBe('current')
})
