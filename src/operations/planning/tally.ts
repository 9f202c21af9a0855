import { derivedId } from '../../domain/derivedId'
import { Problem } from '../../domain/errors'
import { failpoint } from '../../domain/failpoint'
import { type Cell, cellName } from '../../domain/planning/cell'
import type { Database } from '../../engines/database/port'
import { unlessTaken } from '../../engines/database/unlessTaken'

/** What one resource counts for in one cell; true as of `mark`, a position that only grows. */
interface EntryRow {
  id: string
  identifier: string
  origin: string
  cell: string
  mark: number
  live: boolean
  data: Cell
}

/** How many resources a cell has; `tick` counts the writes. */
export interface TallyRow extends Cell {
  id: string
  cell: string
  count: number
  tick: number
}

/** Cells that one resource may count in; lessons and chapters of one work are fewer. */
const mostCells = 1000
const attempts = 100

export interface Counted {
  identifier: string
  /** Which of its readings this is; those of one origin replace each other. */
  origin: 'log' | 'case'
  mark: number
  cells: readonly Cell[]
}

/**
 * Writes down in which cells a resource counts, and counts those cells anew. Idempotent; of two that do it at once, the
 * newer reading wins: whoever writes looks afterwards whether a newer mark stands there, and takes the older ones away.
 * A count is written only by whoever saw the tick before counting, so the last write has seen every entry before it.
 */
export async function keepCounted(database: Database, counted: Counted): Promise<void> {
  for (const cell of counted.cells.slice(0, mostCells)) await enter(database, counted, cell)
  failpoint('tally:after-entries')
  const rows = await entriesOf(database, counted)
  const newest = Math.max(counted.mark, ...rows.map((row) => row.mark))
  for (const row of rows)
    if (row.live && row.mark < newest) {
      const older = { and: [{ id: { equals: row.id } }, { mark: { less_than: newest } }] }
      await database.compareAndSet('tally-entries', older as never, { live: false })
      failpoint('tally:after-entry')
    }
  for (const row of rows) await count(database, row.data)
}

async function enter(database: Database, { identifier, origin, mark }: Counted, cell: Cell): Promise<void> {
  const name = cellName(cell)
  const id = derivedId('tally-entry', identifier, origin, name)
  const row: EntryRow = { id, identifier, origin, cell: name, mark, live: true, data: cell }
  if (await unlessTaken(database.insert('tally-entries', row))) return
  const notNewer = { and: [{ id: { equals: id } }, { mark: { less_than_equal: mark } }] }
  await database.compareAndSet('tally-entries', notNewer as never, { mark, live: true })
}

const entriesOf = (database: Database, { identifier, origin }: Counted): Promise<EntryRow[]> =>
  database.find<EntryRow>('tally-entries', {
    where: { and: [{ identifier: { equals: identifier } }, { origin: { equals: origin } }] },
    limit: mostCells,
  })

async function count(database: Database, cell: Cell): Promise<void> {
  const name = cellName(cell)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await database.findOne<TallyRow>('tallies', { cell: { equals: name } })
    const found = await database.count('tally-entries', {
      and: [{ cell: { equals: name } }, { live: { equals: true } }],
    })
    if (await write(database, row, { ...cell, cell: name, count: found })) return
  }
  throw new Problem('conflict', { cell: name })
}

function write(database: Database, row: TallyRow | null, fresh: Omit<TallyRow, 'id' | 'tick'>): Promise<boolean> {
  if (!row) return unlessTaken(database.insert('tallies', { ...fresh, id: derivedId('tally', fresh.cell), tick: 1 }))
  const unchanged = { and: [{ id: { equals: row.id } }, { tick: { equals: row.tick } }] }
  return database.compareAndSet('tallies', unchanged as never, { count: fresh.count, tick: row.tick + 1 })
}
