import type { Digest } from '../domain/canonical'
import { Problem } from '../domain/errors'
import type { Database } from '../engines/database/port'

/**
 * While a centre is being imported the import holds all of it: a lease that never runs out, held by the export's digest,
 * so that only the same one goes on. Leases are not moved, so no filling of a table can take it away.
 */
const id = 'import'
const never = '9999-12-31T23:59:59.000Z'

/** Digest of the export that is being imported here; null when none is. */
export async function importUnderWay(database: Database): Promise<Digest | null> {
  const row = await database.get<{ holder: Digest }>('leases', id)
  return row?.holder ?? null
}

export const markImport = (database: Database, digest: Digest): Promise<void> =>
  database.insert('leases', { id, holder: digest, fence: 1, expires: never })

export const clearMark = (database: Database): Promise<void> => database.remove('leases', { id: { equals: id } })

/** A centre that is half imported is no centre: whoever serves or writes asks first. Throws `import-unfinished`. */
export async function refuseHalfImported(database: Database): Promise<void> {
  if ((await importUnderWay(database)) !== null) throw new Problem('import-unfinished')
}
