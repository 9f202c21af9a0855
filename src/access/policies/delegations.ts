import { isDelegatedToThem, isNoOfficeRole, isWithinTheirOrganisation } from '../conditions'
import { anyoneSignedIn, may, policy } from '../policy'

/**
 * An administrator lets another person act in their branch for a time: administer a part of it, or review in place of
 * somebody who is away. The three offices are not for lending, and what was lent is not lent on (`operations/delegate`).
 */
export const delegationPolicy = policy(
  'delegations',
  anyoneSignedIn().do('read').when(isDelegatedToThem),
  may('org-admin').do('read').when(isWithinTheirOrganisation),
  may('org-admin').do('delegate').when(isWithinTheirOrganisation, isNoOfficeRole),
  may('security-officer', 'auditor').at('province').do('read'),
)
