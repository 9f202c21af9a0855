import { Problem } from '../errors'
import type { Passport } from '../manifest'
import { type CaseState, currentStage } from './state'

/** The public record of an accepted case: stages, deciding organisations, dates; no names of persons. Throws `not-accepted`. */
export function passportOf(caseId: string, state: CaseState): Passport {
  if (state.status !== 'accepted')
    throw new Problem('not-accepted', { stage: currentStage(state)?.name.zh ?? state.status, status: state.status })
  const { policy, checklist, computed } = state.submission
  const by = state.submittedBy
  const decided = computed
    ? [{ stage: state.stages[0]?.key ?? '', verdict: 'pass', by, at: state.submittedAt }]
    : state.opinions
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
