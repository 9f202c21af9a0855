import { describe, expect, test } from '@jest/globals'
import { fold, verdictsOpenTo, whatIsAllowed, whatMustChange } from '../../../src/domain/review'
import { finding, inReview, person, problemOf, proposal, reviewerAt } from './builders'

const reviewer = reviewerAt('school')
const confirmed = { confirmed: true, reason: '属实' }
const dismissed = { confirmed: false, reason: '人工核对无此问题' }

describe('a verdict agrees with its findings', () => {
  test.each([
    ['V8', ['reject']],
    ['M3', ['return', 'reject']],
    ['m1', ['pass', 'return', 'reject']],
  ])('a finding of %s leaves %j', (item, open) => {
    expect(verdictsOpenTo(inReview().state, { findings: [finding(item)] })).toEqual(open)
  })

  test('a confirmed veto finding of a machine leaves 不予通过 as the only verdict, a dismissed one leaves all', () => {
    const { state } = inReview('school-province', proposal('V8'))
    expect(verdictsOpenTo(state, { judgements: { 'm-V8': confirmed } })).toEqual(['reject'])
    expect(verdictsOpenTo(state, { judgements: { 'm-V8': dismissed } })).toEqual(['pass', 'return', 'reject'])
  })

  test.each([
    ['V8', 'pass'],
    ['V8', 'return'],
    ['M3', 'pass'],
  ] as const)('with %s found, %s is refused and the open verdicts are named', (item, verdict) => {
    const deed = () => inReview().opine(reviewer, { verdict, findings: [finding(item)], comment: '见问题' })
    const { code, details } = problemOf(deed)
    expect(code).toBe('verdict-contradicts-findings')
    expect(details.allowed).toEqual(item === 'V8' ? ['reject'] : ['return', 'reject'])
  })

  test('a minor item may pass with its note', () => {
    const work = inReview('school-school').opine(reviewer, { findings: [finding('m1', { note: '单位应写 cm' })] })
    expect(work.state.status).toBe('accepted')
  })

  test('a later stage may overturn a dismissal, and is then held to it', () => {
    const work = inReview('school-county', proposal('M9'))
    work.opine(reviewer, { judgements: { 'm-M9': dismissed } })
    const again = { judgements: { 'm-M9': confirmed }, answers: { M9: 'violated' as const } }
    expect(problemOf(() => work.opine(reviewerAt('county'), again)).code).toBe('verdict-contradicts-findings')
    work.opine(reviewerAt('county'), { ...again, verdict: 'return' })
    expect(whatMustChange(work.state).map((f) => f.id)).toEqual(['m-M9'])
  })
})

describe('an opinion is whole', () => {
  test('every item of the stage is answered', () => {
    const work = inReview()
    const { V1: _, ...answers } = work.opinion().answers
    const opinion = { ...work.opinion(), answers }
    const deed = () => work.give({ type: 'opine', by: reviewer, at: new Date(), step: work.state.steps, opinion })
    expect(problemOf(deed)).toEqual({ code: 'unanswered-items', details: { items: ['V1'] } })
  })

  test('an item that is not on the stage’s list is refused', () => {
    expect(problemOf(() => inReview().opine(reviewer, { answers: { X1: 'ok' } }))).toEqual({
      code: 'unknown-item',
      details: { items: ['X1'] },
    })
  })

  test('every machine finding is judged, with a reason; a check that could not run as well', () => {
    const work = inReview('school-county', proposal('M14'), { ...proposal('m4'), notChecked: true })
    expect(problemOf(() => work.opine(reviewer, { judgements: { 'm-M14': dismissed } }))).toEqual({
      code: 'unjudged-findings',
      details: { findings: ['m-m4'] },
    })
    const silent = { 'm-M14': { confirmed: false, reason: ' ' }, 'm-m4': dismissed }
    expect(problemOf(() => work.opine(reviewer, { judgements: silent })).code).toBe('reason-required')
    work.opine(reviewer, { judgements: { 'm-M14': dismissed, 'm-m4': dismissed } })
    expect(work.state.stages[3]?.status).toBe('current')
  })

  test('a violated item says what must change; a found item is not answered "ok"', () => {
    const without = () => inReview().opine(reviewer, { verdict: 'return', answers: { M3: 'violated' } })
    expect(problemOf(without)).toEqual({ code: 'finding-required', details: { items: ['M3'] } })
    const denied = () =>
      inReview().opine(reviewer, { verdict: 'return', findings: [finding('M3')], answers: { M3: 'ok' } })
    expect(problemOf(denied)).toEqual({ code: 'answers-contradict-findings', details: { items: ['M3'] } })
  })

  test('a return names something to mend, a rejection says why', () => {
    expect(problemOf(() => inReview().opine(reviewer, { verdict: 'return' })).code).toBe('finding-required')
    expect(problemOf(() => inReview().opine(reviewer, { verdict: 'reject' })).code).toBe('reason-required')
    const work = inReview().opine(reviewer, { verdict: 'reject', comment: '不属于教育资源' })
    expect(work.state.status).toBe('rejected')
  })

  test.each([
    ['of a machine', { source: 'machine' as const }, 'invalid-input'],
    ['without a note', { note: ' ' }, 'finding-required'],
    ['of an unknown item', { item: 'X9' }, 'unknown-item'],
  ])('a finding %s is refused', (_, more, code) => {
    const deed = () =>
      inReview().opine(reviewer, { verdict: 'return', findings: [finding('M3', more)], answers: { M3: 'violated' } })
    expect(problemOf(deed).code).toBe(code)
  })

  test('a judgement of something no machine found is refused', () => {
    expect(problemOf(() => inReview().opine(reviewer, { judgements: { nothing: confirmed } })).code).toBe(
      'invalid-input',
    )
  })
})

