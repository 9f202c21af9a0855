import { isWithinTheirOrganisation } from '../conditions'
import { may, policy } from '../policy'

/** Platforms and their keys: made and changed by the organisation that answers for them, revoked by it or by the security officer. */
export const apiClientPolicy = policy(
  'api-clients',
  may('org-admin').do('read', 'create', 'update', 'rotate', 'revoke').when(isWithinTheirOrganisation),
  may('security-officer').at('province').do('read', 'revoke'),
  may('auditor').at('province').do('read'),
)
