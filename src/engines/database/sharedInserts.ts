import DataLoader from 'dataloader'
import type { Row } from './port'

/** Rows that go in by one statement: far from the number of values that an engine takes. */
const together = 500

/** Writes those of the rows that are free; answers their ids. */
type Write = (collection: string, rows: readonly Row[]) => Promise<ReadonlySet<string>>

/**
 * Rows written together with those of whoever writes into the same collection in the same moment. What fails together is
 * written row by row, so that nobody fails for the row of somebody else.
 */
export function sharedInserts(write: Write) {
  const attempt = (collection: string, rows: readonly Row[]): Promise<(boolean | Error)[]> =>
    write(collection, rows).then(
      (written) => rows.map(({ id }) => written.has(id)),
      async (error: Error) =>
        rows.length === 1 ? [error] : (await Promise.all(rows.map(async (row) => attempt(collection, [row])))).flat(),
    )
  const loaders = new Map<string, DataLoader<Row, boolean>>()
  /** Whether the row was free. */
  return (collection: string, row: Row): Promise<boolean> => {
    const loader =
      loaders.get(collection) ??
      new DataLoader((rows: readonly Row[]) => attempt(collection, rows), { cache: false, maxBatchSize: together })
    loaders.set(collection, loader)
    return loader.load(row)
  }
}
