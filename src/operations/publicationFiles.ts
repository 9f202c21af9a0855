import { derivedId } from '../domain/derivedId'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'

/** That some version of a resource names a file; derived from manifests, written with the rows of publications. */
interface FileRow {
  id: string
  digest: string
  identifier: string
}

const page = 1000

/** Makes every file of a resource findable by its digest. Idempotent; writes only what is not there. */
export async function nameFiles(database: Database, identifier: string, digests: readonly string[]): Promise<void> {
  const known = new Set((await rowsWith(database, 'identifier', identifier)).map((row) => row.digest))
  for (const digest of new Set(digests)) {
    if (known.has(digest)) continue
    await unlessTaken(
      database.insert<FileRow>('publication-files', { id: idOf(digest, identifier), digest, identifier }),
    )
  }
}

/** Identifiers of the resources with a version, of any state, that names this file. */
export const resourcesNaming = async (database: Database, digest: string): Promise<string[]> =>
  (await rowsWith(database, 'digest', digest)).map((row) => row.identifier)

async function rowsWith(database: Database, column: 'digest' | 'identifier', value: string): Promise<FileRow[]> {
  const found: FileRow[] = []
  for (let after = ''; ; after = found.at(-1)?.id ?? '') {
    const where = { and: [{ [column]: { equals: value } }, { id: { greater_than: after } }] }
    const rows = await database.find<FileRow>('publication-files', { where, sort: 'id', limit: page })
    found.push(...rows)
    if (rows.length < page) return found
  }
}

const idOf = (digest: string, identifier: string): string => derivedId('publication-file', digest, identifier)
