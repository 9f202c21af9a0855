import { isWithinTheirOrganisation } from '../conditions'
import { anyoneSignedIn, may, policy } from '../policy'

/**
 * Which school is in which alliance is known to everyone inside, as the tree is. It is entered and ended by an administrator who has
 * both in their branch: the operation asks for the alliance and for the school.
 */
export const alliancePolicy = policy(
  'alliance-memberships',
  anyoneSignedIn().do('read'),
  may('org-admin').do('ally').when(isWithinTheirOrganisation),
)
