import { type BulkChanges, checkChanges } from '../../domain/bulkEdit'
import type { ProblemDocument } from '../../domain/errors'
import type { Kind } from '../../domain/identifiers'
import type { Context } from '../operation'
import { booksAround, changeOf, load, mayChangeSome, mustBeKnown, namesOf, refusalOf } from './documents'

/** What would become of one document, in the order they were named. */
export type Previewed = { id: string; number: string | null; title: string | null; revision: number | null } & (
  | { outcome: 'change'; before: object; after: object }
  | { outcome: 'same' }
  | { outcome: 'left'; problem: ProblemDocument }
)

/** What changing many documents would do, and which can't be changed and why; changes nothing. Throws what no document could have. */
export async function previewBulkEdit(
  context: Context,
  { kind, documents, changes }: { kind: Kind; documents: readonly string[]; changes: BulkChanges },
): Promise<{ rows: Previewed[] }> {
  const { database } = context.ports
  mayChangeSome(context, kind)
  checkChanges(changes)
  await mustBeKnown(database, changes)
  const ids = [...new Set(documents)]
  const loaded = await load(database, kind, ids)
  const books = await booksAround(database, kind, loaded, changes)
  return {
    rows: ids.map((id) => ({
      id,
      ...namesOf(context, kind, loaded.rows.get(id)),
      ...outcome(() => changeOf(context, kind, id, loaded, changes, books)),
    })),
  }
}

function outcome(look: () => ReturnType<typeof changeOf>) {
  try {
    const changed = look()
    return changed ? { outcome: 'change' as const, ...changed } : { outcome: 'same' as const }
  } catch (error) {
    return { outcome: 'left' as const, problem: refusalOf(error) }
  }
}
