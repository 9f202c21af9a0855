import { type BulkChanges, changedValues, checkChanges } from '../../domain/bulkEdit'
import { Problem, type ProblemDocument } from '../../domain/errors'
import { failpoint } from '../../domain/failpoint'
import type { Kind } from '../../domain/identifiers'
import { doneBefore, recordDeed } from '../deeds'
import { fingerprint, type Keyed, operationName } from '../idempotency'
import type { Context } from '../operation'
import { changeable, type Loaded, load, mayChangeSome, mustBeKnown, refusalOf } from './documents'

export interface BulkEdit extends Keyed {
  kind: Kind
  /** Each with the revision that was previewed. */
  documents: readonly { id: string; revision: number }[]
  changes: BulkChanges
}

/** `revision`: the one that the change made; the one before it is what undoing brings back. */
export type Edited = { id: string } & (
  | { outcome: 'changed'; revision: number }
  | { outcome: 'same' }
  | { outcome: 'left'; problem: ProblemDocument }
)

/**
 * Changes chosen fields of many documents, one after the other. Each is a save of its own that stands on the revision that was
 * seen and leaves a version; what can't be changed is left and named. The same call again finds what is done and goes on.
 * Throws what no document could have, and `idempotency-key-reused`.
 */
export async function bulkEdit(context: Context, input: BulkEdit): Promise<{ results: Edited[] }> {
  const { kind, documents, changes } = input
  const { database } = context.ports
  mayChangeSome(context, kind)
  checkChanges(changes)
  await mustBeKnown(database, changes)
  const loaded = await load(
    database,
    kind,
    documents.map(({ id }) => id),
  )
  const results: Edited[] = []
  for (const document of documents) results.push(await editOne(context, input, document, loaded))
  return { results }
}

async function editOne(
  context: Context,
  { kind, changes, key }: BulkEdit,
  { id, revision }: { id: string; revision: number },
  loaded: Loaded,
): Promise<Edited> {
  const { ports, actor } = context
  const operation = operationName(`bulk-edit:${id}`, actor, key)
  const request = fingerprint({ key, kind, id, revision, changes })
  const before = await doneBefore(ports.database, operation, request)
  if (before) return { id, outcome: 'changed', revision: before.revision as number }
  try {
    const row = changeable(context, kind, id, loaded)
    const changed = changedValues(row, changes)
    // A process that died before the line of the log had saved already.
    const isOurs = !changed && row.revision === revision + 1 && row.savedBy === actor.name
    if (!changed && !isOurs) return { id, outcome: 'same' }
    if (changed) {
      if (row.revision !== revision) throw new Problem('stale-revision', { expected: revision, actual: row.revision })
      await ports.documents.save(kind, id, revision, changed.after, actor)
      failpoint('bulk-edit:after-save')
    }
    const data = { revision: revision + 1, fields: fieldsOf(changes) }
    const deed = {
      operation,
      request,
      actor,
      verb: 'bulk-edit',
      subject: `${kind}/${id}`,
      organisation: row.organisation,
    }
    await recordDeed(ports, { ...deed, data })
    return { id, outcome: 'changed', revision: revision + 1 }
  } catch (error) {
    return { id, outcome: 'left', problem: refusalOf(error) }
  }
}

const fieldsOf = ({ set, addKeywords, removeKeywords }: BulkChanges): string[] => [
  ...Object.keys(set),
  ...(addKeywords.length + removeKeywords.length > 0 ? ['general.keywords'] : []),
]
