import { readFileSync } from 'node:fs'
import { chinaCalendar } from '../../../src/domain/calendar'
import { digestOf } from '../../../src/domain/canonical'
import type { Level } from '../../../src/domain/organisation'
import { type Acting, type CaseState, type Command, currentStage, decide, fold } from '../../../src/domain/review'
import type {
  Answer,
  CaseEvent,
  Checklist,
  Finding,
  Opinion,
  Policy,
  Settlement,
  Stage,
} from '../../../src/domain/review/types'

const seed = (name: string): unknown => JSON.parse(readFileSync(`seed/data/${name}.json`, 'utf8'))
export const checklist = seed('checklist') as Checklist
export const policies = seed('policies') as Policy[]
export const policy = (key: string): Policy => policies.find((p) => p.key === key) as Policy
export const calendar = chinaCalendar()
export const submissionDigest = digestOf('the submission')
/** A stage as a policy has it; what is not said is a province's reviewer on two items within five days. */
export const stage = (key: string, type: Stage['type'], more: Partial<Stage> = {}): Stage => ({
  key,
  type,
  name: { zh: key, en: key },
  level: 'province',
  role: 'reviewer',
  items: ['V1', 'M3', 'm1'],
  deadline: 5,
  ownOrganisation: false,
  skip: null,
  ...more,
})

/** 省级基础 (review.md): undertaking organisation → three experts, two thirds → province → notice; here a county's work. */
export const provincial: Policy = {
  key: 'provincial-county',
  version: 1,
  name: { zh: '省级基础', en: 'Provincial' },
  appliesTo: { kinds: [], origins: ['provincial'], scopes: ['province', 'public'], levels: ['county'] },
  checklist: { key: 'content', version: 1 },
  stages: [
    ...policy('school-province').stages.slice(0, 2),
    stage('county-initial', 'individual-review', { level: 'county', ownOrganisation: true }),
    stage('panel', 'blind-panel', { role: 'expert', panel: { size: 3, threshold: [2, 3], tie: 'return' } }),
    stage('committee', 'committee', {
      role: 'expert',
      committee: { quorum: 3, threshold: [2, 3] },
      skip: 'nothing-escalated',
    }),
    stage('province-final', 'individual-review'),
    stage('notice', 'public-notice', { items: [] }),
  ],
}

/** Tuesday 24 November 2026, 10:00 in China. */
export const start = new Date('2026-11-24T02:00:00.000Z')

/** One school in its county, city and province, and a neighbour school. */
export const lineage: Record<Level, string> = { school: 'school-a', county: 'county-a', city: 'city-a', province: 'zj' }

export const person = (actor: string, organisation: string | null, more: Partial<Acting> = {}): Acting => ({
  actor,
  actorName: actor,
  organisation,
  organisationName: organisation,
  roles: ['reviewer'],
  memberOf: organisation === null ? [] : [organisation],
  ...more,
})
export const author = person('author', lineage.school, { roles: ['author'] })
export const machine = person('system', null, { roles: [] })
export const reviewerAt = (level: Level, name = `${level}-reviewer`): Acting => person(name, lineage[level])

export const allOk = (items: string[]): Record<string, Answer> => Object.fromEntries(items.map((item) => [item, 'ok']))

export const finding = (item: string, more: Partial<Finding> = {}): Finding => ({
  id: `p-${item}`,
  item,
  place: null,
  note: `${item} 须修改`,
  source: 'person',
  ...more,
})
export const proposal = (item: string, id = `m-${item}`): Finding => finding(item, { id, source: 'machine' })

type SubmitData = Extract<Command, { type: 'submit' }>['data']
export const submission = (from: Policy, more: Partial<SubmitData> = {}): SubmitData => ({
  resource: 'zj:pack:01jd00000000000000000000zz',
  kind: 'resource-packs',
  ordinal: 1,
  policy: from,
  checklist,
  team: [author.actor],
  workOrganisation: lineage.school,
  workLevel: 'school',
  lineage,
  commitment: '本人承诺已逐项自查',
  answersCase: null,
  answersFindings: {},
  selfCheck: allOk(from.stages.find((stage) => stage.type === 'self-check')?.items ?? []),
  ...more,
})

/** A case that is driven by commands and keeps its history, as the operations do. */
export class Case {
  history: CaseEvent[] = []
  constructor(from: Policy | string = 'school-province', more: Partial<SubmitData> = {}) {
    const chosen = typeof from === 'string' ? policy(from) : from
    this.give({ type: 'submit', by: author, at: start, digest: submissionDigest, data: submission(chosen, more) })
  }
  get state(): CaseState {
    return fold(this.history)
  }
  give(command: Command): this {
    const before = this.history.length === 0 ? null : this.state
    this.history.push(...decide(before, command, calendar))
    return this
  }
  machineFinds(...findings: Finding[]): this {
    return this.give({ type: 'machine-check', by: machine, at: start, findings })
  }
  /** A whole opinion at the current stage; what is not said is answered "ok". */
  opinion(more: Partial<Opinion> = {}): Opinion {
    const stage = currentStage(this.state)
    const violated = Object.fromEntries((more.findings ?? []).map((f) => [f.item, 'violated' as const]))
    const own = Object.fromEntries(Object.entries(violated).filter(([item]) => stage?.items.includes(item)))
    return {
      stage: stage?.key ?? '',
      verdict: 'pass',
      findings: [],
      judgements: {},
      comment: '',
      ...more,
      answers: { ...allOk(stage?.items ?? []), ...own, ...more.answers },
    }
  }
  draw(...pool: string[]): this {
    return this.give({ type: 'draw', by: machine, at: start, stage: this.open, seed: 'seed-1', pool })
  }
  conclude(by: Acting): this {
    return this.give({ type: 'conclude', by, at: start, step: this.state.steps, stage: this.open, comment: '' })
  }
  object(by: Acting, text = '第三页有误'): this {
    return this.give({ type: 'object', by, at: start, stage: this.open, text })
  }
  settle(by: Acting, more: Partial<Settlement> = {}): this {
    const objection = this.state.objections.at(-1)?.index ?? -1
    const settlement: Omit<Settlement, 'stage'> = {
      objection,
      verdict: 'pass',
      findings: [],
      reason: '已核实',
      ...more,
    }
    return this.give({
      type: 'settle-objection',
      by,
      at: start,
      step: this.state.steps,
      stage: this.open,
      ...settlement,
    })
  }
  endNotice(at: Date): this {
    return this.give({ type: 'end-notice', by: person('system', lineage.province), at, stage: this.open })
  }
  /** Key of the open stage. */
  get open(): string {
    return currentStage(this.state)?.key ?? 'none'
  }
  opine(by: Acting, more: Partial<Opinion> = {}, at = start): this {
    return this.give({ type: 'opine', by, at, step: this.state.steps, opinion: this.opinion(more) })
  }
}

/** A case whose machines found nothing (or what is given), waiting for its first person. */
export const inReview = (from: Policy | string = 'school-province', ...found: Finding[]): Case =>
  new Case(from).machineFinds(...found)

/** The code of the Problem that a deed throws; fails the test when it throws none. */
export function problemOf(deed: () => unknown): { code: string; details: Record<string, unknown> } {
  try {
    deed()
  } catch (error) {
    const { code, details } = error as { code: string; details: Record<string, unknown> }
    return { code, details }
  }
  throw new Error('nothing was refused')
}
