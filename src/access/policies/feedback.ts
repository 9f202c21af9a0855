import { isOfTheirOrganisation, isWithinTheirOrganisation } from '../conditions'
import { may, policy } from '../policy'

/** Who has obeyed a recall, and what was used where: seen by the school itself, the authorities above it and the auditor. */
export const feedbackPolicy = policy(
  ['acknowledgements', 'usages'],
  may('school-manager', 'principal').do('read').when(isOfTheirOrganisation),
  may('org-admin').do('read').when(isWithinTheirOrganisation),
  may('auditor').at('province').do('read'),
)
