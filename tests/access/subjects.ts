import type { Subject } from '../../src/access/condition'
import type { Verb } from '../../src/access/verbs'
import {
  countyAudience,
  organisationAt,
  type Player,
  parentAt,
  placeAt,
  posts,
  type Relation,
  somebody,
  somebodyElse,
} from './world'

export const rowId = '01jd0000000000000000000999'

/** The row on which a line of the matrix is tried, as the database would hold it. */
export function subjectOf(
  collection: string,
  verb: Verb,
  circumstance: string,
  relation: Relation,
  player: Player,
): Subject {
  const owner = organisationAt(relation, player.post)
  const mine = relation === 'own'
  const base = { id: verb === 'create' ? undefined : rowId, ...placeAt(owner) }
  // A platform is on no team and has no account: what is "own" to it is its organisation's.
  const me = player.actor.kind === 'person' ? player.actor.id : somebody
  const author = mine ? me : somebody
  switch (collection) {
    case 'resource-packs':
    case 'courses':
    case 'virtual-simulations': {
      const team = mine || circumstance === 'on-team' ? [somebodyElse, me] : [somebodyElse, somebody]
      return { ...base, team, deletedAt: circumstance === 'in-trash' ? '2026-11-01T00:00:00.000Z' : null }
    }
    case 'assets':
      return { ...base, owner: author }
    case 'cases':
      return {
        ...base,
        team: `${somebodyElse} ${author}`,
        submittedBy: somebodyElse,
        holder: circumstance === 'held-by-theirs' ? posts[player.post].id : '01jd0000000000000000000998',
      }
    case 'publications':
      return { ...base, audience: audienceOf(circumstance, owner) }
    case 'adoptions':
      return { ...base, organisation: undefined, school: owner.id }
    case 'organisations':
      return verb === 'create'
        ? { ...placeAt(parentAt(relation, player.post)), parent: parentAt(relation, player.post).id }
        : { ...base, id: owner.id }
    case 'users':
      return {
        ...base,
        id: verb === 'create' ? undefined : author,
        office: circumstance === 'office-holder' ? 'auditor' : null,
        roles: circumstance === 'office-role' ? ['auditor'] : ['reviewer', 'author'],
      }
    default:
      return base
  }
}

function audienceOf(
  circumstance: string,
  owner: { id: string; code: string; name: string; level: 'school' | 'county' | 'city' | 'province' },
): string {
  if (circumstance === 'shared-in-county') return countyAudience(owner)
  if (circumstance === 'shared-in-organisation') return `school:${owner.code}`
  return 'public'
}
