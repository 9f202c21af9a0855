import { levelIndex } from '../organisation'
import type { CaseEvent, SkipCondition, Stage } from './types'

type Submission = Pick<Extract<CaseEvent, { type: 'submitted' }>['data'], 'workOrganisation' | 'workLevel' | 'lineage'>

/** Code of the organisation that decides at a stage: the one of the stage's level that the work stands under. */
export const decidingOrganisation = (work: Submission, stage: Stage): string | null =>
  stage.level === null ? null : (work.lineage[stage.level] ?? null)

const conditions: Record<SkipCondition, { holds: (work: Submission, stage: Stage) => boolean; reason: string }> = {
  'own-level-is-higher': {
    holds: (work, stage) => stage.level !== null && levelIndex(work.workLevel) > levelIndex(stage.level),
    reason: '作品所属单位的层级高于本环节',
  },
  'no-organisation-at-level': {
    holds: (work, stage) => stage.level !== null && decidingOrganisation(work, stage) === null,
    reason: '作品所属单位之上没有该层级的单位',
  },
}

/** Why the policy lets this stage be skipped for this work; null: it must be gone through. */
export function skipReason(work: Submission, stage: Stage): string | null {
  if (stage.skip === null) return null
  const { holds, reason } = conditions[stage.skip]
  return holds(work, stage) ? reason : null
}

/**
 * Why nobody could ever decide at a stage for this work; null when somebody can. Checked before a case is opened, so
 * that no case waits for an organisation that does not exist.
 */
export function deadEnd(work: Submission, stage: Stage): string | null {
  if (stage.type !== 'individual-review' || skipReason(work, stage) !== null) return null
  const organisation = decidingOrganisation(work, stage)
  if (organisation === null) return `环节“${stage.name.zh}”没有可审核的单位`
  if (organisation === work.workOrganisation && !stage.ownOrganisation)
    return `环节“${stage.name.zh}”须由作品所属单位以外的单位审核`
  return null
}
