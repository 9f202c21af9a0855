import { type CaseState, opinionsAt } from './state'
import type { ChecklistItem, Finding, Opinion, Severity, Stage, Verdict } from './types'

/** An opinion as far as it has been written. */
export type Draft = Partial<Pick<Opinion, 'answers' | 'findings' | 'judgements'>>

/** Verdicts left by the gravest thing confirmed (guarantee 4): 一票否决 leaves only reject, a major item forbids pass. */
const left: Record<Severity | 'none', readonly Verdict[]> = {
  veto: ['reject'],
  major: ['return', 'reject'],
  minor: ['pass', 'return', 'reject'],
  none: ['pass', 'return', 'reject'],
}

/** What people must judge: machine findings, and veto findings that a panel left to a committee. */
export const proposalsOf = (state: CaseState): Finding[] => [...state.machineFindings, ...state.raised]

/** Everything confirmed so far: the opinion's own findings, and proposals by the last word on each. */
export function confirmedFindings(state: CaseState, draft: Draft = {}): Finding[] {
  const judged = { ...state.judgements, ...draft.judgements }
  return [...proposalsOf(state).filter((f) => judged[f.id]?.confirmed), ...(draft.findings ?? [])]
}

/** The verdicts that what is confirmed so far leaves open. */
export function verdictsOpenTo(state: CaseState, draft: Draft = {}): readonly Verdict[] {
  const violated = Object.entries(draft.answers ?? {}).flatMap(([item, answer]) =>
    answer === 'violated' ? [item] : [],
  )
  const confirmed = confirmedFindings(state, draft).map((finding) => finding.item)
  return verdictsLeftBy(state.submission.checklist.items, [...violated, ...confirmed])
}

/** The verdicts that these codes, confirmed, leave open; the gravest of them counts. */
export function verdictsLeftBy(checklist: readonly ChecklistItem[], confirmed: readonly string[]): readonly Verdict[] {
  const severities = checklist.flatMap((item) => (confirmed.includes(item.code) ? [item.severity] : []))
  const gravest = (['veto', 'major', 'minor'] as const).find((severity) => severities.includes(severity))
  return left[gravest ?? 'none']
}

/** Veto findings that anybody confirmed in the opinions of a stage, each once. */
export function vetoesRaised(state: CaseState, stage: Stage): Finding[] {
  const vetoes = new Set(state.submission.checklist.items.filter((i) => i.severity === 'veto').map((i) => i.code))
  const confirmed = opinionsAt(state, stage).flatMap((opinion) => [
    ...proposalsOf(state).filter((finding) => opinion.judgements[finding.id]?.confirmed),
    ...opinion.findings,
  ])
  return [...new Set(confirmed.filter((finding) => vetoes.has(finding.item)))]
}

/** True when at least half of a stage's opinions, each by itself, leave nothing but a rejection. */
export function vetoesHeld(state: CaseState, stage: Stage): boolean {
  const opinions = opinionsAt(state, stage)
  const vetoing = opinions.filter((opinion) => verdictsOpenTo(state, opinion).every((verdict) => verdict === 'reject'))
  return vetoing.length > 0 && vetoing.length * 2 >= opinions.length
}

/** What the people of a stage say of each proposal: most of them, in doubt that it holds. One reviewer's word is theirs. */
export function judgementsOf(state: CaseState, stage: Stage): CaseState['judgements'] {
  const given = opinionsAt(state, stage).map((opinion) => opinion.judgements)
  return Object.fromEntries(
    [...new Set(given.flatMap((judgements) => Object.keys(judgements)))].map((id) => {
      const words = given.flatMap((judgements) => judgements[id] ?? [])
      const confirmed = words.filter((word) => word.confirmed).length * 2 >= words.length
      return [id, words.find((word) => word.confirmed === confirmed) as (typeof words)[number]]
    }),
  )
}

/** What a returned case asks its author to mend (guarantee 5), whoever returned it. */
export function whatMustChange(state: CaseState): Finding[] {
  const at = state.stages.findIndex((stage) => stage.status === 'returned')
  const stage = state.submission.policy.stages[at]
  if (!stage) return []
  const opinions = opinionsAt(state, stage).flatMap((opinion) => opinion.findings)
  const settled = state.objections.flatMap((one) => one.settlement?.findings ?? [])
  return [...confirmedFindings(state), ...opinions, ...settled, ...state.externalFindings]
}
