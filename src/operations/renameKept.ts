import type { PlaceColumns } from '../access/tree'
import { systemClock, systemIds } from '../domain/clock'
import { Problem } from '../domain/errors'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'
import { eventsOf, type OrganisationEventRow } from './closeHistory'

interface Renaming {
  place: PlaceColumns
  from: string
  to: string
  actor: string
  /** What was done besides: a correction of the row, a sheet. */
  reason: string
  /** Names the write; the same again is entered once. */
  operation: string
}

/**
 * Enters a new name that comes by another door than the verb (a form, a sheet) into the history, before it is written: who dies
 * between the two leaves a new name that the worker finishes, never an old one that nobody remembers. Throws `conflict`.
 */
export async function enterRename(
  database: Database,
  { place, from, to, actor, reason, operation }: Renaming,
): Promise<string> {
  const before = await database.findOne<{ id: string }>('organisation-events', { operation: { equals: operation } })
  if (before) return before.id
  const row: OrganisationEventRow = {
    id: systemIds.next(),
    operation,
    index: (await eventsOf(database, place.organisation)).length,
    act: 'rename',
    status: 'open',
    at: systemClock.now().toISOString(),
    ...place,
    data: { name: to, request: '', actor, reason, nameBefore: from },
  }
  if (!(await unlessTaken(database.insert('organisation-events', row))))
    throw new Problem('conflict', { organisation: place.organisation })
  return row.id
}
