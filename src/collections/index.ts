import type { CollectionConfig } from 'payload'
import { ApiClients } from './apiClients'
import { Assets } from './assets'
import { Organisations } from './organisations'
import { resourceCollections } from './resources'
import { Checklists, Policies } from './reviewRules'
import { systemCollections } from './system'
import { Regions, TaxonomyTerms } from './taxonomy'
import { users } from './users'

/** Every collection of the centre, in the order the admin lists them. */
export const collections = (sessionSeconds: number, secureCookie: boolean): CollectionConfig[] => [
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
