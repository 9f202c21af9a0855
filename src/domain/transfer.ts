import type { Role } from './actor'

interface Membership {
  /** Id of the organisation. */
  organisation: string
  roles: readonly Role[]
}

/**
 * Memberships after somebody moved: what they held where they leave ends, where they come to they hold these roles, elsewhere
 * nothing changes. The same again changes nothing more.
 */
export function transferred(
  before: readonly Membership[],
  { from, to, roles }: { from: string; to: string; roles: readonly Role[] },
): Membership[] {
  const kept = before.filter(({ organisation }) => organisation !== from && organisation !== to)
  return [...kept, { organisation: to, roles }]
}

/** What becomes of the works that somebody answers for alone: they go along, or another of the organisation takes them over. */
export const worksChoices = ['along', 'handed-over'] as const
export type WorksChoice = (typeof worksChoices)[number]
