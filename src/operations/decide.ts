import { Problem } from '../domain/errors'
import type { Content } from '../domain/manifest'
import { digestOfFile, filesOf } from '../domain/manifest'
import type { Answer, Finding, Verdict } from '../domain/review/types'
import { type ActOnCase, actOnCase } from './actOnCase'
import { type CaseRow, contentOf } from './cases'
import type { Context } from './operation'

export interface Opine extends ActOnCase {
  stage: string
  verdict: Verdict
  answers: Record<string, Answer>
  findings: Pick<Finding, 'item' | 'place' | 'note'>[]
  judgements: Record<string, { confirmed: boolean; reason: string }>
  comment: string
}

/** Findings in one opinion at most; a submission with more goes back anyway. */
const mostFindings = 200

/**
 * A reviewer's opinion on the open stage. What is published follows from the last stage's pass by itself.
 * Throws `place-not-found` for a finding at a place the frozen submission does not have, and what `actOnCase` throws.
 */
export const opine = (context: Context, input: Opine): Promise<CaseRow> =>
  actOnCase(context, 'opine', input, async (by, at, state) => {
    const { stage, verdict, answers, judgements, comment } = input
    if (input.findings.length > mostFindings)
      throw new Problem('list-too-long', { field: 'findings', limit: mostFindings, count: input.findings.length })
    const content = await contentOf(context.ports, state.digest)
    const findings = input.findings.map((finding, i): Finding => {
      if (!placeExists(content, finding.place)) throw new Problem('place-not-found', { place: finding.place })
      return { ...finding, id: `s${state.steps}-${i + 1}`, source: 'person' }
    })
    const opinion = { stage, verdict, answers, findings, judgements, comment }
    return { type: 'opine', by, at, step: input.step, opinion }
  })

/**
 * A place is a JSON pointer into the content, or `file:sha256:<hex>`, each with a fragment behind `#` if need be
 * (`#page=3`, `#t=12.5`, `#xywh=…`, as Media Fragments has it); null means the whole submission.
 */
export function placeExists(content: Content, place: string | null): boolean {
  if (place === null) return true
  const [where = ''] = place.split('#')
  if (where.startsWith('file:')) return filesOf(content).some((file) => `file:${digestOfFile(file)}` === where)
  if (!where.startsWith('/')) return false
  let at: unknown = content
  for (const token of where.slice(1).split('/')) {
    const name = token.replaceAll('~1', '/').replaceAll('~0', '~')
    if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name)) return false
    at = (at as Record<string, unknown>)[name]
  }
  return true
}
