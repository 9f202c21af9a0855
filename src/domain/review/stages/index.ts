import type { StageType } from '../types'
import { blindPanel } from './blindPanel'
import { committee } from './committee'
import { externalResult } from './externalResult'
import { individualReview } from './individualReview'
import { computed, machineCheck, selfCheck } from './machines'
import { publicNotice } from './publicNotice'
import type { StageRules } from './stageRules'

export type { Ending } from './stageRules'

/** Every type of stage (review.md), each a file on one interface. */
export const stageRules: Record<StageType, StageRules> = {
  'self-check': selfCheck,
  computed,
  'machine-check': machineCheck,
  'individual-review': individualReview,
  'blind-panel': blindPanel,
  committee,
  'public-notice': publicNotice,
  'external-result': externalResult,
}
