import { authoriseGrants, can, decider, officeOf, placeOf } from '../access'
import { type Actor, separated } from '../domain/actor'
import { isProblem } from '../domain/errors'
import { type Fault, type FaultCode, fault } from '../domain/onboarding/faults'
import { type KnownOrganisation, type PlannedOrganisation, planOrganisations } from '../domain/onboarding/organisations'
import { membershipsAfter, type PlannedPerson, planPeople } from '../domain/onboarding/people'
import { headingOf } from '../domain/onboarding/rows'
import type { Database } from '../engines/database/port'
import type { Plan, SheetRows } from './onboardings'
import { type Account, type Ahead, knownOrganisations, knownPeople, treeAhead } from './onboardKnown'

/** What the rows would do if this person brought them now, and everything that stands against it. */
export async function planOnboarding(
  database: Database,
  actor: Actor,
  onboarding: string,
  rows: SheetRows,
): Promise<{ plan: Plan; faults: Fault[] }> {
  const known = await knownOrganisations(database)
  const now = treeAhead(onboarding, known, [])
  const mayChange = ({ id, code }: KnownOrganisation) => {
    const there = now.at(code)
    return there !== undefined && can(actor, 'update', 'organisations', { ...placeOf(there), id })
  }
  const { planned: organisations, faults: wrong, inSheet } = planOrganisations(rows.organisations, known, mayChange)
  const ahead = treeAhead(onboarding, known, organisations)
  const accounts = await knownPeople(database, rows.people)
  const people = planPeople(rows.people, {
    byUsername: new Map([...accounts.values()].map((one) => [one.username, one])),
    byEmail: new Map([...accounts.values()].flatMap((one) => (one.email ? [[one.email, one] as const] : []))),
    organisations: new Map<string, { id: string | null; active: boolean }>([
      ...[...inSheet].map((code) => [code, { id: null, active: true }] as const),
      ...known.map(({ code, id, active }) => [code, { id, active }] as const),
    ]),
  })
  const refused = [
    ...organisations.flatMap((one) => organisationRefused(actor, one, ahead) ?? []),
    ...people.planned.flatMap((one) => personRefused(actor, one, accounts, ahead) ?? []),
  ]
  const plan = { organisations: inOrder(organisations, ahead), people: people.planned }
  return { plan, faults: [...wrong, ...people.faults, ...refused] }
}

/** An organisation comes after what it stands under. */
const inOrder = (planned: readonly PlannedOrganisation[], { at }: Ahead): PlannedOrganisation[] =>
  [...planned].sort((a, b) => (at(a.code)?.lineage.length ?? 0) - (at(b.code)?.lineage.length ?? 0))

function organisationRefused(actor: Actor, one: PlannedOrganisation, { at }: Ahead): Fault | null {
  if (one.act !== 'create') return null
  const parent = at(one.parent ?? '')
  // A parent with a fault of its own is said there.
  if (!parent || can(actor, 'create', 'organisations', { ...placeOf(parent) })) return null
  return fault(one, headingOf('organisations', 'parent'), one.parent ?? '', 'organisation-outside')
}

function personRefused(
  actor: Actor,
  one: PlannedPerson,
  accounts: ReadonlyMap<string, Account>,
  { tree, at }: Ahead,
): Fault | null {
  const organisation = at(one.organisation)
  if (one.act === 'none' || !organisation) return null
  const say = (column: 'username' | 'organisation' | 'roles', value: string, code: FaultCode) =>
    fault(one, headingOf('people', column), value, code)
  const roles = one.roles.join(' ')
  const account = one.known ? accounts.get(one.known.id) : undefined
  const before = account?.memberships ?? []
  const after = membershipsAfter(before, organisation.id, one.roles)
  if (account?.id === actor.id) return say('username', one.username, 'own-account')
  if (account && !can(actor, 'update', 'users', { ...account })) return say('username', one.username, 'username-taken')
  try {
    authoriseGrants(decider, actor, { id: account?.id ?? '' }, { before, after }, tree)
    if (account || can(actor, 'create', 'users', { ...placeOf(organisation), office: officeOf(after) })) return null
  } catch (error) {
    if (isProblem(error, 'separation-of-duties')) return say('roles', roles, 'separated')
    if (!isProblem(error)) throw error
  }
  if (!can(actor, 'create', 'users', { ...placeOf(organisation), office: null }))
    return say('organisation', one.organisation, 'organisation-outside')
  return separated.some((role) => one.roles.includes(role))
    ? say('roles', roles, 'office')
    : say('username', one.username, 'account-outside')
}
