import { authorise, placeOf } from '../access'
import type { AllianceMembershipRow } from './allianceRows'
import { recordDeed } from './deeds'
import type { Context } from './operation'
import { organisationOf } from './organisations'

/** Both belong to the branch of whoever enters or ends it. */
export async function authorisedFor({ ports, actor }: Context, named: { alliance: string; school: string }) {
  const alliance = await organisationOf(ports.database, named.alliance)
  const school = await organisationOf(ports.database, named.school)
  for (const one of [alliance, school]) authorise(actor, 'ally', 'alliance-memberships', { ...placeOf(one) })
  return { alliance, school }
}

/** One line of the audit log, for the row as it stands now. */
export async function recorded(
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
