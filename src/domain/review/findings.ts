import { Problem } from '../errors'
import type { CaseState } from './state'
import type { Finding, Verdict } from './types'

/** Findings of people: items of the case's checklist, each with words of its own and an id that nothing else has. */
export function checkFindings(state: CaseState, findings: readonly Finding[]): void {
  areListed(state, findings)
  const taken = new Set(earlierFindings(state).map((finding) => finding.id))
  for (const { id, note, source } of findings) {
    if (source !== 'person') throw new Problem('invalid-input', { field: 'findings', reason: `${id}: source` })
    if (note.trim() === '') throw new Problem('finding-required', { items: [id] })
    if (taken.has(id)) throw new Problem('invalid-input', { field: 'findings', reason: `${id}: id` })
    taken.add(id)
  }
}

/** Whoever finds it, person or machine: an item of the case's checklist. */
export function areListed(state: CaseState, findings: readonly Finding[]): void {
  const listed = new Set(state.submission.checklist.items.map((item) => item.code))
  const unknown = findings.filter((finding) => !listed.has(finding.item))
  if (unknown.length > 0) throw new Problem('unknown-item', { items: unknown.map((finding) => finding.item) })
}

/** A return lists what must change (guarantee 5), whoever returns it. */
export function listsWhatToMend(verdict: Verdict, findings: readonly Finding[]): void {
  if (verdict === 'return' && findings.length === 0) throw new Problem('finding-required', { items: [] })
}

const earlierFindings = (state: CaseState): Finding[] => [
  ...state.machineFindings,
  ...state.opinions.flatMap((opinion) => opinion.findings),
]