describe('who may decide', () => {
  test('nobody decides twice in one case', () => {
    const twice = person('two-houses', 'county-a', { memberOf: ['school-a', 'county-a'] })
    const work = inReview().opine({ ...twice, organisation: 'school-a' })
    expect(problemOf(() => work.opine(twice)).code).toBe('already-decided')
  })

  test('nobody decides on their own work', () => {
    expect(problemOf(() => inReview().opine(person('author', 'school-a'))).code).toBe('own-work')
  })

  test('the work’s own organisation decides only where the stage says so: a member of it stays one in the county', () => {
    const work = inReview().opine(reviewer)
    const inside = person('both', 'county-a', { memberOf: ['county-a', 'school-a'] })
    expect(problemOf(() => work.opine(inside)).code).toBe('own-organisation')
  })

  test('whoever recused decides no more; another reviewer of the same house takes over', () => {
    const work = inReview()
    work.give({
      type: 'recuse',
      by: reviewer,
      at: new Date(),
      step: 2,
      stage: 'school-initial',
      reason: '与作者有亲属关系',
    })
    expect(problemOf(() => work.opine(reviewer)).code).toBe('recused')
    expect(work.opine(reviewerAt('school', 'another')).state.stages[2]?.by?.actor).toBe('another')
  })

  test.each([
    ['another school', person('r', 'school-b'), 'foreign-organisation'],
    ['the next level already', person('r', 'county-a'), 'foreign-organisation'],
    ['the right house without the role', person('r', 'school-a', { roles: ['author'] }), 'not-allowed'],
    ['a machine', person('system', null), 'foreign-organisation'],
  ])('%s is refused', (_, by, code) => {
    expect(problemOf(() => inReview().opine(by)).code).toBe(code)
  })
})

describe('when', () => {
  test('an opinion on an old picture is refused and says both steps', () => {
    const work = inReview()
    const stale = { type: 'opine', by: reviewer, at: new Date(), step: 1, opinion: work.opinion() } as const
    expect(problemOf(() => work.give(stale))).toEqual({ code: 'stale-case', details: { expected: 1, actual: 2 } })
  })

  test('an opinion for another stage is refused', () => {
    expect(problemOf(() => inReview().opine(reviewer, { stage: 'county-second' }))).toEqual({
      code: 'wrong-stage',
      details: { stage: 'county-second', current: 'school-initial' },
    })
  })

  test('what the state does not allow is refused with what it does; nothing changes', () => {
    const work = inReview('school-school').opine(reviewer)
    const before = structuredClone(work.history)
    expect(problemOf(() => work.opine(reviewerAt('school', 'other')))).toEqual({
      code: 'event-not-allowed',
      details: { event: 'opine', allowed: [] },
    })
    const open = inReview()
    expect(problemOf(() => open.machineFinds()).details.allowed).toEqual(['opine', 'recuse', 'withdraw'])
    expect(work.history).toEqual(before)
    expect(fold(before)).toEqual(work.state)
  })

  test('only the team withdraws, with a reason', () => {
    const withdraw = (by: typeof reviewer, reason: string) => () =>
      inReview().give({ type: 'withdraw', by, at: new Date(), step: 2, reason })
    expect(problemOf(withdraw(reviewer, '误提交')).code).toBe('not-allowed')
    expect(problemOf(withdraw(person('author', 'school-a'), '')).code).toBe('reason-required')
    expect(withdraw(person('author', 'school-a'), '误提交')().state).toMatchObject({
      status: 'withdrawn',
      withdrawal: '误提交',
    })
  })
})

test('what is allowed is told for each person, with the reason against the rest', () => {
  const { state } = inReview()
  expect(whatIsAllowed(state, reviewer)).toEqual({
    commands: ['opine', 'recuse'],
    refused: { withdraw: 'not-allowed' },
    verdicts: ['pass', 'return', 'reject'],
  })
  expect(whatIsAllowed(state, person('author', 'school-a', { roles: ['author'] }))).toMatchObject({
    commands: ['withdraw'],
    refused: { opine: 'own-work', recuse: 'not-allowed' },
    verdicts: [],
  })
})
