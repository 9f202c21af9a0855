/**
 * Who may do what. Collections take `accessTo(slug)`, operations call `authorise(actor, verb, collection, subject)`.
 *
 * Columns that the sentences read (ids, unless said): scoped rows `organisation`, `county`, `city`, `province`;
 * working copies `owners`, `team`, `commenters`, `people` (lists), `deletedAt`; assets `owner`; cases `holder`, `submittedBy` and `team` (text: the ids of the
 * submission's team between spaces); publications and their place columns with `audience` (text: `audienceKey`); adoptions
 * `school` with the authorities above it; users their place (that of `homeOf`) and `office` (text: `officeOf`).
 */
export { actorFrom, actorOf, belongsToClosedAlone, treeFor } from './actor'
export { authorise, can, decider, filterFor } from './decider'
export { authoriseGrants, homeOf, officeOf } from './grants'
export { accessTo, chosenOnce, onlyWith, systemOwned, workplaceOf } from './payload'
export { keyScopes } from './scopes'
export { closedOf, forgetOrganisations, type OrganisationTree, placeOf } from './tree'
export type { Verb } from './verbs'
