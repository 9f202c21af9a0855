import fc from 'fast-check'
import type { Level } from '../../../src/domain/organisation'
import { type Acting, type CaseState, type Command, currentStage, decide, fold } from '../../../src/domain/review'
import { opinionsAt, panelAt } from '../../../src/domain/review/state'
import type { Answer, CaseEvent, Finding, Policy } from '../../../src/domain/review/types'
import {
  allOk,
  author,
  calendar,
  lineage,
  machine,
  person,
  policies,
  policy,
  provincial,
  start,
  submission,
  submissionDigest,
} from './builders'

/** Random walks through a case, for the property tests. */
export type Person = Acting

const people: Person[] = [
  author,
  person('author', lineage.school, { roles: ['author', 'reviewer'] }),
  person('s1', lineage.school),
  person('s2', lineage.school),
  person('c1', lineage.county),
  person('c2', lineage.county, { memberOf: [lineage.county, lineage.school] }),
  person('i1', lineage.city),
  person('i2', lineage.city),
  person('p1', lineage.province),
  person('p2', lineage.province, { roles: ['operator'] }),
  person('x1', 'school-b'),
  ...['e1', 'e2', 'e3', 'e4', 'e5', 'e6', 'e7', 'e8'].map((name) =>
    person(name, lineage.province, { roles: ['expert'] }),
  ),
  person('chair', lineage.province, { roles: ['committee-chair'] }),
  machine,
]

/** The seeded chains of schools, and a short list of items so that random answers hit something. */
const short = (from: Policy): Policy => ({
  ...from,
  stages: from.stages.map((s) => (s.items.length > 0 ? { ...s, items: ['V1', 'M3', 'm1'] } : s)),
})
/** The chain of panel, committee and notice, for the work of a school here; half of the walks go through it. */
const long: Policy = {
  ...provincial,
  stages: provincial.stages.map((s) =>
    s.type === 'individual-review' && s.level === 'county' ? { ...s, level: 'school', deadline: 1 } : s,
  ),
}
const chains = [
  ...policies.filter((p) => p.key.startsWith('school')),
  policy('school-province'),
  ...Array.from({ length: 5 }, () => long),
].map(short)
const lineages: Partial<Record<Level, string>>[] = [
  lineage,
  { school: lineage.school, city: lineage.city, province: lineage.province },
  { school: lineage.school, province: lineage.province },
]

const anAnswer = fc.oneof(
  { weight: 24, arbitrary: fc.constant<Answer | null>('ok') },
  { weight: 4, arbitrary: fc.constantFrom<Answer | null>('violated', 'not-applicable', 'violated', null) },
)
const move = fc.record({
  kind: fc.oneof(
    { weight: 10, arbitrary: fc.constant('fitting' as const) },
    { weight: 3, arbitrary: fc.constantFrom('opine', 'recuse', 'machine-check', 'submit') },
    { weight: 2, arbitrary: fc.constantFrom('draw', 'conclude', 'object', 'settle-objection', 'end-notice') },
    { weight: 1, arbitrary: fc.constant('withdraw' as const) },
  ),
  who: fc.nat(people.length - 1),
  verdict: fc.constantFrom('pass', 'pass', 'pass', 'pass', 'pass', 'return', 'reject'),
  answers: fc.tuple(anAnswer, anAnswer, anAnswer),
  notes: fc.constantFrom('须改', '须改', '须改', ''),
  judge: fc.constantFrom<boolean | null>(true, false, false, false, false, false, null),
  late: fc.nat(8),
  minutes: fc.integer({ min: -60, max: 60 * 24 * 5 }),
  found: fc.subarray(['V1', 'M3', 'm1'], { maxLength: 1 }),
})
export type Move = typeof move extends fc.Arbitrary<infer M> ? M : never

export const moves = fc.record({
  chain: fc.nat(chains.length - 1),
  lineage: fc.nat(lineages.length - 1),
  moves: fc.array(move, { minLength: 3, maxLength: 18, size: 'max' }),
})
type Plan = typeof moves extends fc.Arbitrary<infer P> ? P : never

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value
  Object.freeze(value)
  for (const inner of Object.values(value)) frozen(inner)
  return value
}

export interface Walk {
  plan: Plan
  people: Person[]
  author: Person
  history: CaseEvent[]
  state: CaseState
  /** What was refused; the states are deeply frozen, so a refusal that changed one would be a TypeError, not a Problem. */
  refusals: unknown[]
  /** Two right opinions at the same step, by two people. */
  rivals(state: CaseState): [Command, Command]
}

export const policyOf = (walk: Walk): Policy => walk.state.submission.policy
export const perform = (state: CaseState | null, command: Command): CaseEvent[] => decide(state, command, calendar)

export function walk(plan: Plan): Walk {
  const chain = chains[plan.chain] as Policy
  // A chain that needs an organisation which is not there opens no case: the full lineage then.
  const above = chain.key === 'school-province' ? lineages[plan.lineage] : lineage
  const data = submission(chain, { lineage: above as typeof lineage })
  let history = frozen(perform(null, { type: 'submit', by: author, at: start, digest: submissionDigest, data }))
  let state = frozen(fold(history))
  const refusals: Walk['refusals'] = []
  let now = start.getTime()
  for (const step of plan.moves) {
    now += step.minutes * 60_000
    try {
      const events = frozen(perform(state, commandOf(state, step, new Date(now), data)))
      history = [...history, ...events]
      state = frozen(fold(history))
    } catch (problem) {
      refusals.push(problem)
    }
  }
  return { plan, people, author, history, state, refusals, rivals }
}

