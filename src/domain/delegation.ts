import type { Role } from './actor'

/** Rights that somebody has in an organisation from one moment to another, as their account's row holds them. */
export interface Delegated {
  /** Id of the delegation. */
  id: string
  organisation: string
  roles: readonly Role[]
  /** RFC 3339; from the first moment on, until before the last. */
  since: string
  until: string
}

/** Longest delegation, in days: what is to last longer is a membership. */
export const longestDelegation = 366

export const holdsAt = ({ since, until }: Pick<Delegated, 'since' | 'until'>, now: Date): boolean =>
  Date.parse(since) <= now.getTime() && now.getTime() < Date.parse(until)
