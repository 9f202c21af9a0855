import { derivedId } from '../domain/derivedId'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import type { OrganisationAct } from '../domain/organisationHistory'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'
import { endMemberships } from './allianceRows'
import { eventsOf, type OrganisationEventRow, type OrganisationRow, refreshOrganisation } from './closeHistory'
import { fingerprint, type Keyed, operationName, sameRequest } from './idempotency'
import { moveInto } from './mergeMove'
import type { Context, Ports } from './operation'
import { organisationOf, placeOf } from './organisations'

export interface OnOrganisation extends Keyed {
  organisation: string
  reason: string
}

type Facts = Omit<OrganisationEventRow['data'], 'request' | 'actor' | 'reason' | 'nameBefore'>

/** The row itself. Throws `not-found`. */
export async function organisationRow({ database }: Ports, id: string): Promise<OrganisationRow> {
  const row = await database.get<OrganisationRow>('organisations', id)
  if (!row) throw new Problem('not-found', { what: `organisations/${id}` })
  return row
}

/**
 * Enters one event of an organisation's history and does what follows it. `check` refuses, or says what the event holds;
 * it is not asked again when the call is repeated. Throws `conflict` when another event came first.
 */
export async function actOnOrganisation<Input extends OnOrganisation>(
  { ports, actor }: Context,
  act: OrganisationAct,
  input: Input,
  check: (row: OrganisationRow) => Promise<Facts>,
): Promise<OrganisationEventRow> {
  const { database, clock, ids } = ports
  const operation = operationName(`${act}-organisation`, actor, input.key)
  const request = fingerprint(input)
  const before = await database.findOne<OrganisationEventRow>('organisation-events', {
    operation: { equals: operation },
  })
  if (before) {
    sameRequest(before.data.request, request)
    return finishEvent(ports, before)
  }
  const events = await eventsOf(database, input.organisation)
  // What a killed process left comes first: the history is followed in its order.
  for (const event of events) await finishEvent(ports, event)
  const standing = await organisationRow(ports, input.organisation)
  const facts = await check(standing)
  const row: OrganisationEventRow = {
    id: ids.next(),
    operation,
    index: events.length,
    act,
    status: 'open',
    at: clock.now().toISOString(),
    ...placeOf(await organisationOf(database, input.organisation)),
    data: { ...facts, request, actor: actor.id, reason: input.reason, nameBefore: standing.name },
  }
  if (!(await unlessTaken(database.insert('organisation-events', row))))
    throw new Problem('conflict', { organisation: input.organisation })
  failpoint(`${act}-organisation:after-row`)
  return finishEvent(ports, row)
}

/** Does what follows an event; each piece is the same again when it is repeated. */
async function finishEvent(ports: Ports, row: OrganisationEventRow): Promise<OrganisationEventRow> {
  if (row.status === 'done') return row
  await refreshOrganisation(ports, row.organisation)
  failpoint(`${row.act}-organisation:after-standing`)
  if (row.act === 'close' || row.act === 'merge') await endMemberships(ports, row)
  if (row.act === 'merge') await moveInto(ports, row)
  await audit(ports, row)
  await ports.database.update('organisation-events', row.id, { status: 'done' })
  return { ...row, status: 'done' }
}

/** One line an event, however often it is followed: its id follows from the event's. */
const audit = ({ database }: Pick<Ports, 'database'>, { id, at, act, organisation, data }: OrganisationEventRow) =>
  unlessTaken(
    database.insert('audit-events', {
      id: derivedId('organisation-event', id),
      at,
      actor: data.actor,
      verb: `${act}-organisation`,
      subject: `organisations/${organisation}`,
      organisation,
      outcome: 'done',
      data: { reason: data.reason, nameBefore: data.nameBefore, name: data.name, into: data.into, seen: data.seen },
    }),
  )

/** A new name that another door has written by now (`renameKept`). */
export async function finishRename(database: Database, id: string): Promise<void> {
  const row = await database.get<OrganisationEventRow>('organisation-events', id)
  if (!row || row.status === 'done') return
  await audit({ database }, row)
  await database.update('organisation-events', id, { status: 'done' })
}

/** Ids of events that a process left unfinished. */
export async function openOrganisationEvents({ database }: Ports): Promise<string[]> {
  const where = { status: { equals: 'open' } }
  return (await database.find<OrganisationEventRow>('organisation-events', { where, sort: 'id', limit: 200 })).map(
    ({ id }) => id,
  )
}

export async function resumeOrganisationEvent(ports: Ports, id: string): Promise<void> {
  const row = await ports.database.get<OrganisationEventRow>('organisation-events', id)
  if (row) await finishEvent(ports, row)
}
