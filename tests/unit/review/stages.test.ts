import { describe, expect, test } from '@jest/globals'
import { type Acting, passportOf, whatIsAllowed, whatMustChange } from '../../../src/domain/review'
import { actorOfIssuer } from '../../../src/domain/review/stages/externalResult'
import type { Opinion, Policy } from '../../../src/domain/review/types'
import {
  Case,
  finding,
  lineage,
  machine,
  person,
  problemOf,
  proposal,
  provincial,
  reviewerAt,
  stage,
  start,
} from './builders'

const expert = (name: string): Acting => person(name, lineage.province, { roles: ['expert'] })
const chair = person('chair', lineage.province, { roles: ['committee-chair'] })
const pool = ['e1', 'e2', 'e3', 'e4', 'e5']
/** Of `printf seed-1:e1 | sha256sum` and so on, the three lowest. */
const drawn = ['e4', 'e3', 'e1']
const left = pool.filter((id) => !drawn.includes(id))

const county = { workOrganisation: lineage.county, workLevel: 'county' as const }
const initial = { ...reviewerAt('county'), memberOf: [lineage.county] }
const noProvincial = (more: Partial<Policy> = {}): Policy => ({ ...provincial, ...more })

/** A case of a county that waits for its panel. */
const atPanel = (policy = provincial, ...found: ReturnType<typeof proposal>[]): Case =>
  new Case(policy, county)
    .machineFinds(...found)
    .opine(initial, { judgements: Object.fromEntries(found.map((f) => [f.id, { confirmed: false, reason: '无' }])) })
const inPanel = (policy = provincial): Case => atPanel(policy).draw(...pool)

const pass: Partial<Opinion> = {}
const returns = (item = 'M3'): Partial<Opinion> => ({
  verdict: 'return',
  findings: [finding(item, { id: `r-${item}` })],
})
const rejects = (item = 'V1'): Partial<Opinion> => ({
  verdict: 'reject',
  comment: '不宜采用',
  findings: [finding(item, { id: `v-${item}` })],
})
const voted = (at: Case, ...votes: Partial<Opinion>[]): Case => {
  votes.forEach((vote, i) => {
    const findings = vote.findings?.map((one) => ({ ...one, id: `${one.id}-${i}` })) ?? []
    at.opine(expert(drawn[i] as string), { ...vote, findings })
  })
  return at
}
const panelOf = (at: Case) => at.state.stages.find((one) => one.key === 'panel')?.status
const committee = { passes: noProvincial(), tie: withTie() }
function withTie(): Policy {
  const panel = { size: 3, threshold: [2, 3], tie: 'committee' } as const
  return noProvincial({ stages: provincial.stages.map((one) => (one.key === 'panel' ? { ...one, panel } : one)) })
}

