import type { Where } from 'payload'
import { authorise, placeOf } from '../access'
import { type AllianceForm, type AllianceRole, alliedKinds, obstacleTo, standsOn } from '../domain/alliance'
import { chinaDate } from '../domain/calendar'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import type { Organisation } from '../domain/organisation'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'
import { type AllianceMembershipRow, alliedOf, endRow, membershipsWith, mostMemberships } from './allianceRows'
import { organisationRow } from './closeAct'
import { recordDeed } from './deeds'
import { fingerprint, type Keyed, operationName, sameRequest } from './idempotency'
import type { Context, Ports } from './operation'
import { mustBeActive, organisationOf } from './organisations'

export interface EnterAlliance extends Keyed {
  /** Ids of the alliance and of the school. */
  alliance: string
  school: string
  form: AllianceForm
  role: AllianceRole
  /** First and last day, `YYYY-MM-DD` in China; without a last one it goes on. */
  since: string
  until: string | null
  reason: string
}

export interface EndMembership extends Keyed {
  membership: string
  /** The last day; one before the first day cancels what never began. */
  until: string
  reason: string
}

/**
 * 加入教共体: a school belongs to an alliance from a day on. The row is the commit point and stays as history. It gives nobody a
 * right: who works in the alliance's name has a role there, as in a studio.
 * Throws `alliance-overlap`, `alliance-second-lead`, `invalid-input`, `organisation-closed`, `conflict`, what access says of both.
 */
export async function enterAlliance(context: Context, input: EnterAlliance): Promise<AllianceMembershipRow> {
  const { ports, actor } = context
  const { database, ids } = ports
  const operation = operationName('enter-alliance', actor, input.key)
  const request = fingerprint(input)
  const { alliance, school } = await authorisedFor(context, input)
  const before = await database.findOne<AllianceMembershipRow>('alliance-memberships', {
    operation: { equals: operation },
  })
  if (before) {
    sameRequest(before.data.request, request)
    return recorded(context, operation, 'enter-alliance', request, await unlessClosed(ports, before))
  }
  await mustFit(ports, input, alliance, school)
  const numbers = await mustBeFree(database, input)
  const { form, role, since, until, reason } = input
  const row: AllianceMembershipRow = {
    id: ids.next(),
    operation,
    ...placeOf(alliance),
    ...numbers,
    school: school.id,
    ...{ form, role, since, until, status: 'standing', steps: 1 },
    data: { request, actor: actor.id, reason, allianceName: alliance.name, schoolName: school.name, ended: [] },
  }
  if (!(await unlessTaken(database.insert('alliance-memberships', row))))
    throw new Problem('conflict', { school: school.id })
  failpoint('enter-alliance:after-row')
  return recorded(context, operation, 'enter-alliance', request, await unlessClosed(ports, row))
}

/** Whoever closed one of the two meanwhile may not have seen this row: it ends as theirs did. */
async function unlessClosed({ database, clock }: Ports, row: AllianceMembershipRow): Promise<AllianceMembershipRow> {
  const both = await Promise.all([row.organisation, row.school].map((id) => organisationOf(database, id)))
  const closed = both.find((one) => one.closed)
  if (!closed) return row
  const { operation, data } = row
  const at = clock.now().toISOString()
  const day = chinaDate(clock.now())
  const ended = { operation, request: data.request, actor: data.actor, at, day, reason: `${closed.name} 已关闭 closed` }
  return endRow(database, row.id, ended, () => {})
}

/** 退出教共体: the membership ends on a day, or never was. Throws `invalid-input`, `conflict`, what access says of both. */
export async function endMembership(context: Context, input: EndMembership): Promise<AllianceMembershipRow> {
  const { ports, actor } = context
  const operation = operationName('end-membership', actor, input.key)
  const request = fingerprint(input)
  const row = await ports.database.get<AllianceMembershipRow>('alliance-memberships', input.membership)
  if (!row) throw new Problem('not-found', { what: `alliance-memberships/${input.membership}` })
  await authorisedFor(context, { alliance: row.organisation, school: row.school })
  const before = row.data.ended.find((one) => one.operation === operation)
  if (before) sameRequest(before.request, request)
  const at = ports.clock.now().toISOString()
  const { until: day, reason } = input
  const ended = await endRow(
    ports.database,
    row.id,
    { operation, request, actor: actor.id, at, day, reason },
    mayEnd(day),
  )
  failpoint('end-membership:after-row')
  return recorded(context, operation, 'end-membership', request, ended)
}

