import { isBelowTheirs, isTheirsOrBelow } from '../conditions'
import { anyoneSignedIn, keysWith, may, policy } from '../policy'

/**
 * The tree is known to everyone inside; each administrator keeps their own branch. Level, parent, kind and code decide how far
 * rights reach, so the operator alone changes them. Nothing is deleted: it is closed.
 */
export const organisationPolicy = policy(
  'organisations',
  anyoneSignedIn().do('read'),
  keysWith('management:read', 'management:write').do('read'),
  may('org-admin').do('create').when(isBelowTheirs),
  may('org-admin').do('update').when(isTheirsOrBelow),
  may('operator').at('province').do('create', 'update', 'restructure'),
)
