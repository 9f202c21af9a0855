import { levelIndex } from '../organisation'
import { stageRules } from './stages'
import type { CaseState } from './state'
import type { CaseEvent, SkipCondition, Stage } from './types'

type Submission = Pick<Extract<CaseEvent, { type: 'submitted' }>['data'], 'workOrganisation' | 'workLevel' | 'lineage'>

/** Code of the organisation that decides at a stage: the one of the stage's level that the work stands under. */
export const decidingOrganisation = (work: Submission, stage: Stage): string | null =>
  stage.level === null ? null : (work.lineage[stage.level] ?? null)

interface Condition {
  /** `state`: null before the case is opened; what depends on the course of the case does not hold then. */
  holds: (work: Submission, stage: Stage, state: CaseState | null) => boolean
  reason: string
}

const conditions: Record<SkipCondition, Condition> = {
  'own-level-is-higher': {
    holds: (work, stage) => stage.level !== null && levelIndex(work.workLevel) > levelIndex(stage.level),
    reason: '作品所属单位的层级高于本环节',
  },
  'no-organisation-at-level': {
    holds: (work, stage) => stage.level !== null && decidingOrganisation(work, stage) === null,
    reason: '作品所属单位之上没有该层级的单位',
  },
  'nothing-escalated': {
    holds: (_work, _stage, state) => state?.stages.every((one) => one.status !== 'escalated') ?? false,
    reason: '专家组已形成结论，没有提交审核委员会的事项',
  },
}

/** Why the policy lets this stage be skipped for this work; null: it must be gone through. */
export function skipReason(work: Submission, stage: Stage, state: CaseState | null): string | null {
  if (stage.skip === null) return null
  const { holds, reason } = conditions[stage.skip]
  return holds(work, stage, state) ? reason : null
}

/**
 * Why nobody could ever decide at a stage for this work; null when somebody can. Checked before a case is opened, so
 * that no case waits for an organisation that does not exist.
 */
export function deadEnd(work: Submission, stage: Stage): string | null {
  if (stageRules[stage.type].decidedBy === 'nobody' || skipReason(work, stage, null) !== null) return null
  const organisation = decidingOrganisation(work, stage)
  if (organisation === null) return `环节“${stage.name.zh}”没有可审核的单位`
  if (organisation === work.workOrganisation && !stage.ownOrganisation)
    return `环节“${stage.name.zh}”须由作品所属单位以外的单位审核`
  return null
}