const mayEnd =
  (day: string) =>
  ({ id, status, until }: AllianceMembershipRow): void => {
    if (status === 'cancelled') throw new Problem('conflict', { membership: id })
    if (until !== null && day > until)
      throw new Problem('invalid-input', {
        field: 'until',
        reason: `原定 ${until} 止，不能延后 it ends on ${until} already`,
      })
  }

/** Both belong to the branch of whoever enters or ends it. */
async function authorisedFor({ ports, actor }: Context, named: { alliance: string; school: string }) {
  const alliance = await organisationOf(ports.database, named.alliance)
  const school = await organisationOf(ports.database, named.school)
  for (const one of [alliance, school]) authorise(actor, 'ally', 'alliance-memberships', { ...placeOf(one) })
  return { alliance, school }
}

async function mustFit(
  ports: Ports,
  { since, until }: EnterAlliance,
  alliance: Organisation,
  school: Organisation,
): Promise<void> {
  const wrong = (field: string, reason: string) => new Problem('invalid-input', { field, reason })
  mustBeActive(alliance)
  mustBeActive(school)
  if ((await organisationRow(ports, alliance.id)).kind !== 'alliance')
    throw wrong('alliance', '不是教共体 is no alliance')
  if (!alliedKinds.includes((await organisationRow(ports, school.id)).kind))
    throw wrong('school', '不是学校 is no school')
  if (until !== null && until < since) throw wrong('until', '早于开始日期 lies before since')
}

/** Throws the rule in the way; answers the numbers that the membership takes, which two at once can't share. */
async function mustBeFree(database: Database, wanted: EnterAlliance): Promise<{ index: number; ordinal: number }> {
  const ofSchool = await membershipsWith(database, { school: { equals: wanted.school } })
  const ofAlliance = await membershipsWith(database, { organisation: { equals: wanted.alliance } })
  if (Math.max(ofSchool.length, ofAlliance.length) >= mostMemberships)
    throw new Problem('list-too-long', { field: 'alliance-memberships', limit: mostMemberships })
  const standing = [...ofSchool, ...ofAlliance].filter(({ status }) => status === 'standing').map(alliedOf)
  const found = obstacleTo(wanted, standing)
  if (!found) return { index: ofSchool.length, ordinal: ofAlliance.length }
  const { since, until, data } = found.with
  const facts = { school: data.schoolName, alliance: data.allianceName, since, until: until ?? '…' }
  if (found.rule === 'other-form')
    throw new Problem('invalid-input', { field: 'form', reason: '与该教共体其他成员不一致 other members have another' })
  throw new Problem(found.rule === 'overlap' ? 'alliance-overlap' : 'alliance-second-lead', facts)
}

async function recorded(
  { ports, actor }: Context,
  operation: string,
  verb: string,
  request: string,
  row: AllianceMembershipRow,
): Promise<AllianceMembershipRow> {
  const { id, organisation, school, form, role, since, until, status } = row
  const data = { membership: id, school, form, role, since, until, status }
  await recordDeed(ports, { operation, request, actor, verb, subject: `organisations/${school}`, organisation, data })
  return row
}

/** A membership as lists show it: today's names, and whether it stands today. */
export interface AllianceLine {
  id: string
  alliance: { id: string; name: string }
  school: { id: string; name: string }
  form: AllianceForm
  role: AllianceRole
  since: string
  until: string | null
  status: 'standing' | 'cancelled'
  today: boolean
}

/** The members of an alliance, or the alliances of a school, the latest first. Throws what access says. */
export async function alliancesOf(
  { ports: { database, clock }, actor }: Context,
  organisation: string,
): Promise<{ day: string; docs: AllianceLine[] }> {
  authorise(actor, 'read', 'alliance-memberships')
  const either: Where = { or: [{ organisation: { equals: organisation } }, { school: { equals: organisation } }] }
  const day = chinaDate(clock.now())
  const rows = await membershipsWith(database, either)
  const names = await namesOf(
    database,
    rows.flatMap((row) => [row.organisation, row.school]),
  )
  return {
    day,
    docs: rows.map(({ id, organisation: alliance, school, form, role, since, until, status, data }) => ({
      id,
      alliance: { id: alliance, name: names.get(alliance) ?? data.allianceName },
      school: { id: school, name: names.get(school) ?? data.schoolName },
      ...{ form, role, since, until, status },
      today: status === 'standing' && standsOn({ since, until }, day),
    })),
  }
}

async function namesOf(database: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const where: Where = { id: { in: [...new Set(ids)] } }
  const rows = await database.find<{ id: string; name: string }>('organisations', { where, limit: mostMemberships + 1 })
  return new Map(rows.map(({ id, name }) => [id, name]))
}
