import { kinds } from '../../domain/kinds'
import { isInTrash, isOfTheirOrganisation, isOnTeam } from '../conditions'
import { keysWith, may, policy } from '../policy'

/**
 * Working copies of every kind. A draft is served to nobody but its team; what others see of it is a frozen
 * submission (cases) or a published version (publications). A key with management scopes is its organisation's own platform.
 */
export const resourcePolicy = policy(
  kinds,
  may('author', 'editor').do('create').when(isOfTheirOrganisation),
  may('author', 'editor').do('read', 'read-versions', 'update', 'trash').when(isOnTeam),
  may('author', 'editor').do('delete').when(isOnTeam, isInTrash),
  may('author').do('submit').when(isOnTeam),
  keysWith('management:read', 'management:write').do('read', 'read-versions').when(isOfTheirOrganisation),
  keysWith('management:write').do('create', 'update').when(isOfTheirOrganisation),
)
