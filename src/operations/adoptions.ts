import type { Where } from 'payload'
import { maySee } from '../domain/audience'
import { derivedId } from '../domain/derivedId'
import { Problem } from '../domain/errors'
import type { Organisation } from '../domain/organisation'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'
import type { Ports } from './operation'
import { type PublicationRow, versionsOf } from './publications'

export const adoptionModes = ['follow', 'pin', 'subset'] as const
export type AdoptionMode = (typeof adoptionModes)[number]

interface Terms {
  mode: AdoptionMode
  /** For `pin`. */
  version: number | null
  /** For `subset`: identifiers of parts. */
  parts: string[]
}

interface Base {
  index: number
  actor: string
  actorName: string
  at: string
  request: string
}
export type AdoptionEvent = Base &
  (
    | { type: 'adopted'; data: Terms & { identifier: string; school: string; kind: string; title: string } }
    | { type: 'admitted'; data: { version: number; comment: string } }
    | { type: 'stopped'; data: { reason: string } }
  )

/** How a school has a resource: a fold over its events. */
export interface AdoptionState extends Terms {
  identifier: string
  school: string
  kind: string
  title: string
  status: 'adopted' | 'admitted' | 'stopped'
  admittedVersion: number | null
  steps: number
  at: string
}

/** A school's adoption of a resource as lists show it. */
export interface AdoptionRow {
  id: string
  identifier: string
  kind: string
  title: string
  school: string
  county: string | null
  city: string | null
  province: string | null
  mode: AdoptionMode
  pinnedVersion: number | null
  parts: string[]
  status: AdoptionState['status']
  admittedVersion: number | null
  steps: number
  updatedAt: string
}

interface EventRow {
  id: string
  adoption: string
  index: number
  type: string
  actor: string
  at: string
  operation: string
  data: AdoptionEvent
}

/** A school has a resource once. */
export const adoptionId = (school: string, identifier: string): string => derivedId('adoption', school, identifier)

/** Null before the first event. A new adoption after a stop starts anew: nothing stays admitted. */
export function foldAdoption(history: readonly AdoptionEvent[]): AdoptionState | null {
  return history.reduce<AdoptionState | null>((state, event) => {
    const { at, index } = event
    const now = { steps: index + 1, at }
    if (event.type === 'adopted') return { ...event.data, status: 'adopted', admittedVersion: null, ...now }
    if (!state) return null
    if (event.type === 'stopped') return { ...state, status: 'stopped', admittedVersion: null, ...now }
    return { ...state, status: 'admitted', admittedVersion: event.data.version, ...now }
  }, null)
}

export async function adoptionHistory(database: Database, id: string): Promise<AdoptionEvent[]> {
  const where: Where = { adoption: { equals: id } }
  const rows = await database.find<EventRow>('adoption-events', { where, sort: 'index', limit: 1000 })
  return rows.map((row) => row.data)
}

export const eventOfAdoption = (database: Database, operation: string): Promise<EventRow | null> =>
  database.findOne<EventRow>('adoption-events', { operation: { equals: operation } })

/** The commit point. Throws `conflict` when somebody else acted first; the same request again is harmless. */
export async function appendAdoption(ports: Ports, id: string, event: AdoptionEvent, operation: string): Promise<void> {
  const { index, type, actor, at } = event
  const row = { id: ports.ids.next(), adoption: id, index, type, actor, at, operation, data: event }
  if (await unlessTaken(ports.database.insert('adoption-events', row))) return
  if (!(await eventOfAdoption(ports.database, operation))) throw new Problem('conflict', { adoption: id })
}

/** Brings the row up to its history; idempotent, never from an older reading than the row holds. */
export async function refreshAdoption(ports: Ports, id: string, place?: Place): Promise<AdoptionRow> {
  const { database } = ports
  const state = foldAdoption(await adoptionHistory(database, id))
  const stored = await database.get<AdoptionRow>('adoptions', id)
  if (!state) throw new Problem('not-found', { what: `adoptions/${id}` })
  const { version, at, ...columns } = state
  const where = place ?? (stored as AdoptionRow)
  const row: AdoptionRow = {
    id,
    ...columns,
    pinnedVersion: version,
    updatedAt: at,
    county: where.county,
    city: where.city,
    province: where.province,
  }
  if (stored) {
    const notNewer: Where = { and: [{ id: { equals: id } }, { steps: { less_than_equal: state.steps } }] }
    const { id: _, ...fresh } = row
    await database.compareAndSet('adoptions', notNewer, { ...fresh })
    return row
  }
  // Written by whoever did it at the same time, the next reading is right for both.
  await unlessTaken(database.insert('adoptions', row))
  return row
}

type Place = Pick<AdoptionRow, 'county' | 'city' | 'province'>

/** The latest version of a resource that this school may take now. Throws `not-found` and `state-not-allowed`. */
export async function versionFor(
  database: Database,
  identifier: string,
  school: Organisation,
  version: number | null,
): Promise<PublicationRow> {
  const caller = { organisations: school.lineage.map((above) => above.code) }
  const seen = (await versionsOf(database, identifier)).filter((row) => maySee(caller, row.data.audience))
  const row = version === null ? seen.at(-1) : seen.find((one) => one.version === version)
  if (!row) throw new Problem('not-found', { what: version === null ? identifier : `${identifier}@${version}` })
  if (row.state !== 'online') throw new Problem('state-not-allowed', { state: row.state, verb: 'adopt' })
  return row
}
