import { derivedId } from '../domain/derivedId'
import type { Database } from '../engines/database/port'
import { allRows } from './allRows'

/** That some version of a resource names a file; derived from manifests, written with the rows of publications. */
interface FileRow {
  id: string
  digest: string
  identifier: string
}

/** Makes every file of a resource findable by its digest. Idempotent; writes only what is not there. */
export async function nameFiles(database: Database, identifier: string, digests: ReadonlySet<string>): Promise<void> {
  const rowOf = (digest: string): FileRow => ({
    id: derivedId('publication-file', digest, identifier),
    digest,
    identifier,
  })
  await database.insertMissing('publication-files', [...digests].map(rowOf))
}

/** Identifiers of the resources with a version, of any state, that names this file. */
export const resourcesNaming = async (database: Database, digest: string): Promise<string[]> =>
  (await allRows<FileRow>(database, 'publication-files', { digest: { equals: digest } })).map((row) => row.identifier)