describe('blind panel', () => {
  test.each<[string, Policy, Partial<Opinion>[], string, string]>([
    ['three pass', committee.passes, [pass, pass, pass], 'passed', 'province-final'],
    ['two of three pass: two thirds', committee.passes, [pass, returns(), pass], 'passed', 'province-final'],
    ['two of three return', committee.passes, [returns(), pass, returns('m1')], 'returned', 'none'],
    [
      'two of three reject, without a veto item',
      committee.passes,
      [rejects('M3'), rejects('m1'), pass],
      'rejected',
      'none',
    ],
    ['one each, tie returns', committee.passes, [pass, returns(), rejects('M3')], 'returned', 'none'],
    ['one each, tie goes to the committee', committee.tie, [pass, returns(), rejects('M3')], 'escalated', 'committee'],
    ['a veto item against two passes', committee.passes, [pass, rejects('V1'), pass], 'escalated', 'committee'],
    ['three veto items', committee.passes, [rejects('V1'), rejects('V1'), rejects('V1')], 'escalated', 'committee'],
    ['two have voted', committee.passes, [pass, pass], 'current', 'panel'],
  ])('%s', (_, policy, votes, status, open) => {
    const at = voted(inPanel(policy), ...votes)
    expect([panelOf(at), at.open]).toEqual([status, open])
  })

  test('nothing escalated: the committee is skipped, and the case says why', () => {
    const at = voted(inPanel(), pass, pass, pass)
    expect(at.state.stages.find((one) => one.key === 'committee')).toMatchObject({
      status: 'skipped',
      reason: '专家组已形成结论，没有提交审核委员会的事项',
    })
  })

  test('a return lists what every expert found, those who passed it too', () => {
    const at = voted(inPanel(), { findings: [finding('m1', { id: 'note' })] }, returns(), returns())
    expect(whatMustChange(at.state).map((one) => one.id)).toEqual(['note-0', 'r-M3-1', 'r-M3-2'])
  })

  test('the draw can be made again from what it records', () => {
    const draw = inPanel().history.at(-1)
    expect(draw).toMatchObject({ type: 'panel-drawn', data: { seed: 'seed-1', pool, members: drawn } })
    expect(
      atPanel()
        .draw(...[...pool].reverse())
        .history.at(-1)?.data,
    ).toEqual(draw?.data)
  })

  test('nobody of the work, nobody who decided and nobody who stepped back is drawn', () => {
    const at = atPanel().draw('author', 'county-reviewer', 'e1', 'e2', 'e3')
    expect([...(at.state.draws[0]?.members ?? [])].sort()).toEqual(['e1', 'e2', 'e3'])
    const recused = at.give({
      type: 'recuse',
      by: expert('e2'),
      at: start,
      step: at.state.steps,
      stage: 'panel',
      reason: '同事',
    })
    expect(problemOf(() => recused.draw('e1', 'e2', 'e3')).details).toEqual({ needed: 1, found: 0 })
    recused.draw('e1', 'e2', 'e3', 'e4')
    expect(recused.state.draws[1]?.members).toEqual(['e4'])
    expect(problemOf(() => recused.opine(expert('e2'))).code).toBe('recused')
  })

  test.each<[string, (at: Case) => unknown, string]>([
    ['one who was not drawn', (at) => at.opine(expert(left[0] as string)), 'not-drawn'],
    ['a reviewer of the province', (at) => at.opine(reviewerAt('province')), 'not-allowed'],
    ['a second opinion', (at) => voted(at, pass).opine(expert(drawn[0] as string)), 'already-decided'],
    ['a draw when all seats are taken', (at) => at.draw(...pool), 'event-not-allowed'],
    ['a rejection that names nothing', (at) => voted(at, { verdict: 'reject', comment: '不好' }), 'finding-required'],
    ['closing it', (at) => at.conclude(chair), 'event-not-allowed'],
    [
      'a person who draws',
      (at) => at.give({ type: 'draw', by: chair, at: start, stage: 'panel', seed: '', pool }),
      'not-allowed',
    ],
  ])('%s is refused', (_, deed, code) => {
    expect(problemOf(() => deed(inPanel())).code).toBe(code)
  })

  test('a pool with too few is told how many are missing', () => {
    expect(problemOf(() => atPanel().draw('e1', 'e2'))).toEqual({
      code: 'panel-too-small',
      details: { needed: 3, found: 2 },
    })
  })
})

