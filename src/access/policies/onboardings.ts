import { isTheirSheet } from '../conditions'
import { may, policy } from '../policy'

/**
 * Organisations and people entered by sheet. Every row is a right of its own beside this one (create and update an
 * organisation, create, update and grant for an account): the sheet lets nobody do what a form would refuse. What a sheet
 * holds about people is for whoever brought it.
 */
export const onboardingPolicy = policy(
  'onboardings',
  may('org-admin').do('onboard', 'read').when(isTheirSheet),
  may('operator', 'security-officer').at('province').do('onboard', 'read').when(isTheirSheet),
)
