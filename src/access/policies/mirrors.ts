import { isOfTheirOrganisation, isWithinTheirOrganisation } from '../conditions'
import { may, policy } from '../policy'

/** Nodes that follow this one; they report themselves through Delivery, nobody writes them here. */
export const mirrorPolicy = policy(
  'mirrors',
  may('school-manager').do('read').when(isOfTheirOrganisation),
  may('org-admin').do('read').when(isWithinTheirOrganisation),
  may('operator').at('province').do('read'),
)
