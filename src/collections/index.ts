import type { CollectionConfig } from 'payload'
import { ApiClients } from './apiClients'
import { Assets } from './assets'
import { Organisations } from './organisations'
import { resourceCollections } from './resources'
import { Checklists, Policies } from './reviewRules'
import { systemCollections } from './system'
import { Regions, TaxonomyTerms } from './taxonomy'
import { users } from './users'

/**
 * Every collection of the centre, in the order the admin lists them. Payload's own locks are off: they are advice only,
 * and a table that anyone signed in may write; two who save at once are told by the revision.
 */
export const collections = (sessionSeconds: number, secureCookie: boolean): CollectionConfig[] =>
  all(sessionSeconds, secureCookie).map((collection) => ({ ...collection, lockDocuments: false }))

const all = (sessionSeconds: number, secureCookie: boolean): CollectionConfig[] => [
  ...resourceCollections,
  Assets,
  Organisations,
  users(sessionSeconds, secureCookie),
  ApiClients,
  Regions,
  TaxonomyTerms,
  Policies,
  Checklists,
  ...systemCollections,
]
