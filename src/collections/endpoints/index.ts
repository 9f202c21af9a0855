import type { Endpoint } from 'payload'
import { kinds } from '../../domain/identifiers'
import { applicationEndpoints, assignmentEndpoints, callEndpoints } from '../planning/endpoints'
import { tallyEndpoints } from '../planning/tallies'
import { acknowledgementEndpoints, adoptionEndpoints } from './adoptions'
import { allianceEndpoints } from './alliances'
import { apiClientEndpoints } from './apiClients'
import { assetEndpoints } from './assets'
import { caseEndpoints } from './cases'
import { delegationEndpoints } from './delegations'
import { intentEndpoints } from './intents'
import { onboardingEndpoints } from './onboardings'
import { organisationEndpoints } from './organisations'
import { publicationEndpoints } from './publications'
import { remappingEndpoints } from './remappings'
import { resourceEndpoints } from './resources'
import { taxonomyEndpoints } from './taxonomy'
import { userEndpoints } from './users'

/** The business verbs by the collection they act on. */
const endpoints: Readonly<Record<string, readonly Endpoint[]>> = {
  'api-clients': apiClientEndpoints,
  assets: assetEndpoints,
  intents: intentEndpoints,
  cases: caseEndpoints,
  publications: publicationEndpoints,
  adoptions: adoptionEndpoints,
  acknowledgements: acknowledgementEndpoints,
  calls: callEndpoints,
  applications: applicationEndpoints,
  assignments: assignmentEndpoints,
  tallies: tallyEndpoints,
  onboardings: onboardingEndpoints,
  organisations: organisationEndpoints,
  'alliance-memberships': allianceEndpoints,
  delegations: delegationEndpoints,
  users: userEndpoints,
  remappings: remappingEndpoints,
  'taxonomy-terms': taxonomyEndpoints('taxonomy-terms'),
  regions: taxonomyEndpoints('regions'),
  ...Object.fromEntries(kinds.map((kind) => [kind, resourceEndpoints(kind)])),
}

/** The verbs of one collection, as Payload mounts them under `/api/<slug>`. */
export const endpointsOf = (slug: string): Endpoint[] => [...(endpoints[slug] ?? [])]
