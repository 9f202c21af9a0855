import { holdsNoOffice, isNoOfficeRole, isSomebodyElse, isThemselves, isWithinTheirOrganisation } from '../conditions'
import { anyoneSignedIn, may, policy } from '../policy'

/**
 * Accounts. An administrator keeps the people of their branch, but neither touches nor makes an operator, security officer
 * or auditor: those are the security officer's. Nobody gives a role to themselves. Accounts are closed, never deleted:
 * histories name them. Moving somebody takes grants in both organisations besides: what ends here, what begins there.
 */
export const userPolicy = policy(
  'users',
  anyoneSignedIn().do('read', 'update').when(isThemselves),
  may('org-admin').do('read').when(isWithinTheirOrganisation),
  may('org-admin').do('create', 'update').when(isWithinTheirOrganisation, holdsNoOffice),
  may('org-admin').do('grant').when(isWithinTheirOrganisation, isNoOfficeRole, isSomebodyElse),
  may('security-officer').at('province').do('read', 'create', 'update', 'unlock'),
  may('security-officer').at('province').do('grant').when(isSomebodyElse),
  may('org-admin').do('transfer').when(isWithinTheirOrganisation, holdsNoOffice, isSomebodyElse),
  may('security-officer').at('province').do('transfer').when(isSomebodyElse),
  may('auditor').at('province').do('read'),
)