function commandOf(state: CaseState, step: Move, at: Date, data: ReturnType<typeof submission>): Command {
  const by = step.kind === 'fitting' ? fittingPerson(state, step.who) : (people[step.who] as Person)
  const kind = step.kind === 'fitting' ? fittingKind(state) : step.kind
  const stage = currentStage(state)?.key ?? 'none'
  const seen = step.late === 0 ? state.steps - 1 : state.steps
  switch (kind) {
    case 'submit':
      return { type: 'submit', by, at, digest: submissionDigest, data }
    case 'machine-check':
      return {
        type: 'machine-check',
        by,
        at,
        findings: step.found.map((item) => ({ ...aFinding(item), id: `m-${item}`, source: 'machine' })),
      }
    case 'recuse':
      return { type: 'recuse', by, at, step: seen, stage, reason: step.notes }
    case 'draw':
      return {
        type: 'draw',
        by,
        at,
        stage,
        seed: `${step.who}-${step.minutes}`,
        pool: people.map((p) => p.actor).filter((id) => id.startsWith('e')),
      }
    case 'conclude':
      return { type: 'conclude', by, at, step: seen, stage, comment: '' }
    case 'object':
      return { type: 'object', by, at, stage, text: step.notes }
    case 'end-notice':
      return { type: 'end-notice', by, at, stage }
    case 'settle-objection': {
      const objection = state.objections.find((one) => one.settlement === null)?.index ?? -1
      const findings = step.found.map((item) => ({ ...aFinding(item), id: `n-${state.steps}-${item}` }))
      return {
        type: 'settle-objection',
        by,
        at,
        step: seen,
        stage,
        objection,
        verdict: step.verdict as 'pass',
        findings,
        reason: step.notes,
      }
    }
    case 'withdraw':
      return { type: 'withdraw', by: step.who < 6 ? author : by, at, step: seen, reason: step.notes }
    default:
      return { type: 'opine', by, at, step: seen, opinion: opinionOf(state, step) }
  }
}

/** What a case waits for, as far as one look tells. */
function fittingKind(state: CaseState): Command['type'] {
  const stage = currentStage(state)
  switch (stage?.type) {
    case 'machine-check':
      return 'machine-check'
    case 'blind-panel':
      return panelAt(state, stage).length < 3 ? 'draw' : 'opine'
    case 'committee':
      return opinionsAt(state, stage).length < 3 ? 'opine' : 'conclude'
    case 'public-notice':
      return state.objections.some((one) => one.settlement === null) ? 'settle-objection' : 'end-notice'
    default:
      return 'opine'
  }
}

/** Someone of the deciding house, mostly one whom the stage asks; the machine where machines act. */
function fittingPerson(state: CaseState, who: number): Person {
  const stage = currentStage(state)
  const kind = fittingKind(state)
  if (kind === 'machine-check' || kind === 'draw' || kind === 'end-notice') return machine
  const asked = people.filter((p) => isAsked(state, kind, p))
  if (asked.length > 0) return asked[who % asked.length] as Person
  const organisation = stage?.level ? state.submission.lineage[stage.level] : null
  const house = people.filter((p) => p.organisation === organisation)
  return house[who % Math.max(1, house.length)] ?? (people[who] as Person)
}

function isAsked(state: CaseState, kind: Command['type'], { actor, roles }: Person): boolean {
  const stage = currentStage(state)
  if (kind === 'conclude') return roles.includes('committee-chair')
  if (stage?.type === 'blind-panel') return panelAt(state, stage).includes(actor) && !state.decided.includes(actor)
  return stage?.type === 'committee' && roles.includes('expert') && !state.decided.includes(actor)
}

const aFinding = (item: string): Finding => ({ id: `f-${item}`, item, place: null, note: '须改', source: 'person' })

function opinionOf(state: CaseState, step: Move): Extract<Command, { type: 'opine' }>['opinion'] {
  const stage = currentStage(state)
  const items = stage?.items ?? ['V1']
  const answers = Object.fromEntries(
    items.flatMap((item, i) => (step.answers[i] ? [[item, step.answers[i] as Answer]] : [])),
  )
  const violated = items.filter((item) => answers[item] === 'violated')
  const open = [...state.machineFindings, ...state.raised].filter(
    (f) => !state.judgements[f.id] || state.reopened.includes(f.id),
  )
  const judged = step.judge === null ? [] : open
  for (const { item } of judged) if (step.judge && answers[item]) answers[item] = 'violated'
  const grave = step.judge ? [...violated, ...judged.map((f) => f.item)] : violated
  const fitting = grave.some((i) => i.startsWith('V'))
    ? 'reject'
    : grave.some((i) => i.startsWith('M'))
      ? 'return'
      : step.verdict
  return {
    stage: stage?.key ?? 'none',
    verdict: (step.late === 1 ? step.verdict : fitting) as 'pass',
    answers,
    findings: violated.map((item) => ({ ...aFinding(item), id: `f-${state.steps}-${item}`, note: step.notes })),
    judgements: Object.fromEntries(
      judged.map((f) => [f.id, { confirmed: step.judge as boolean, reason: step.notes || '无' }]),
    ),
    comment: step.notes,
  }
}

function rivals(state: CaseState): [Command, Command] {
  const stage = currentStage(state)
  const organisation = state.submission.lineage[stage?.level as Level] as string
  const judgements = Object.fromEntries(state.machineFindings.map((f) => [f.id, { confirmed: false, reason: '无' }]))
  const opinion = {
    stage: stage?.key ?? '',
    verdict: 'pass' as const,
    answers: allOk(stage?.items ?? []),
    findings: [],
    judgements,
    comment: '',
  }
  const by = (name: string): Command => ({
    type: 'opine',
    by: person(name, organisation),
    at: new Date(state.lastAt),
    step: state.steps,
    opinion,
  })
  return [by('rival-1'), by('rival-2')]
}
