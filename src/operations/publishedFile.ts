import { authorise } from '../access'
import { Problem } from '../domain/errors'
import { type CaseFile, fileIn } from './caseFile'
import type { Context } from './operation'
import { manifestAt, type PublicationRow } from './publications'

/**
 * A file of a published version, for whoever may read the publication: a school looks before it admits. Throws `not-found`,
 * `state-not-allowed` for what is not online, and what access says.
 */
export async function publishedFile({ ports, actor }: Context, id: string, digest: string): Promise<CaseFile> {
  const row = await ports.database.get<PublicationRow>('publications', id)
  if (!row) throw new Problem('not-found', { what: `publications/${id}` })
  authorise(actor, 'read', 'publications', { ...row })
  if (row.state !== 'online') throw new Problem('state-not-allowed', { state: row.state, verb: 'read-bytes' })
  const known = await manifestAt(ports, row.manifest)
  const file = known && fileIn(known.content, digest)
  if (!file) throw new Problem('not-found', { what: digest })
  return file
}
