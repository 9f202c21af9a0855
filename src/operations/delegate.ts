import { authorise, placeOf } from '../access'
import type { Actor, Role } from '../domain/actor'
import { type Delegated, longestDelegation } from '../domain/delegation'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import type { Organisation } from '../domain/organisation'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'
import { recordOnce } from './audit'
import { fingerprint, type Keyed, operationName, sameRequest } from './idempotency'
import { type Account, accountOf } from './onboardKnown'
import type { Context, Ports } from './operation'
import { mustBeActive, organisationOf } from './organisations'

export interface Delegate extends Keyed {
  /** User name of who is to act. */
  to: string
  /** Id of the organisation in which, and below which, they act. */
  organisation: string
  roles: Role[]
  since: string
  until: string
  /** User name of the person in whose place they act; without it, a part of the administration is lent. */
  absent?: string | null
  reason: string
}

/** One delegation. It is over when it was ended or its time has passed; the row stays as history. */
export interface DelegationRow {
  id: string
  operation: string
  /** Id of the person who acts. */
  person: string
  status: 'given' | 'ended'
  since: string
  until: string
  organisation: string
  county: string | null
  city: string | null
  province: string | null
  data: {
    request: string
    actor: string
    roles: Role[]
    absent: string | null
    /** Names as they were that day, of who acts and of who is away. */
    personName: string
    absentName: string | null
    reason: string
  }
}

/**
 * Lets somebody act in an organisation for a time. The row of `delegations` is the commit point; the account's list of what
 * holds for it follows from the rows, so that rights need no second look-up.
 * Throws `person-not-found`, `invalid-input`, `unknown-code`, and what access says to the actor's own rights.
 */
export async function delegate({ ports, actor }: Context, input: Delegate): Promise<DelegationRow> {
  const { database } = ports
  const operation = operationName('delegate', actor, input.key)
  const request = fingerprint(input)
  const organisation = await organisationOf(database, input.organisation)
  const place = placeOf(organisation)
  authorise(withoutLent(actor), 'delegate', 'delegations', { ...place, roles: input.roles })
  const before = await database.findOne<DelegationRow>('delegations', { operation: { equals: operation } })
  if (before) {
    sameRequest(before.data.request, request)
    return given(ports, before)
  }
  mustBeActive(organisation)
  checkTime(input, ports.clock.now())
  const person = await actingPerson(database, input.to, actor)
  const absent = input.absent ? await absentPerson(database, input, organisation) : null
  const { roles, since, until, reason } = input
  const data = {
    ...{ request, actor: actor.id, roles, reason },
    ...{ absent: absent?.id ?? null, personName: person.name, absentName: absent?.name ?? null },
  }
  const id = ports.ids.next()
  const row: DelegationRow = { id, operation, person: person.id, status: 'given', since, until, ...place, data }
  if (!(await unlessTaken(database.insert('delegations', row)))) throw new Problem('conflict', { person: person.id })
  failpoint('delegate:after-row')
  return given(ports, row)
}

/** What follows from the row; the same again when it is repeated. */
async function given(ports: Ports, row: DelegationRow): Promise<DelegationRow> {
  await refreshDelegated(ports, row.person)
  await audit(ports, row.data.actor, 'delegate', row)
  return row
}

/** Ends a delegation before its time; ending twice is ending once. Throws what access says. */
export async function endDelegation(
  { ports, actor }: Context,
  { delegation }: Keyed & { delegation: string },
): Promise<DelegationRow> {
  const row = await ports.database.get<DelegationRow>('delegations', delegation)
  if (!row) throw new Problem('not-found', { what: `delegations/${delegation}` })
  authorise(withoutLent(actor), 'delegate', 'delegations', { ...row, roles: row.data.roles })
  await ports.database.compareAndSet(
    'delegations',
    { and: [{ id: { equals: row.id } }, { status: { equals: 'given' } }] },
    { status: 'ended' },
  )
  failpoint('end-delegation:after-row')
  await refreshDelegated(ports, row.person)
  await audit(ports, actor.id, 'end-delegation', row)
  return { ...row, status: 'ended' }
}

/** What was lent is not lent on. */
const withoutLent = (actor: Actor): Actor => ({ ...actor, memberships: actor.memberships.filter(({ lent }) => !lent) })

function checkTime({ since, until }: Delegate, now: Date): void {
  const [from, to] = [Date.parse(since), Date.parse(until)]
  const wrong = (reason: string) => new Problem('invalid-input', { field: 'until', reason })
  if (!(to > from) || to <= now.getTime()) throw wrong('须晚于开始时间和当前时间 must lie ahead and after since')
  if (to - from > longestDelegation * 86_400_000)
    throw wrong(`最长 ${longestDelegation} 天 at most ${longestDelegation} days`)
}

/** Somebody else with an open account, who holds none of the three offices. */
async function actingPerson(database: Database, username: string, actor: Actor): Promise<Account> {
  const found = await byName(database, username)
  if (!found || found.active === false || found.office || found.id === actor.id)
    throw new Problem('person-not-found', { username })
  return found
}

/** Whoever is away holds these roles in that very organisation: nothing is lent that nobody has. */
async function absentPerson(database: Database, { absent, roles }: Delegate, { id }: Organisation): Promise<Account> {
  const found = await byName(database, absent ?? '')
  const held = found && accountOf(found).memberships.find(({ organisation }) => organisation === id)?.roles
  if (!found || !held) throw new Problem('person-not-found', { username: absent ?? '' })
  const missing = roles.find((role) => !held.includes(role))
  if (missing)
    throw new Problem('invalid-input', { field: 'roles', reason: `本人无此角色 they do not hold ${missing}` })
  return found
}

const byName = (database: Database, username: string) =>
  database.findOne<Account & { active: boolean | null }>('users', {
    username: { equals: username.trim().toLowerCase() },
  })

const rounds = 5

/** Writes the account's list anew from the rows; looks again, as another may have written from an older reading. */
async function refreshDelegated({ database, clock }: Ports, person: string): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const wanted = await givenTo(database, person, clock.now())
    const row = await database.get<{ delegated: Delegated[] | null }>('users', person)
    if (!row || JSON.stringify(row.delegated ?? []) === JSON.stringify(wanted)) return
    await database.update('users', person, { delegated: wanted })
  }
}

async function givenTo(database: Database, person: string, now: Date): Promise<Delegated[]> {
  const rows = await database.find<DelegationRow>('delegations', {
    where: { and: [{ person: { equals: person } }, { status: { equals: 'given' } }] },
    sort: '-id',
    limit: 100,
  })
  return rows
    .filter(({ until }) => Date.parse(until) > now.getTime())
    .map(({ id, organisation, since, until, data }) => ({ id, organisation, roles: data.roles, since, until }))
}

const audit = (
  ports: Ports,
  actor: string,
  verb: string,
  { id, person, organisation, since, until, data }: DelegationRow,
) =>
  recordOnce(ports.database, `${verb}:${id}`, {
    actor,
    verb,
    subject: `users/${person}`,
    organisation,
    outcome: 'done',
    data: { delegation: id, roles: data.roles, since, until, absent: data.absent, reason: data.reason },
  })
