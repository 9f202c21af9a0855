import { isSharedWithThem, isWithinTheirOrganisation } from '../conditions'
import { anyoneSignedIn, may, policy, theCentre } from '../policy'

/**
 * What is published. Every level may stop what its own schools offer, at once; lifting a stop, taking a resource out of
 * the centre, recalling and erasing it are the province's decisions. The security officer stops in an emergency and
 * no more; the operator decides nothing about content.
 */
export const publicationPolicy = policy(
  'publications',
  theCentre().do('publish'),
  anyoneSignedIn().do('read').when(isSharedWithThem),
  may('org-admin').do('read', 'suspend').when(isWithinTheirOrganisation),
  may('org-admin').at('province').do('restore', 'withdraw', 'recall', 'erase', 'change-audience'),
  may('security-officer').at('province').do('read', 'suspend'),
  may('auditor').at('province').do('read'),
)
