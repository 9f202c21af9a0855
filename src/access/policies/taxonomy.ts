import { anyoneSignedIn, keysWith, may, policy } from '../policy'

/** Regions, stages, grades, subjects, editions, chapters … Terms are retired, never deleted: resources name them. */
export const taxonomyPolicy = policy(
  ['regions', 'taxonomy-terms'],
  anyoneSignedIn().do('read'),
  keysWith('management:read', 'management:write').do('read'),
  may('operator').at('province').do('create', 'update'),
  // Who changed what: names of people.
  may('operator', 'auditor').at('province').do('read-versions'),
)
