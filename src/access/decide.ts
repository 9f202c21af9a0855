import type { Actor } from '../domain/actor'
import { Problem } from '../domain/errors'
import type { ProblemCode } from '../domain/problems'
import { both, either, type Filter, type Subject } from './condition'
import { type Policy, type Rule, standingOf } from './policy'
import { makingVerbs, type Verb, verbs } from './verbs'

/** The four questions that the rest of the software asks of the policies. */
export interface Decider {
  /** May they do this to this subject? */
  can(actor: Actor, verb: Verb, collection: string, subject?: Subject): boolean
  /** Might they do this to some subject? For showing or hiding a button, never for deciding. */
  mightDo(actor: Actor, verb: Verb, collection: string): boolean
  /**
   * Returns when they may. Throws `sign-in-required` (nobody known), `not-found` (what they may not read does not exist
   * for them), the problem of the one condition in the way (`own-work`, `foreign-organisation`), or `not-allowed`.
   */
  authorise(actor: Actor, verb: Verb, collection: string, subject?: Subject): void
  /** The rows on which they may do this, as a filter of the list. */
  filterFor(actor: Actor, collection: string, verb: Verb): Filter
}

/** Answers from a set of policies; the software uses one, `matrix:invert` makes others with one rule turned round. */
export function deciderOf(policies: readonly Policy[]): Decider {
  const rulesFor = (collection: string, verb: Verb): readonly Rule[] =>
    policies
      .filter((p) => p.collections.includes(collection))
      .flatMap((p) => p.rules.filter((r) => r.verbs.includes(verb)))

  const can: Decider['can'] = (actor, verb, collection, subject = {}) =>
    rulesFor(collection, verb).some((rule) => obstacles(actor, rule, subject)?.length === 0)

  return {
    can,
    mightDo: (actor, verb, collection) =>
      rulesFor(collection, verb).some((rule) => standingOf(actor, rule.who) !== null),
    authorise(actor, verb, collection, subject = {}) {
      if (can(actor, verb, collection, subject)) return
      if (actor.kind === 'anonymous') throw new Problem('sign-in-required')
      const hidden = !makingVerbs.has(verb) && !can(actor, 'read', collection, subject)
      if (hidden && subject.id !== undefined) throw new Problem('not-found', { what: subject.id })
      const code = soleObstacle(rulesFor(collection, verb).map((rule) => obstacles(actor, rule, subject)))
      throw new Problem(code, { verb: `${verbs[verb]} ${verb}` })
    },
    filterFor: (actor, collection, verb) =>
      either(withoutCovered(actor, rulesFor(collection, verb)).map((rule) => filterOf(actor, rule))),
  }
}

/** Conditions in the way of this actor under this rule; null: the rule does not speak of them. */
function obstacles(actor: Actor, { who, conditions }: Rule, subject: Subject) {
  const standing = standingOf(actor, who)
  return standing && conditions.filter((condition) => !condition.holds(standing, subject))
}

function soleObstacle(ways: readonly ReturnType<typeof obstacles>[]): ProblemCode {
  const single = ways.find((way) => way?.length === 1 && way[0]?.problem !== undefined)
  return single?.[0]?.problem ?? 'not-allowed'
}

/** A sentence whose condition another sentence for this actor covers adds no row to a list, and often costs its index. */
function withoutCovered(actor: Actor, rules: readonly Rule[]): readonly Rule[] {
  const speaking = rules.filter(({ who }) => standingOf(actor, who) !== null)
  const covered = speaking.flatMap(({ conditions: [only, ...more] }) => (more.length === 0 ? (only?.covers ?? []) : []))
  return speaking.filter(({ conditions }) => !conditions.some((condition) => covered.includes(condition)))
}

function filterOf(actor: Actor, { who, conditions }: Rule): Filter {
  const standing = standingOf(actor, who)
  return standing === null ? false : both(conditions.map((condition) => condition.where(standing)))
}
