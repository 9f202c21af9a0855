import type { Finding, Verdict } from '../../domain/review/types'
import { verdictsLeftBy } from '../../domain/review/verdicts'
import type { Desk, Draft } from './contract'

/** Verdicts that the draft leaves, by the centre's own table (review.md, guarantee 4). */
export function verdictsLeft(desk: Desk, draft: Draft): readonly Verdict[] {
  const judged = { ...desk.judgements, ...draft.judgements }
  const confirmed = desk.findings.filter((finding) => judged[finding.id]?.confirmed).map((finding) => finding.item)
  const violated = Object.entries(draft.answers).flatMap(([item, answer]) => (answer === 'violated' ? [item] : []))
  return verdictsLeftBy(desk.checklist, [...confirmed, ...violated])
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
