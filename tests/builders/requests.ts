import type { AnyWorkingCopy } from '../../src/domain/document'
import { currentStage } from '../../src/domain/review'
import { caseOf } from '../../src/operations/cases'
import type { Opine } from '../../src/operations/decide'
import type { Ports } from '../../src/operations/operation'
import { allOk, checklist } from '../unit/review/builders'

let keys = 0
export const key = (): string => {
  keys += 1
  return `test-key-${keys}`
}
const everyItem = checklist.items.map((item) => item.code)

export const submission = (pack: Pick<AnyWorkingCopy, 'kind' | 'id' | 'revision'>) => ({
  kind: pack.kind,
  document: pack.id,
  revision: pack.revision,
  commitment: '本人承诺已逐项自查',
  selfCheck: allOk(everyItem),
  key: key(),
})

/** A whole opinion at the case's present stage; everything that is not said is in order. */
export async function opinionOn(
  { database }: Pick<Ports, 'database'>,
  caseId: string,
  more: Partial<Opine> = {},
): Promise<Opine> {
  const { state } = await caseOf(database, caseId)
  const stage = currentStage(state)
  const violated = Object.fromEntries((more.findings ?? []).map((f) => [f.item, 'violated' as const]))
  const open = state.machineFindings.filter((finding) => !state.judgements[finding.id])
  return {
    case: caseId,
    step: state.steps,
    stage: stage?.key ?? '',
    verdict: 'pass',
    answers: { ...allOk(stage?.items ?? []), ...violated },
    findings: [],
    judgements: Object.fromEntries(open.map((f) => [f.id, { confirmed: false, reason: '已人工核对' }])),
    comment: '',
    key: key(),
    ...more,
  }
}
