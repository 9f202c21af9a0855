import { isOfTheirOrganisation } from '../conditions'
import { keysWith, may, policy } from '../policy'

/**
 * Files belong to the organisation whose people brought them in: its authors and editors share them. Reviewers read files
 * as part of a frozen submission (`read-desk` of cases), platforms by Delivery. Nobody alters or deletes a stored file.
 */
export const assetPolicy = policy(
  'assets',
  may('author', 'editor').do('ingest', 'read', 'read-bytes').when(isOfTheirOrganisation),
  keysWith('management:read', 'management:write').do('read', 'read-bytes').when(isOfTheirOrganisation),
  keysWith('management:write').do('ingest').when(isOfTheirOrganisation),
)