describe('committee', () => {
  const members = ['k1', 'k2', 'k3', 'k4'].map(expert)
  const dismisses = { judgements: { 'v-V1-1': { confirmed: false, reason: '引文有出处' } } }
  const confirms: Partial<Opinion> = {
    verdict: 'reject',
    comment: '成立',
    judgements: { 'v-V1-1': { confirmed: true, reason: '成立' } },
    answers: { V1: 'violated' },
  }
  const atCommittee = (): Case => voted(inPanel(), pass, rejects('V1'), pass)
  const heard = (...votes: Partial<Opinion>[]): Case => {
    const at = atCommittee()
    votes.forEach((vote, i) => {
      at.opine(members[i] as Acting, vote)
    })
    return at
  }

  test.each<[string, Partial<Opinion>[], string]>([
    ['all dismiss the veto item', [dismisses, dismisses, dismisses], 'passed'],
    ['two of three dismiss it', [dismisses, confirms, dismisses], 'passed'],
    ['two of three confirm it', [confirms, dismisses, confirms], 'rejected'],
    ['half confirm it: in doubt it holds', [confirms, dismisses, confirms, dismisses], 'rejected'],
    [
      'one passes, two return',
      [dismisses, { ...dismisses, ...returns('M3') }, { ...dismisses, ...returns('m1') }],
      'returned',
    ],
  ])('%s', (_, votes, status) => {
    const at = heard(...votes).conclude(chair)
    expect(at.state.stages.find((one) => one.key === 'committee')?.status).toBe(status)
  })

  test('what the panel raised must be judged by everybody', () => {
    expect(problemOf(() => heard(pass))).toMatchObject({ code: 'unjudged-findings', details: { findings: ['v-V1-1'] } })
    expect(problemOf(() => heard({ ...confirms, verdict: 'pass' }))).toMatchObject({
      code: 'verdict-contradicts-findings',
      details: { allowed: ['reject'] },
    })
  })

  test('a machine’s veto finding that an expert confirms is judged anew, though the first reviewer dismissed it', () => {
    const at = atPanel(provincial, proposal('V1')).draw(...pool)
    const judged = { 'm-V1': { confirmed: true, reason: '确实' } }
    at.opine(expert(drawn[0] as string), {
      ...pass,
      answers: { V1: 'violated' },
      verdict: 'reject',
      comment: '否决',
      judgements: judged,
    })
    at.opine(expert(drawn[1] as string)).opine(expert(drawn[2] as string))
    expect(at.open).toBe('committee')
    expect(problemOf(() => at.opine(members[0] as Acting)).details).toEqual({ findings: ['m-V1'] })
  })

  test.each<[string, (at: Case) => unknown, string]>([
    ['closing it before the quorum', (at) => at.conclude(chair), 'quorum-not-reached'],
    ['a member who closes it', (at) => at.conclude(members[3] as Acting), 'not-allowed'],
    [
      'an expert of the panel who votes again',
      (at) => at.opine(expert(drawn[0] as string), dismisses),
      'already-decided',
    ],
    [
      'the chair of another house',
      (at) => at.conclude({ ...chair, organisation: lineage.city }),
      'foreign-organisation',
    ],
    ['a chair of the work’s house', (at) => at.conclude({ ...chair, memberOf: [lineage.county] }), 'own-organisation'],
  ])('%s is refused', (_, deed, code) => {
    expect(problemOf(() => deed(heard(dismisses, dismisses))).code).toBe(code)
  })
})

