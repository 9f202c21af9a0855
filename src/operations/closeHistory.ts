import { type OrganisationAct, type OrganisationEvent, standingAfter } from '../domain/organisationHistory'
import type { Database } from '../engines/database/port'
import type { Ports } from './operation'

/** One event of an organisation's history (单位沿革), and the commit point of its verb. `open` until everything followed it. */
export interface OrganisationEventRow {
  id: string
  operation: string
  /** Which of the organisation's events it is, from 0: of two at once, one is the next. */
  index: number
  act: OrganisationAct
  status: 'open' | 'done'
  at: string
  organisation: string
  county: string | null
  city: string | null
  province: string | null
  data: Omit<OrganisationEvent, 'act'> & {
    request: string
    actor: string
    reason: string
    /** Name on that day. */
    nameBefore: string
    /** Counts of what the person had seen and confirmed. */
    seen?: Record<string, number>
    /** Name of the organisation it went into, on that day. */
    intoName?: string
    /** Cases that go on under the old name. */
    goingOn?: string[]
  }
}

/** An organisation as its own row holds it. */
export interface OrganisationRow {
  id: string
  code: string
  name: string
  kind: string
  level: 'school' | 'county' | 'city' | 'province'
  parent: string | { id: string } | null
  active: boolean | null
  into: string | null
}

/** No organisation has more of a history than this. */
const longestHistory = 1000

export const eventsOf = (database: Database, organisation: string): Promise<OrganisationEventRow[]> =>
  database.find<OrganisationEventRow>('organisation-events', {
    where: { organisation: { equals: organisation } },
    sort: 'index',
    limit: longestHistory,
  })

const rounds = 5

/** Writes what follows from the history; looks again, as another may have written from an older reading. */
export async function refreshOrganisation({ database }: Pick<Ports, 'database'>, organisation: string): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const events = await eventsOf(database, organisation)
    const wanted = standingAfter(events.map(({ act, data }) => ({ ...data, act })))
    const row = await database.get<OrganisationRow>('organisations', organisation)
    if (!row || same(row, { active: true, into: null, ...wanted })) return
    // Scalars alone: a list of a row on tables is not touched.
    await database.compareAndSet('organisations', { id: { equals: organisation } }, { ...wanted })
  }
}

const same = (row: OrganisationRow, { active, into, name }: ReturnType<typeof standingAfter>): boolean =>
  (row.active !== false) === active && (row.into ?? null) === into && (name === undefined || row.name === name)
