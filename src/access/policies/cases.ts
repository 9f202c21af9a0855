import { isNotOwnWork, isTeamOfSubmission, isWithinTheirOrganisation, theirOrganisationMustAct } from '../conditions'
import { may, policy } from '../policy'

/**
 * Who sees and decides a case. The review engine holds the rest: which role the open stage asks for, that nobody decides
 * twice, and that a later stage is not decided by the work's own organisation.
 */
export const casePolicy = policy(
  'cases',
  may('author', 'editor').do('read', 'read-desk').when(isTeamOfSubmission),
  may('author').do('withdraw-case').when(isTeamOfSubmission),
  may('reviewer', 'expert', 'committee-chair', 'principal').do('opine').when(theirOrganisationMustAct, isNotOwnWork),
  may('reviewer', 'expert', 'committee-chair', 'principal').do('recuse').when(theirOrganisationMustAct),
  may('expert', 'committee-chair', 'principal').do('read', 'read-desk').when(theirOrganisationMustAct),
  may('reviewer', 'org-admin').do('read', 'read-desk').when(isWithinTheirOrganisation),
  may('auditor').at('province').do('read', 'read-desk'),
)

/** The raw history; everybody else reads it folded, through the case. */
export const caseEventPolicy = policy('case-events', may('auditor').at('province').do('read'))
