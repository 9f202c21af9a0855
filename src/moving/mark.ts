import type { Digest } from '../domain/canonical'
import { Problem } from '../domain/errors'
import type { Database } from '../engines/database/port'

/** A counter that stands while a centre is being imported: its id names the export, so that only the same one goes on. */
const prefix = 'import:'

/** True for the mark itself, which is nobody's row to move. */
export const isMark = (table: { name: string }, key: string): boolean =>
  table.name === 'rows/counters' && key.startsWith(prefix)

/** Digest of the export that is being imported here; null when none is. */
export async function importUnderWay(database: Database): Promise<Digest | null> {
  const [row] = await database.find<{ id: string }>('counters', {
    where: { id: { greater_than_equal: prefix, less_than: 'import;' } },
    limit: 1,
  })
  return row ? (row.id.slice(prefix.length) as Digest) : null
}

export const markImport = (database: Database, digest: Digest): Promise<void> =>
  database.insert('counters', { id: prefix + digest, value: 0 })

export const clearMark = (database: Database, digest: Digest): Promise<void> =>
  database.remove('counters', { id: { equals: prefix + digest } })

/** A centre that is half imported is no centre: whoever serves or writes asks first. Throws `import-unfinished`. */
export async function refuseHalfImported(database: Database): Promise<void> {
  if ((await importUnderWay(database)) !== null) throw new Problem('import-unfinished')
}
