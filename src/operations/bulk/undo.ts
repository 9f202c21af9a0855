import { derivedId } from '../../domain/derivedId'
import { Problem } from '../../domain/errors'
import type { Kind } from '../../domain/identifiers'
import type { Keyed } from '../idempotency'
import type { Context } from '../operation'
import { restoreVersion } from '../versions'
import { changeable, type Loaded, load, mayChangeSome, refusalOf } from './documents'
import type { Edited } from './edit'

export interface UndoBulkEdit extends Keyed {
  kind: Kind
  /** Each with the revision that the change made. */
  documents: readonly { id: string; revision: number }[]
}

/**
 * Brings back what each document was before it was changed with many: its version before, as a new one. A document that somebody
 * changed since is left and named. The same call again changes nothing more.
 */
export async function undoBulkEdit(context: Context, input: UndoBulkEdit): Promise<{ results: Edited[] }> {
  const { kind, documents } = input
  mayChangeSome(context, kind)
  const loaded = await load(
    context.ports.database,
    kind,
    documents.map(({ id }) => id),
  )
  const results: Edited[] = []
  for (const document of documents) results.push(await undoOne(context, input, document, loaded))
  return { results }
}

async function undoOne(
  context: Context,
  { kind, key }: UndoBulkEdit,
  { id, revision }: { id: string; revision: number },
  loaded: Loaded,
): Promise<Edited> {
  try {
    changeable(context, kind, id, loaded)
    const kept = (await context.ports.documents.versions(kind, id)).find((one) => one.version.revision === revision - 1)
    if (!kept) throw new Problem('not-found', { what: `${kind}/${id} ${revision - 1}` })
    const wish = { kind, document: id, version: kept.id, revision, key: derivedId('undo-bulk-edit', `${key} ${id}`) }
    return { id, outcome: 'changed', revision: (await restoreVersion(context, wish)).revision }
  } catch (error) {
    return { id, outcome: 'left', problem: refusalOf(error) }
  }
}
