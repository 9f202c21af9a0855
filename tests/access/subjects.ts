import type { Subject } from '../../src/access/condition'
import type { Verb } from '../../src/access/verbs'
import { isKind } from './kinds'
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
  if (isKind(collection)) {
    const deletedAt = circumstance === 'in-trash' ? '2026-11-01T00:00:00.000Z' : null
    const team = teamOf(circumstance, me, mine)
    // As `hooks/people` keeps it.
    return { ...base, ...team, people: [...team.team, ...team.commenters], deletedAt }
  }
  switch (collection) {
    case 'assets':
    case 'onboardings':
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
    case 'calls':
      return circumstance === 'issued-above' ? { ...base, ...placeAt(posts.province) } : base
    case 'applications':
    case 'assignments': {
      const caller = circumstance === 'their-call' ? posts[player.post].id : '01jd0000000000000000000998'
      return collection === 'applications' ? { ...base, caller, submittedBy: author } : { ...base, caller }
    }
    case 'adoptions':
      return { ...base, organisation: undefined, school: owner.id }
    case 'organisations':
      return verb === 'create'
        ? { ...placeAt(parentAt(relation, player.post)), parent: parentAt(relation, player.post).id }
        : { ...base, id: owner.id }
    case 'delegations':
      return {
        ...base,
        person: author,
        roles: circumstance === 'office-role' ? ['auditor'] : ['org-admin', 'reviewer'],
      }
    case 'transfers':
      return { ...base, person: author }
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

/** Circumstances that say the player's part in a team; elsewhere "own" work is work that the player answers for. */
export const teamCircumstances: readonly string[] = ['on-team', 'owner', 'commenter']

function teamOf(circumstance: string, me: string, mine: boolean) {
  const others = { owners: [somebodyElse], team: [somebodyElse, somebody], commenters: [] as string[] }
  if (circumstance === 'commenter') return { ...others, commenters: [me] }
  if (circumstance === 'on-team') return { ...others, team: [somebodyElse, me] }
  const isOwner = mine || circumstance === 'owner'
  return isOwner ? { ...others, owners: [somebodyElse, me], team: [somebodyElse, me] } : others
}

function audienceOf(
  circumstance: string,
  owner: { id: string; code: string; name: string; level: 'school' | 'county' | 'city' | 'province' },
): string {
  if (circumstance === 'shared-in-county') return countyAudience(owner)
  if (circumstance === 'shared-in-organisation') return `school:${owner.code}`
  return 'public'
}
