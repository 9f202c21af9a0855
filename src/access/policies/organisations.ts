import { isBelowTheirs, isNoneOfTheirs, isTheirsOrBelow } from '../conditions'
import { anyoneSignedIn, keysWith, may, policy } from '../policy'

/**
 * The tree is known to everyone inside; each administrator keeps their own branch. Level, parent, kind and code decide how far
 * rights reach, so the operator alone changes them. Nothing is deleted: it is closed, by somebody above it. A merger moves roles, so
 * the operator, who grants none, merges nothing.
 */
export const organisationPolicy = policy(
  'organisations',
  anyoneSignedIn().do('read'),
  keysWith('management:read', 'management:write').do('read'),
  may('org-admin').do('create').when(isBelowTheirs),
  may('org-admin').do('update').when(isTheirsOrBelow),
  may('operator').at('province').do('create', 'update', 'restructure'),
  may('org-admin').do('rename').when(isTheirsOrBelow),
  may('operator').at('province').do('rename'),
  may('org-admin').do('close', 'merge').when(isBelowTheirs, isNoneOfTheirs),
  may('operator').at('province').do('close').when(isNoneOfTheirs),
)

/** What became of an organisation is known to everyone inside, as the tree is. */
export const organisationHistoryPolicy = policy('organisation-events', anyoneSignedIn().do('read'))
