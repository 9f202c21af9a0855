import { Problem } from '../errors'
import { deadEnd } from './organisations'
import type { CaseEvent, Stage } from './types'

type Submission = Extract<CaseEvent, { type: 'submitted' }>['data']

/**
 * What a submission must bring (逐项自查并签署承诺书): every item of the self-check answered, nothing grave known to be
 * violated, the commitment signed; and a chain that somebody can decide at every stage.
 * Throws `commitment-required`, `unknown-item`, `unanswered-items`, `policy-invalid`.
 */
export function checkSubmission(data: Submission): void {
  const { policy, commitment } = data
  const selfCheck = policy.stages.find((stage) => stage.type === 'self-check')
  if (selfCheck) {
    if (commitment.trim() === '') throw new Problem('commitment-required')
    answersSelfCheck(data, selfCheck)
  }
  for (const stage of policy.stages) {
    const reason = deadEnd(data, stage)
    if (reason) throw new Problem('policy-invalid', { reason, policy: policy.key, stage: stage.key })
  }
}

function answersSelfCheck({ selfCheck, checklist }: Submission, stage: Stage): void {
  const unknown = Object.keys(selfCheck).filter((item) => !stage.items.includes(item))
  if (unknown.length > 0) throw new Problem('unknown-item', { items: unknown })
  const missing = stage.items.filter((item) => selfCheck[item] === undefined)
  if (missing.length > 0) throw new Problem('unanswered-items', { items: missing })
  const grave = checklist.items.filter((item) => item.severity !== 'minor' && selfCheck[item.code] === 'violated')
  if (grave.length > 0) throw new Problem('commitment-required', { items: grave.map((item) => item.code) })
}
