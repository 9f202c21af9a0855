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

/** Cells that one resource may count in, in either origin; lessons and chapters of one work are fewer. */
const mostCells = 500
const attempts = 100

export interface Counted {
  identifier: string
  /** Which of its readings this is; those of one origin replace each other. */
  origin: 'log' | 'case'
  mark: number
  cells: readonly Cell[]
}

/** Writes down in which cells a resource counts, and counts those cells anew. */
export async function keepCounted(database: Database, counted: Counted): Promise<void> {
  await countCells(database, await enterCells(database, counted))
}

/**
 * Writes down in which cells a resource counts; answers the cells to count anew. Idempotent; of two that do it at once, the
 * newer reading wins: whoever writes looks afterwards whether a newer mark stands there, and takes the older ones away.
 */
export async function enterCells(database: Database, counted: Counted): Promise<Cell[]> {
  const wanted = counted.cells.slice(0, mostCells).map((cell) => entryOf(counted, cell))
  await database.insertMissing('tally-entries', wanted)
  let rows = await entriesOf(database, counted)
  const outdated = wanted.filter(({ id, mark }) => rows.some((row) => row.id === id && isOutdated(row, mark)))
  for (const { id, mark } of outdated) {
    const notNewer = { and: [{ id: { equals: id } }, { mark: { less_than_equal: mark } }] }
    await database.compareAndSet('tally-entries', notNewer as never, { mark, live: true })
  }
  failpoint('tally:after-entries')
  if (outdated.length > 0) rows = await entriesOf(database, counted)
  const newest = Math.max(counted.mark, ...rows.map((row) => row.mark))
  for (const row of rows)
    if (row.live && row.mark < newest) {
      const older = { and: [{ id: { equals: row.id } }, { mark: { less_than: newest } }] }
      await database.compareAndSet('tally-entries', older as never, { live: false })
      failpoint('tally:after-entry')
    }
  return rows.map((row) => row.data)
}

/**
 * Counts cells anew, each once. A count is written only by whoever saw the tick before counting, so the last write has
 * seen every entry before it.
 */
export async function countCells(database: Database, cells: readonly Cell[]): Promise<void> {
  for (const cell of new Map(cells.map((one) => [cellName(one), one])).values()) await count(database, cell)
}

function entryOf({ identifier, origin, mark }: Counted, cell: Cell): EntryRow {
  const name = cellName(cell)
  const id = derivedId('tally-entry', identifier, origin, name)
  return { id, identifier, origin, cell: name, mark, live: true, data: cell }
}

const isOutdated = (row: EntryRow, mark: number): boolean => row.mark < mark || (row.mark === mark && !row.live)

const entriesOf = async (database: Database, { identifier, origin }: Counted): Promise<EntryRow[]> =>
  (await database.listBy<EntryRow>('tally-entries', 'identifier', identifier, 'id')).filter(
    (row) => row.origin === origin,
  )

async function count(database: Database, cell: Cell): Promise<void> {
  const name = cellName(cell)
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const row = await database.getBy<TallyRow>('tallies', 'cell', name)
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
