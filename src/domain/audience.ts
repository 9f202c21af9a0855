import type { Organisation } from './organisation'

/** Sharing scopes, widest first (vocabulary.md). */
export const scopes = ['public', 'province', 'city', 'county', 'school'] as const
export type Scope = (typeof scopes)[number]

/** Who may see a published version: everyone, or everyone inside one organisation of that level. */
export interface Audience {
  scope: Scope
  /** Public code of the organisation at that level; null for `public`. */
  organisation: string | null
}

/** Who asks: the public code of the caller's organisation and of all above it; empty for an anonymous caller. */
export interface Caller {
  organisations: readonly string[]
}

export const anonymous: Caller = { organisations: [] }

/** The one rule of delivery: a caller sees what is public and what is shared with an organisation above or equal to theirs. */
export const maySee = (caller: Caller, audience: Audience): boolean =>
  audience.scope === 'public' ||
  (audience.organisation !== null && caller.organisations.includes(audience.organisation))

/** An audience as one word, for indexes and cache keys: `public` or `<scope>:<organisation>`. */
export const audienceKey = (audience: Audience): string =>
  audience.scope === 'public' ? 'public' : `${audience.scope}:${audience.organisation}`

/**
 * Where a scope ends for work of this organisation: the organisation of that level above it, or itself when it stands
 * higher than the scope: what is not clear is never shared wider.
 */
export function audienceFor(scope: Scope, organisation: Organisation): Audience {
  if (scope === 'public') return { scope, organisation: null }
  const at = organisation.lineage.find((o) => o.level === scope)
  return { scope, organisation: at?.code ?? organisation.code }
}
