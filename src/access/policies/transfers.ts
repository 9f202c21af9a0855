import { isTheirTransfer, isWithinTheirOrganisation } from '../conditions'
import { anyoneSignedIn, may, policy } from '../policy'

/** Where people came from and went to: for themselves, for where they came to, and for those who look after accounts. */
export const transferPolicy = policy(
  'transfers',
  anyoneSignedIn().do('read').when(isTheirTransfer),
  may('org-admin').do('read').when(isWithinTheirOrganisation),
  may('security-officer', 'auditor').at('province').do('read'),
)
