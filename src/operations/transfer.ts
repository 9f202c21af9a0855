import { authorise, authoriseGrants, decider, placeOf } from '../access'
import { type Role, roleNames } from '../domain/actor'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import type { Organisation } from '../domain/organisation'
import { transferred, type WorksChoice } from '../domain/transfer'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'
import { recordOnce } from './audit'
import { fingerprint, type Keyed, operationName, sameRequest } from './idempotency'
import { writeMemberships } from './memberships'
import { type Account, accountOf } from './onboardKnown'
import type { Context, Ports } from './operation'
import { organisationOf } from './organisations'
import { moveWorks } from './transferWorks'

export interface Transfer extends Keyed {
  /** Id of the account. */
  person: string
  /** Ids of the organisation that is left and of the one that is come to. */
  from: string
  to: string
  /** What they will be there. */
  roles: Role[]
  works: WorksChoice
  /** User name of who takes the works over; with `handed-over` alone. */
  successor?: string | null
}

/** One transfer: the person's history, and the commit point of the verb. `open` until everything followed it. */
export interface TransferRow {
  id: string
  operation: string
  person: string
  /** Which of the person's transfers it is, from 0: of two at once, one is the next. */
  index: number
  status: 'open' | 'done'
  at: string
  from: string
  /** Place of the organisation come to. */
  organisation: string
  county: string | null
  city: string | null
  province: string | null
  data: {
    request: string
    actor: string
    roles: Role[]
    rolesBefore: Role[]
    /** Names as they were that day. */
    fromName: string
    toName: string
    works: WorksChoice
    successor: string | null
  }
}

/**
 * 调动: somebody leaves an organisation for another. The row of `transfers` is the commit point and stays as history; rights
 * and works follow it, and whoever repeats the call (or the worker) finishes them. What waits for a decision waits for the
 * organisation, not for a person, so the tasks stay where they are and their next reviewer takes them.
 * Throws `invalid-input`, `person-not-found`, `team-role-unfit`, `conflict`, and what access says of both organisations.
 */
export async function transfer(context: Context, input: Transfer): Promise<TransferRow> {
  const { ports, actor } = context
  const { database, clock, ids } = ports
  const operation = operationName('transfer', actor, input.key)
  const request = fingerprint(input)
  const account = await accountFor(context, input.person)
  const before = await database.findOne<TransferRow>('transfers', { operation: { equals: operation } })
  if (before) {
    sameRequest(before.data.request, request)
    return finishTransfer(ports, before)
  }
  const { from, to, rolesBefore } = await checked(context, account, input)
  const row: TransferRow = {
    id: ids.next(),
    operation,
    person: account.id,
    index: await database.count('transfers', { person: { equals: account.id } }),
    status: 'open',
    at: clock.now().toISOString(),
    from: from.id,
    ...placeOf(to),
    data: {
      request,
      actor: actor.id,
      roles: input.roles,
      rolesBefore,
      fromName: from.name,
      toName: to.name,
      works: input.works,
      successor: await successorOf(database, input),
    },
  }
  if (!(await unlessTaken(database.insert('transfers', row)))) throw new Problem('conflict', { person: account.id })
  failpoint('transfer:after-row')
  return finishTransfer(ports, row)
}

async function accountFor({ ports, actor }: Context, id: string): Promise<Account> {
  const row = await ports.database.get<Account>('users', id)
  if (!row) throw new Problem('not-found', { what: `users/${id}` })
  const account = accountOf(row)
  authorise(actor, 'transfer', 'users', { ...account })
  return account
}

/** Ending what is held here and giving what will be held there are grants in both organisations. */
async function checked({ ports, actor }: Context, account: Account, { from: left, to: next, roles }: Transfer) {
  if (left === next) throw new Problem('invalid-input', { field: 'to', reason: '与原单位相同 the same organisation' })
  const held = account.memberships.find(({ organisation }) => organisation === left)
  if (!held) throw new Problem('invalid-input', { field: 'from', reason: '该人员不在此单位任职 is no member of it' })
  const unknown = roles.find((role) => !roleNames.includes(role))
  if (unknown) throw new Problem('unknown-code', { field: 'roles', value: unknown })
  const [from, to] = [await organisationOf(ports.database, left), await organisationOf(ports.database, next)]
  const after = transferred(account.memberships, { from: left, to: next, roles })
  const tree = await treeOfMemberships(ports.database, [...account.memberships, ...after])
  authoriseGrants(decider, actor, { id: account.id }, { before: account.memberships, after }, tree)
  return { from, to, rolesBefore: [...held.roles] }
}

/** Whoever takes works over belongs to the organisation they stay in, and writes. */
async function successorOf(database: Database, { works, successor, from, person }: Transfer): Promise<string | null> {
  if (works === 'along') return null
  if (!successor) throw new Problem('missing-field', { field: 'successor' })
  const row = await database.findOne<Account & { active: boolean | null }>('users', {
    username: { equals: successor.trim().toLowerCase() },
  })
  const there = row && accountOf(row).memberships.find(({ organisation }) => organisation === from)
  if (!row || !there || row.active === false || row.id === person)
    throw new Problem('person-not-found', { username: successor })
  if (!there.roles.some((role) => role === 'author' || role === 'editor'))
    throw new Problem('team-role-unfit', { name: row.name })
  return row.id
}

async function treeOfMemberships(
  database: Database,
  memberships: readonly { organisation: string }[],
): Promise<Map<string, Organisation>> {
  const ids = [...new Set(memberships.map(({ organisation }) => organisation))]
  return new Map(await Promise.all(ids.map(async (id) => [id, await organisationOf(database, id)] as const)))
}

/** Does what follows a transfer; each piece is the same again when it is repeated. */
async function finishTransfer(ports: Ports, row: TransferRow): Promise<TransferRow> {
  if (row.status === 'done') return row
  await moveRights(ports, row)
  failpoint('transfer:after-rights')
  await moveWorks(ports, row)
  failpoint('transfer:after-works')
  await ports.database.update('transfers', row.id, { status: 'done' })
  return { ...row, status: 'done' }
}

async function moveRights(ports: Ports, { person, from, organisation: to, data, id }: TransferRow) {
  const row = await ports.database.get<Account>('users', person)
  if (!row) return
  const { memberships: before } = accountOf(row)
  const after = transferred(before, { from, to, roles: data.roles })
  const [was, willBe] = [said(before), said(after)]
  if (was === willBe) return
  // First: once the memberships are moved, what they were is known no more.
  await recordOnce(ports.database, `transfer:${id}`, {
    actor: data.actor,
    verb: 'transfer',
    subject: `users/${person}`,
    organisation: to,
    outcome: 'done',
    data: { before: was, after: willBe, transfer: id },
  })
  await writeMemberships(ports, person, after, await treeOfMemberships(ports.database, after))
}

const said = (memberships: readonly { organisation: string; roles: readonly Role[] }[]): string =>
  memberships
    .map(({ organisation, roles }) => `${organisation}: ${roles.join(' ')}`)
    .sort()
    .join('; ')

/** Ids of transfers that a process left unfinished. */
export async function openTransfers({ database }: Ports): Promise<string[]> {
  const where = { status: { equals: 'open' } }
  return (await database.find<TransferRow>('transfers', { where, sort: 'id', limit: 200 })).map(({ id }) => id)
}

export async function resumeTransfer(ports: Ports, id: string): Promise<void> {
  const row = await ports.database.get<TransferRow>('transfers', id)
  if (row) await finishTransfer(ports, row)
}
