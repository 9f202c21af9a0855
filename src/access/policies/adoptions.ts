import { isSchoolWithin, isTheirSchool } from '../conditions'
import { keysWith, may, policy } from '../policy'

/** How a resource enters a school: its resource manager takes it, its reviewer or principal admits it. */
export const adoptionPolicy = policy(
  'adoptions',
  may('author', 'reviewer', 'school-manager', 'principal').at('school').do('read').when(isTheirSchool),
  may('school-manager').at('school').do('adopt').when(isTheirSchool),
  may('reviewer', 'principal').at('school').do('admit').when(isTheirSchool),
  may('school-manager', 'principal').at('school').do('stop', 'acknowledge').when(isTheirSchool),
  may('org-admin').do('read').when(isSchoolWithin),
  keysWith('management:read').do('read').when(isTheirSchool),
  may('auditor').at('province').do('read'),
)

/** The raw history; everybody else reads it folded, through the adoption. */
export const adoptionEventPolicy = policy('adoption-events', may('auditor').at('province').do('read'))
