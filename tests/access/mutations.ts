import type { Condition } from '../../src/access/condition'
import type { Policy, Rule, Who } from '../../src/access/policy'

/** A set of policies with one thing turned round, and the words for what was turned. */
export interface Mutation {
  what: string
  rule: Rule
  collections: readonly string[]
  policies: Policy[]
}

/** Every sentence dropped; each of its verbs, roles, scopes and its level dropped; each condition dropped and negated. */
export function mutationsOf(policies: readonly Policy[]): Mutation[] {
  return policies.flatMap((policy) =>
    policy.rules.flatMap((rule) =>
      turned(rule).map(({ what, into }) => ({
        what: `${policy.collections.join(', ')}: ${sentenceOf(rule)} — ${what}`,
        rule,
        collections: policy.collections,
        policies: policies.map((p) => (p === policy ? { ...p, rules: replace(p.rules, rule, into) } : p)),
      })),
    ),
  )
}

const replace = (rules: readonly Rule[], old: Rule, into: Rule | null): Rule[] =>
  rules.flatMap((rule) => (rule === old ? (into ?? []) : rule))

function turned(rule: Rule): { what: string; into: Rule | null }[] {
  const { who, verbs, conditions } = rule
  const without = <T>(list: readonly T[], at: number): T[] => list.filter((_, i) => i !== at)
  return [
    { what: 'sentence dropped', into: null },
    ...(verbs.length > 1
      ? verbs.map((verb, i) => ({ what: `${verb} dropped`, into: { ...rule, verbs: without(verbs, i) } }))
      : []),
    ...narrower(who).map(({ what, who: fewer }) => ({ what, into: { ...rule, who: fewer } })),
    ...conditions.flatMap((condition, i) => [
      { what: `${condition.name} dropped`, into: { ...rule, conditions: without(conditions, i) } },
      {
        what: `${condition.name} negated`,
        into: { ...rule, conditions: conditions.map((c) => (c === condition ? not(c) : c)) },
      },
    ]),
  ]
}

function narrower(who: Who): { what: string; who: Who }[] {
  if (who.kind === 'key' && who.scopes.length > 1)
    return who.scopes.map((scope) => ({
      what: `${scope} dropped`,
      who: { ...who, scopes: who.scopes.filter((s) => s !== scope) },
    }))
  if (who.kind !== 'roles') return []
  const level = who.level === null ? [] : [{ what: `level ${who.level} dropped`, who: { ...who, level: null } }]
  const roles = who.roles.map((role) => ({
    what: `${role} dropped`,
    who: { ...who, roles: who.roles.filter((r) => r !== role) },
  }))
  return who.roles.length > 1 ? [...roles, ...level] : level
}

const not = (condition: Condition): Condition => ({
  ...condition,
  name: `not ${condition.name}`,
  holds: (standing, subject) => !condition.holds(standing, subject),
})

export function sentenceOf({ who, verbs, conditions }: Rule): string {
  const subject = {
    roles: () => (who.kind === 'roles' ? `${who.roles.join('/')}${who.level ? ` at ${who.level}` : ''}` : ''),
    key: () => (who.kind === 'key' ? `keys with ${who.scopes.join('/')}` : ''),
    'signed-in': () => 'anyone signed in',
    system: () => 'the centre',
  }[who.kind]()
  const when = conditions.length > 0 ? ` when ${conditions.map((c) => c.name).join(' and ')}` : ''
  return `${subject} may ${verbs.join(', ')}${when}`
}
