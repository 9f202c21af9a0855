import type { Digest } from '../domain/canonical'
import { failpoint } from '../domain/failpoint'
import { paths } from '../domain/manifest'
import { decidedFrom } from '../domain/publication'
import type { CaseRow } from './cases'
import { type ChangePublication, changePublication } from './changePublication'
import type { Context, Ports } from './operation'
import { resourcesNaming } from './publicationFiles'
import { type PublicationRow, versionsOf } from './publications'

/**
 * Erases a resource as the law requires (privacy, court): after the entry its manifests, frozen submissions and files
 * are removed from the store; stubs, cases and the decision stay. Throws what `changePublication` throws.
 */
export async function erase(context: Context, input: ChangePublication): Promise<PublicationRow> {
  const row = await changePublication(context, input, {
    verb: 'erase',
    type: 'erased',
    version: null,
    from: decidedFrom.erase,
  })
  await eraseBytes(context.ports, row.identifier)
  return row
}

/** Removes the bytes of an erased resource. Idempotent: `repair` does it again for whatever was left. */
export async function eraseBytes(ports: Ports, identifier: string): Promise<void> {
  const { database, store } = ports
  const versions = (await versionsOf(database, identifier)).filter((row) => row.state === 'erased')
  for (const file of new Set(versions.flatMap((row) => row.data.files)))
    if (await isNamedByNoOther(ports, file, identifier)) await store.remove(paths.file(file as Digest))
  failpoint('erase:after-files')
  const cases = await database.find<CaseRow>('cases', { where: { resource: { equals: identifier } }, limit: 1000 })
  for (const { digest } of cases) if (digest) await store.remove(paths.submission(digest as Digest))
  failpoint('erase:after-submissions')
  // The manifest last: what is not finished is known by it.
  for (const { manifest } of versions) {
    await store.remove(paths.signature(manifest))
    await store.remove(paths.manifest(manifest))
  }
}

/** A file that another resource still serves stays: erasing one teacher's lesson does not damage another's. */
async function isNamedByNoOther({ database }: Ports, file: string, identifier: string): Promise<boolean> {
  for (const other of await resourcesNaming(database, file))
    if (other !== identifier && (await versionsOf(database, other)).some((row) => row.state !== 'erased')) return false
  return true
}
