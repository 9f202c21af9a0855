import type { Where } from 'payload'
import { authorise } from '../access'
import { type AllianceForm, type AllianceRole, standsOn } from '../domain/alliance'
import { chinaDate } from '../domain/calendar'
import type { Database } from '../engines/database/port'
import { membershipsWith, mostMemberships } from './allianceRows'
import type { Context } from './operation'

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
