import { authorise } from '../access'
import { canonical } from '../domain/canonical'
import { derivedId } from '../domain/derivedId'
import { Problem } from '../domain/errors'
import type { Acting } from '../domain/review'
import { type ChapterMap, inverseOf, type MappingRow } from '../domain/taxonomy/chapterMap'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'
import { actingFor } from './acting'
import { recordAudit } from './audit'
import type { Context } from './operation'
import { mappingOf, type Table } from './remapTable'

/** Something that was left where it was, for the operator to look at. */
export interface Left {
  /** Identifier of the resource. */
  identifier: string
  reason: 'open' | 'trash' | 'busy'
}

/** One carrying out of a mapping. `data` moves on with `steps`, by whichever process is first. */
export interface RemappingRow {
  id: string
  name: string
  status: 'running' | 'done'
  at: string
  steps: number
  data: {
    rows: MappingRow[]
    by: Acting
    /** The remapping that this one leads back. */
    undoes: string | null
    /** 0: working copies, by kind; 1: what is published. */
    phase: 'copies' | 'published'
    kind: number
    cursor: string
    left: Left[]
    leftCount: number
  }
}

export const subjectOf = (id: string): string => `remappings/${id}`
const beginning = { phase: 'copies', kind: 0, cursor: '', left: [], leftCount: 0 } as const

/**
 * Begins to carry a table out; the worker, or the command, does the moving. Its name is what makes it one: the same again
 * answers where it stands, or with `again` looks once more for what was left. Throws `mapping-refused`, `mapping-name-taken`.
 */
export async function startRemapping(
  context: Context,
  { name, table, again = false }: { name: string; table: Table; again?: boolean },
): Promise<RemappingRow> {
  authorise(context.actor, 'remap', 'remappings')
  const { rows } = await mappingOf(context.ports.database, table)
  return begin(context, { id: derivedId('remapping', name), name, rows, undoes: null, again })
}

/** Leads what a remapping moved back to where it was. Throws `mapping-running`, `mapping-not-invertible`, `mapping-refused`. */
export async function undoRemapping(context: Context, { remapping }: { remapping: string }): Promise<RemappingRow> {
  const { database } = context.ports
  authorise(context.actor, 'remap', 'remappings')
  const done = await database.get<RemappingRow>('remappings', remapping)
  if (!done) throw new Problem('not-found', { what: subjectOf(remapping) })
  if (done.status !== 'done') throw new Problem('mapping-running', { name: done.name })
  const { rows } = await mappingOf(database, inverseOf(done.data.rows))
  const name = `撤回 undo: ${done.name}`
  return begin(context, { id: derivedId('remapping', 'undo', remapping), name, rows, undoes: remapping, again: false })
}

interface Wish extends Pick<RemappingRow, 'id' | 'name'> {
  rows: MappingRow[]
  undoes: string | null
  again: boolean
}

async function begin({ ports, actor }: Context, { id, name, rows, undoes, again }: Wish): Promise<RemappingRow> {
  const { database, clock } = ports
  const by = actingFor(actor, null)
  const row: RemappingRow = {
    id,
    name,
    status: 'running',
    at: clock.now().toISOString(),
    steps: 0,
    data: { rows, by, undoes, ...beginning, left: [] },
  }
  const first = await unlessTaken(database.insert('remappings', row))
  if (first)
    await recordAudit(database, {
      actor: actor.id,
      verb: 'start-remap',
      subject: subjectOf(id),
      organisation: by.organisation,
      outcome: 'done',
      data: { name, rows: rows.length, undoes, actorName: actor.name },
    })
  const stored = (await database.get<RemappingRow>('remappings', id)) ?? row
  if (canonical(stored.data.rows) !== canonical(rows)) throw new Problem('mapping-name-taken', { name })
  if (!again || stored.status !== 'done') return stored
  await moveOn(database, stored, { status: 'running', data: { ...stored.data, ...beginning, left: [] } })
  return (await database.get<RemappingRow>('remappings', id)) ?? stored
}

/** Writes how far it is, unless another process did meanwhile: then false. */
export const moveOn = (
  database: Database,
  { id, steps }: RemappingRow,
  next: Partial<Pick<RemappingRow, 'status' | 'data'>>,
): Promise<boolean> =>
  database.compareAndSet(
    'remappings',
    { and: [{ id: { equals: id } }, { steps: { equals: steps } }] },
    { ...next, steps: steps + 1 },
  )

/** The table of a remapping with the names that the new chapters have today. */
export async function mapOf(database: Database, { data }: RemappingRow): Promise<ChapterMap> {
  return (await mappingOf(database, data.rows)).map
}

/** Resources and working copies that were moved by now. */
export async function countsOf(database: Database, id: string): Promise<{ publications: number; copies: number }> {
  const count = (verb: string) =>
    database.count('audit-events', { and: [{ subject: { equals: subjectOf(id) } }, { verb: { equals: verb } }] })
  return { publications: await count('remap'), copies: await count('remap-copy') }
}
