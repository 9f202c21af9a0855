import {
  isIssuedAbove,
  isNotOwnWork,
  isOfTheirOrganisation,
  isTheirApplication,
  isTheirCall,
  isWithinTheirOrganisation,
} from '../conditions'
import { anyoneSignedIn, may, policy } from '../policy'

/** 申报批次: issued by an organisation for everyone below it, seen also by the administrators above. */
export const callPolicy = policy(
  'calls',
  anyoneSignedIn().do('read').when(isIssuedAbove),
  may('org-admin').do('read').when(isWithinTheirOrganisation),
  may('org-admin', 'editor').do('issue-call', 'amend-call', 'announce').when(isOfTheirOrganisation),
  may('auditor').at('province').do('read'),
)

/** 申报: entered by an organisation's people, confirmed by it or by those above, decided and checked by the caller. */
export const applicationPolicy = policy(
  'applications',
  may('author', 'editor', 'school-manager', 'org-admin').do('read', 'apply').when(isOfTheirOrganisation),
  may('author', 'editor').do('withdraw-application', 'hand-in').when(isTheirApplication),
  may('school-manager', 'org-admin').do('withdraw-application', 'hand-in').when(isOfTheirOrganisation),
  may('school-manager').do('confirm').when(isOfTheirOrganisation),
  may('org-admin').do('read', 'confirm').when(isWithinTheirOrganisation),
  may('org-admin', 'editor').do('read').when(isTheirCall),
  may('org-admin', 'editor').do('accept', 'check-off').when(isTheirCall, isNotOwnWork),
  may('auditor').at('province').do('read'),
)

/** Chapters given to organisations: by those above, passed on within, taken back by whoever gave them. */
export const assignmentPolicy = policy(
  'assignments',
  may('author', 'editor', 'school-manager').do('read').when(isOfTheirOrganisation),
  may('org-admin', 'editor').do('assign').when(isWithinTheirOrganisation),
  may('org-admin').do('read', 'pass-on').when(isWithinTheirOrganisation),
  may('org-admin', 'editor').do('read', 'take-back').when(isTheirCall),
  may('school-manager', 'org-admin').do('decline').when(isOfTheirOrganisation),
  may('author', 'school-manager', 'org-admin').do('hand-in').when(isOfTheirOrganisation),
  may('auditor').at('province').do('read'),
)

/** How much is built of what the plan asks: counts, which name nobody's work. */
export const tallyPolicy = policy('tallies', anyoneSignedIn().do('read'))
