import { Problem } from '../errors'
import type { Passport } from '../manifest'
import { stageRules } from './stages'
import { type CaseState, currentStage, type StageState, type StageStatus } from './state'

/** The public record of an accepted case: stages, deciding organisations, dates; no names of persons. Throws `not-accepted`. */
export function passportOf(caseId: string, state: CaseState): Passport {
  if (state.status !== 'accepted')
    throw new Problem('not-accepted', { stage: currentStage(state)?.name.zh ?? state.status, status: state.status })
  const { policy, checklist, computed } = state.submission
  const by = state.submittedBy
  const decided = computed
    ? [{ stage: state.stages[0]?.key ?? '', verdict: 'pass', by, at: state.submittedAt }]
    : decisionsOf(state)
  return {
    case: caseId,
    submission: state.digest,
    policy: { key: policy.key, version: policy.version },
    checklist: { key: checklist.key, version: checklist.version },
    stages: decided.map(({ stage, verdict, by, at }) => ({
      stage,
      verdict,
      organisation: by.organisation ?? '',
      organisationName: by.organisationName ?? '',
      at,
    })),
    ...(computed ? { computed } : {}),
  }
}

const verdictOf: Partial<Record<StageStatus, string>> = { passed: 'pass', escalated: 'escalate' }

/** One line for each stage that somebody decided at or that lay open to the public; not one for each vote. */
const decisionsOf = (state: CaseState) =>
  state.submission.policy.stages.flatMap(({ key, type }, i) => {
    const { status, by, closedAt } = state.stages[i] as StageState
    const { decidedBy, rank } = stageRules[type]
    const verdict = verdictOf[status]
    const counts = decidedBy !== 'nobody' || rank === 'deciders'
    return verdict && by && closedAt && counts ? [{ stage: key, verdict, by, at: closedAt }] : []
  })