describe('public notice', () => {
  const answers = reviewerAt('province', 'second-reviewer')
  const citizen = person('citizen', null, { roles: [] })
  const atNotice = (): Case => voted(inPanel(), pass, pass, pass).opine(reviewerAt('province'))
  /** Five working days from Tuesday: Tuesday night, and a moment later. */
  const lastMoment = new Date('2026-12-01T15:59:59.999Z')
  const over = new Date('2026-12-01T16:00:00.000Z')

  test('it ends when its days are over, and the work is accepted', () => {
    const at = atNotice()
    expect(problemOf(() => at.endNotice(lastMoment))).toEqual({
      code: 'notice-not-over',
      details: { until: lastMoment.toISOString(), open: 0 },
    })
    expect(at.endNotice(over).state.status).toBe('accepted')
  })

  test('the passport has a line for each stage that decided, not for each vote, and none for whom', () => {
    const passport = passportOf('case', atNotice().endNotice(over).state)
    expect(passport.stages.map((one) => [one.stage, one.verdict, one.organisation])).toEqual([
      ['county-initial', 'pass', 'county-a'],
      ['panel', 'pass', 'zj'],
      ['province-final', 'pass', 'zj'],
      ['notice', 'pass', 'zj'],
    ])
    expect(JSON.stringify(passport)).not.toMatch(/"e[1-5]"/)
  })

  test('an open objection keeps it open; answered, it ends', () => {
    const at = atNotice().object(citizen)
    expect(problemOf(() => at.endNotice(over)).details).toMatchObject({ open: 1 })
    expect(at.settle(answers).endNotice(over).state.status).toBe('accepted')
  })

  test('an objection that is upheld returns the work with what must change', () => {
    const at = atNotice()
      .object(citizen)
      .settle(answers, { verdict: 'return', findings: [finding('M3')] })
    expect(at.state.status).toBe('returned')
    expect(whatMustChange(at.state).map((one) => one.item)).toEqual(['M3'])
  })

  test.each<[string, (at: Case) => unknown, string]>([
    ['an answer without a reason', (at) => at.settle(answers, { reason: ' ' }), 'reason-required'],
    ['a return that lists nothing', (at) => at.settle(answers, { verdict: 'return' }), 'finding-required'],
    ['an unknown item', (at) => at.settle(answers, { verdict: 'return', findings: [finding('X9')] }), 'unknown-item'],
    ['an answer by who decided before', (at) => at.settle(reviewerAt('province')), 'already-decided'],
    ['an answer by another house', (at) => at.settle(reviewerAt('city')), 'foreign-organisation'],
    [
      'a second answer',
      (at) => at.settle(answers).settle(person('third', lineage.province), { objection: 8 }),
      'not-found',
    ],
    ['an objection without words', (at) => at.object(citizen, ' '), 'reason-required'],
    ['an objection by its author', (at) => at.object(person('author', lineage.county)), 'own-work'],
    [
      'a person who ends it',
      (at) => at.give({ type: 'end-notice', by: answers, at: over, stage: 'notice' }),
      'not-allowed',
    ],
  ])('%s is refused', (_, deed, code) => {
    expect(problemOf(() => deed(atNotice().object(citizen))).code).toBe(code)
  })

  test('what a person may do is told: to object, and for those of its house to answer', () => {
    expect(whatIsAllowed(atNotice().state, citizen).commands).toEqual(['object'])
    expect(whatIsAllowed(atNotice().state, answers).commands).toEqual(['object', 'settle-objection'])
    expect(whatIsAllowed(atNotice().state, machine).commands).toContain('end-notice')
  })
})

describe('external result', () => {
  const issuer = person(actorOfIssuer('textbook-office'), null, { roles: [] })
  const external = stage('office', 'external-result', { level: null, role: null, items: [], issuer: 'textbook-office' })
  const policy = noProvincial({
    stages: [...provincial.stages.slice(0, 3), external, ...provincial.stages.slice(5)],
  })
  const waiting = (): Case => new Case(policy, county).machineFinds().opine(initial)
  const said = (at: Case, by: Acting, more: object = {}) =>
    at.give({
      type: 'external-result',
      by,
      at: start,
      stage: 'office',
      verdict: 'pass',
      reference: '浙教审〔2026〕7号',
      findings: [],
      reason: '',
      ...more,
    })

  test.each([
    ['passes', {}, 'in-review'],
    ['returns', { verdict: 'return', findings: [finding('M4')] }, 'returned'],
    ['rejects', { verdict: 'reject', reason: '不予通过' }, 'rejected'],
  ])('it %s by its issuer’s word', (_, more, status) => {
    const at = said(waiting(), issuer, more)
    expect(at.state.status).toBe(status)
    expect(whatMustChange(at.state)).toEqual(status === 'returned' ? [finding('M4')] : [])
  })

  test.each<[string, Acting, object, string]>([
    ['another issuer', person(actorOfIssuer('other'), null), {}, 'not-allowed'],
    ['a reviewer', reviewerAt('province'), {}, 'not-allowed'],
    ['a result without a number', issuer, { reference: '' }, 'invalid-input'],
    ['a return that lists nothing', issuer, { verdict: 'return' }, 'finding-required'],
    ['a rejection without a reason', issuer, { verdict: 'reject' }, 'reason-required'],
    ['a result for another stage', issuer, { stage: 'notice' }, 'wrong-stage'],
  ])('%s is refused', (_, by, more, code) => {
    expect(problemOf(() => said(waiting(), by, more)).code).toBe(code)
  })
})
