import type { Policy } from '../policy'
import { adoptionEventPolicy, adoptionPolicy } from './adoptions'
import { alliancePolicy } from './alliances'
import { apiClientPolicy } from './apiClients'
import { assetPolicy } from './assets'
import { auditPolicy } from './auditEvents'
import { caseEventPolicy, casePolicy } from './cases'
import { delegationPolicy } from './delegations'
import { feedbackPolicy } from './feedback'
import { mirrorPolicy } from './mirrors'
import { onboardingPolicy } from './onboardings'
import { organisationHistoryPolicy, organisationPolicy } from './organisations'
import { applicationPolicy, assignmentPolicy, callPolicy, tallyPolicy } from './planning'
import { publicationPolicy } from './publications'
import { remappingPolicy } from './remappings'
import { resourcePolicy } from './resources'
import { reviewRulePolicy } from './reviewRules'
import { logPolicy, machineryPolicy } from './system'
import { taxonomyPolicy } from './taxonomy'
import { transferPolicy } from './transfers'
import { userPolicy } from './users'

/** Every right there is. A collection that is not spoken of here is closed. */
export const policies: readonly Policy[] = [
  resourcePolicy,
  assetPolicy,
  casePolicy,
  caseEventPolicy,
  publicationPolicy,
  adoptionPolicy,
  adoptionEventPolicy,
  callPolicy,
  applicationPolicy,
  assignmentPolicy,
  tallyPolicy,
  organisationPolicy,
  organisationHistoryPolicy,
  alliancePolicy,
  onboardingPolicy,
  userPolicy,
  transferPolicy,
  delegationPolicy,
  apiClientPolicy,
  taxonomyPolicy,
  remappingPolicy,
  reviewRulePolicy,
  logPolicy,
  machineryPolicy,
  mirrorPolicy,
  feedbackPolicy,
  auditPolicy,
]
