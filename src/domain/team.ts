import { Problem } from './errors'

/** What somebody may do with one working copy, with the names that the interface shows. */
export const teamRoles = {
  /** Answers for it: signs and submits, keeps the team, moves it to the trash. */
  owner: { zh: '负责人', en: 'Owner' },
  editor: { zh: '可编辑', en: 'May edit' },
  commenter: { zh: '可评议', en: 'May comment' },
} as const
export type TeamRole = keyof typeof teamRoles
export const teamRoleNames = Object.keys(teamRoles) as TeamRole[]

/** The team as a working copy stores it; owners are also on `team`, the list of those who may edit. */
export interface Team {
  owners: readonly string[]
  team: readonly string[]
  commenters: readonly string[]
}

/** Most people of each list. */
export const teamLimits = { owners: 5, team: 50, commenters: 50 } as const

export function roleIn({ owners, team, commenters }: Team, person: string): TeamRole | null {
  if (owners.includes(person)) return 'owner'
  if (team.includes(person)) return 'editor'
  return commenters.includes(person) ? 'commenter' : null
}

/**
 * The team with this person in that role and no other; `null` leaves the team. Throws `last-owner` when nobody would
 * answer for the resource any more, `list-too-long` when a list is full.
 */
export function seated(before: Team, person: string, role: TeamRole | null): Team {
  const others = (list: readonly string[]) => list.filter((one) => one !== person)
  const after = {
    owners: role === 'owner' ? [...others(before.owners), person] : others(before.owners),
    team: role === 'owner' || role === 'editor' ? [...others(before.team), person] : others(before.team),
    commenters: role === 'commenter' ? [...others(before.commenters), person] : others(before.commenters),
  }
  if (before.owners.length > 0 && after.owners.length === 0) throw new Problem('last-owner')
  for (const [field, limit] of Object.entries(teamLimits)) {
    const count = after[field as keyof Team].length
    if (count > limit) throw new Problem('list-too-long', { field, limit, count })
  }
  return after
}

/** Somebody of the team becomes its owner in place of another, who goes on editing. */
export const handedOver = (before: Team, from: string, to: string): Team =>
  seated(seated(before, to, 'owner'), from, 'editor')

export const sameTeam = (one: Team, other: Team): boolean =>
  (Object.keys(teamLimits) as (keyof Team)[]).every((list) => sorted(one[list]) === sorted(other[list]))

const sorted = (list: readonly string[]): string => [...list].sort().join(' ')
