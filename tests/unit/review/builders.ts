import { readFileSync } from 'node:fs'
import { chinaCalendar } from '../../../src/domain/calendar'
import { digestOf } from '../../../src/domain/canonical'
import type { Level } from '../../../src/domain/organisation'
import { type Acting, type CaseState, type Command, currentStage, decide, fold } from '../../../src/domain/review'
import type { Answer, CaseEvent, Checklist, Finding, Opinion, Policy } from '../../../src/domain/review/types'

const seed = (name: string): unknown => JSON.parse(readFileSync(`seed/data/${name}.json`, 'utf8'))
export const checklist = seed('checklist') as Checklist
export const policies = seed('policies') as Policy[]
export const policy = (key: string): Policy => policies.find((p) => p.key === key) as Policy
export const calendar = chinaCalendar()
export const submissionDigest = digestOf('the submission')
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
