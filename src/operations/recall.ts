import { isDigest } from '../domain/canonical'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { decidedFrom } from '../domain/publication'
import { type ChangePublication, changePublication } from './changePublication'
import type { Context } from './operation'
import { resourcesNaming } from './publicationFiles'
import { type PublicationRow, refreshPublications } from './publications'

export interface Recall extends ChangePublication {
  /** What is recalled: the resource, this one version, or a file wherever it is named. */
  what: 'resource' | 'version' | 'file'
  /** `sha256:<hex>` of the file. */
  file?: string
}

/**
 * 召回: an order to every school and platform to stop using something. A file is recalled in every resource that names it.
 * Throws `invalid-input` for what is no digest, `not-found` for a file that the version does not name, and what `changePublication` throws.
 */
export async function recall(context: Context, input: Recall): Promise<PublicationRow> {
  const { ports } = context
  const row = await ports.database.get<PublicationRow>('publications', input.publication)
  const version = input.what === 'version' ? (row?.version ?? null) : null
  const file = input.what === 'file' ? fileOf(input) : undefined
  const answer = await changePublication(context, input, {
    verb: 'recall',
    type: 'recalled',
    version,
    ...(file ? { file } : {}),
    from: decidedFrom.recall,
    check: ({ data }) => {
      if (file && !data.files.includes(file)) throw new Problem('not-found', { what: file })
    },
  })
  if (!file) return answer
  for (const identifier of await resourcesNaming(ports.database, file)) {
    await refreshPublications(ports, identifier)
    failpoint('recall:after-resource')
  }
  return (await ports.database.get<PublicationRow>('publications', input.publication)) ?? answer
}

function fileOf({ file }: Recall): string {
  if (!isDigest(file)) throw new Problem('invalid-input', { field: 'file', reason: 'sha256:…' })
  return file
}
