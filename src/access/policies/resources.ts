import { kinds } from '../../domain/kinds'
import {
  isAmongPeople,
  isCommenter,
  isInTrash,
  isNotInTrash,
  isOfTheirOrganisation,
  isOnTeam,
  isOwner,
} from '../conditions'
import { anyoneSignedIn, keysWith, may, policy } from '../policy'

/**
 * Working copies of every kind. A draft is served to nobody but its team; what others see of it is a frozen
 * submission (cases) or a published version (publications). A key with management scopes is its organisation's own platform.
 */
export const resourcePolicy = policy(
  kinds,
  may('author', 'editor').do('create').when(isOfTheirOrganisation),
  may('author', 'editor').do('read', 'comment').when(isAmongPeople),
  may('author', 'editor').do('read-versions', 'copy').when(isOnTeam),
  may('author', 'editor').do('update').when(isOnTeam, isNotInTrash),
  may('author', 'editor').do('manage-team', 'trash').when(isOwner),
  may('author', 'editor').do('delete').when(isOwner, isInTrash),
  may('author').do('submit').when(isOwner),
  anyoneSignedIn().do('read', 'comment').when(isCommenter),
  keysWith('management:read', 'management:write').do('read', 'read-versions').when(isOfTheirOrganisation),
  keysWith('management:write').do('create').when(isOfTheirOrganisation),
  keysWith('management:write').do('update').when(isOfTheirOrganisation, isNotInTrash),
)
