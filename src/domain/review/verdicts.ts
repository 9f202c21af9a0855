import type { CaseState } from './state'
import type { ChecklistItem, Finding, Opinion, Severity, Verdict } from './types'

/** An opinion as far as it has been written. */
export type Draft = Partial<Pick<Opinion, 'answers' | 'findings' | 'judgements'>>

/** Verdicts left by the gravest thing confirmed (guarantee 4): 一票否决 leaves only reject, a major item forbids pass. */
const left: Record<Severity | 'none', readonly Verdict[]> = {
  veto: ['reject'],
  major: ['return', 'reject'],
  minor: ['pass', 'return', 'reject'],
  none: ['pass', 'return', 'reject'],
}

/** Everything confirmed so far: the opinion's own findings, and machine findings by the last word on each. */
export function confirmedFindings(state: CaseState, draft: Draft = {}): Finding[] {
  const judged = { ...state.judgements, ...draft.judgements }
  return [...state.machineFindings.filter((f) => judged[f.id]?.confirmed), ...(draft.findings ?? [])]
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

/** What a returned case asks its author to mend (guarantee 5). */
export function whatMustChange(state: CaseState): Finding[] {
  const last = state.opinions.at(-1)
  return state.status === 'returned' && last ? confirmedFindings(state, last) : []
}
