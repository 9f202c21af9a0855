import type { Finding, Severity, Verdict } from '../../domain/review/types'
import type { Desk, Draft } from './contract'

/** Verdicts left by the gravest thing that the draft confirms (review.md, guarantee 4); the centre decides by the same table. */
const left: Record<Severity | 'none', readonly Verdict[]> = {
  veto: ['reject'],
  major: ['return', 'reject'],
  minor: ['pass', 'return', 'reject'],
  none: ['pass', 'return', 'reject'],
}

export function verdictsLeft(desk: Desk, draft: Draft): readonly Verdict[] {
  const judged = { ...desk.judgements, ...draft.judgements }
  const confirmed = desk.findings.filter((finding) => judged[finding.id]?.confirmed).map((finding) => finding.item)
  const violated = Object.entries(draft.answers).flatMap(([item, answer]) => (answer === 'violated' ? [item] : []))
  const severities = desk.checklist
    .filter(({ code }) => [...confirmed, ...violated].includes(code))
    .map((item) => item.severity)
  return left[(['veto', 'major', 'minor'] as const).find((severity) => severities.includes(severity)) ?? 'none']
}

/** What is still to be done before the opinion can be sent, as counts. */
export function whatIsLeft(desk: Desk, draft: Draft): { items: number; findings: number; notes: number } {
  const violated = desk.checklist.filter((item) => draft.answers[item.code] === 'violated')
  return {
    items: desk.checklist.filter((item) => !draft.answers[item.code]).length,
    findings: toJudge(desk).filter((finding) => !draft.judgements[finding.id]?.reason.trim()).length,
    notes: violated.filter((item) => !draft.notes[item.code]?.note.trim()).length,
  }
}

/** Machine findings nobody has judged yet. */
export const toJudge = (desk: Desk): Finding[] => desk.findings.filter((finding) => !desk.judgements[finding.id])

/** The opinion as `POST /api/cases/:id/opinions` takes it. */
export const opinionOf = (desk: Desk, draft: Draft) => ({
  step: desk.steps,
  stage: desk.case.stage,
  verdict: draft.verdict,
  answers: draft.answers,
  findings: Object.entries(draft.notes)
    .filter(([item]) => draft.answers[item] === 'violated')
    .map(([item, { note, place }]) => ({ item, note, place })),
  judgements: draft.judgements,
  comment: draft.comment,
})
