import type { Actor, Membership, Role } from '../domain/actor'
import type { Level } from '../domain/organisation'
import type { Condition, Standing } from './condition'
import type { KeyScope } from './scopes'
import type { Verb } from './verbs'

/** Whom a sentence speaks of. */
export type Who =
  | { kind: 'roles'; roles: readonly Role[]; level: Level | null }
  | { kind: 'key'; scopes: readonly KeyScope[] }
  | { kind: 'signed-in' }
  | { kind: 'system' }

/** One sentence: who may do what, when all the conditions hold. */
export interface Rule {
  who: Who
  verbs: readonly Verb[]
  conditions: readonly Condition[]
}

export interface Policy {
  collections: readonly string[]
  rules: readonly Rule[]
}

interface Sentence extends Rule {
  /** Only those who hold the role in the authority of that level itself (e.g. the province's education department). */
  at(level: Level): Sentence
  do(...verbs: Verb[]): Sentence
  when(...conditions: Condition[]): Sentence
}

/** Collections and the sentences that hold for each of them; what no sentence allows is refused. */
export const policy = (collections: string | readonly string[], ...rules: Rule[]): Policy => ({
  collections: [collections].flat(),
  rules: rules.map(({ who, verbs, conditions }) => ({ who, verbs, conditions })),
})

/** `may('reviewer', 'expert').do('opine').when(theirOrganisationMustAct)` */
export const may = (...roles: Role[]): Sentence => sentence({ kind: 'roles', roles, level: null })
/** Any person who has signed in, whatever their roles. */
export const anyoneSignedIn = (): Sentence => sentence({ kind: 'signed-in' })
/** A platform whose key carries one of these scopes. */
export const keysWith = (...scopes: KeyScope[]): Sentence => sentence({ kind: 'key', scopes })
/** The centre itself: its operations and workers. */
export const theCentre = (): Sentence => sentence({ kind: 'system' })

const sentence = (who: Who, verbs: readonly Verb[] = [], conditions: readonly Condition[] = []): Sentence => ({
  who,
  verbs,
  conditions,
  at: (level) => sentence(who.kind === 'roles' ? { ...who, level } : who, verbs, conditions),
  do: (...more) => sentence(who, [...verbs, ...more], conditions),
  when: (...more) => sentence(who, verbs, [...conditions, ...more]),
})

/** How this actor stands towards a sentence; null: it does not speak of them. */
export function standingOf(actor: Actor, who: Who): Standing | null {
  const { id, kind } = actor
  switch (who.kind) {
    case 'system':
      return kind === 'system' ? { id, memberships: [] } : null
    case 'signed-in':
      return kind === 'person' ? { id, memberships: actor.memberships } : null
    case 'key':
      return kind === 'client' && who.scopes.some((scope) => actor.clientScopes.includes(scope))
        ? { id, memberships: actor.memberships }
        : null
    case 'roles': {
      const memberships = kind === 'person' ? actor.memberships.filter((m) => fits(m, who.roles, who.level)) : []
      return memberships.length > 0 ? { id, memberships } : null
    }
  }
}

const fits = ({ organisation, roles }: Membership, wanted: readonly Role[], level: Level | null): boolean =>
  roles.some((role) => wanted.includes(role)) && (level === null || isAuthorityOf(organisation, level))

/**
 * The first organisation of that level in a lineage is the authority (教育行政部门); an undertaking that stands at the
 * same level (a university, a publisher) comes below it and speaks for itself alone.
 */
const isAuthorityOf = ({ id, lineage }: Membership['organisation'], level: Level): boolean =>
  lineage.find((o) => o.level === level)?.id === id
