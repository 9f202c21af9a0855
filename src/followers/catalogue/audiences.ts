import type { Audience, Caller } from '../../domain/audience'

/** The code that stands for everyone in the columns `org`, `ever` and `seen_by`. */
export const everyone = '*'

/** An audience as one column: `*`, or the code of the organisation; a scope without one is seen by nobody. */
export const orgOf = (audience: Audience): string =>
  audience.scope === 'public' ? everyone : (audience.organisation ?? '')

/** The values of `org` that a caller sees (domain/audience, maySee). */
export const seenBy = (caller: Caller): string[] => [everyone, ...caller.organisations.filter((code) => code !== '')]

/** True when every one of these columns is visible: what holds of the resource and what holds of the version. */
export const sees = (caller: Caller, ...orgs: string[]): boolean =>
  orgs.every((org) => org === everyone || (org !== '' && caller.organisations.includes(org)))
