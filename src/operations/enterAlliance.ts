import { placeOf } from '../access'
import { type AllianceForm, type AllianceRole, alliedKinds, obstacleTo } from '../domain/alliance'
import { chinaDate } from '../domain/calendar'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import type { Organisation } from '../domain/organisation'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'
import { authorisedFor, recorded } from './allianceDeed'
import { type AllianceMembershipRow, alliedOf, endRow, membershipsWith, mostMemberships } from './allianceRows'
import { organisationRow } from './closeAct'
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
