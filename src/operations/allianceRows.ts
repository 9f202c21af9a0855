import type { Where } from 'payload'
import { type AllianceForm, type AllianceRole, type Allied, endedOn, standsOn } from '../domain/alliance'
import { chinaDate } from '../domain/calendar'
import { Problem } from '../domain/errors'
import type { Database } from '../engines/database/port'
import type { OrganisationEventRow } from './closeHistory'
import type { Ports } from './operation'

/** What was done about a membership after it was entered. */
interface Ended {
  operation: string
  request: string
  actor: string
  at: string
  /** The day it ends on. */
  day: string
  reason: string
}

/** A school's time in an alliance. Rows stay as history: a membership ends or is cancelled, and is never taken away. */
export interface AllianceMembershipRow {
  id: string
  operation: string
  /** The alliance, with its place. */
  organisation: string
  county: string | null
  city: string | null
  province: string | null
  /** Which of the alliance's memberships it is, and which of the school's: of two at once, one is the next. */
  ordinal: number
  school: string
  index: number
  form: AllianceForm
  role: AllianceRole
  since: string
  until: string | null
  status: 'standing' | 'cancelled'
  steps: number
  data: {
    request: string
    actor: string
    reason: string
    /** Names on the day it was entered. */
    allianceName: string
    schoolName: string
    ended: Ended[]
  }
}

/** No alliance and no school has more of them than this. */
export const mostMemberships = 500

export const membershipsWith = (database: Database, where: Where): Promise<AllianceMembershipRow[]> =>
  database.find<AllianceMembershipRow>('alliance-memberships', { where, sort: '-since', limit: mostMemberships })

/** A row in the words of the rules. */
export const alliedOf = (row: AllianceMembershipRow): AllianceMembershipRow & Allied => ({
  ...row,
  alliance: row.organisation,
})

const attempts = 5

/** Ends a membership; each try stands on what it read. Answers the row as it is then. Throws `conflict`. */
export async function endRow(
  database: Database,
  id: string,
  ended: Ended,
  mayEnd: (row: AllianceMembershipRow) => void,
): Promise<AllianceMembershipRow> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await database.get<AllianceMembershipRow>('alliance-memberships', id)
    if (!row) throw new Problem('not-found', { what: `alliance-memberships/${id}` })
    if (row.data.ended.some(({ operation }) => operation === ended.operation)) return row
    mayEnd(row)
    const changes = {
      ...endedOn(row, ended.day),
      steps: row.steps + 1,
      data: { ...row.data, ended: [...row.data.ended, ended] },
    }
    const seen: Where = { and: [{ id: { equals: id } }, { steps: { equals: row.steps } }] }
    if (await database.compareAndSet('alliance-memberships', seen, changes)) return { ...row, ...changes }
  }
  throw new Problem('conflict', { membership: id })
}

/** Memberships of a school or an alliance that stand on that day or later. */
const goingOn = async (database: Database, organisation: string, day: string): Promise<AllianceMembershipRow[]> => {
  const theirs: Where = { or: [{ school: { equals: organisation } }, { organisation: { equals: organisation } }] }
  const rows = await membershipsWith(database, { and: [theirs, { status: { equals: 'standing' } }] })
  return rows.filter((row) => row.since > day || standsOn(row, day))
}

export const countOfMemberships = async (
  { database, clock }: Pick<Ports, 'database' | 'clock'>,
  organisation: string,
) => (await goingOn(database, organisation, chinaDate(clock.now()))).length

/** What becomes of memberships when a school or an alliance is closed or goes into another: they end on that day. */
export async function endMemberships({ database }: Ports, event: OrganisationEventRow): Promise<void> {
  const { operation, at, organisation, data } = event
  const day = chinaDate(new Date(at))
  for (const { id } of await goingOn(database, organisation, day))
    await endRow(
      database,
      id,
      { operation, request: data.request, actor: data.actor, at, day, reason: data.reason },
      () => {},
    )
}
