import { authorise } from '../../access'
import { Problem } from '../../domain/errors'
import type { Kind } from '../../domain/identifiers'
import { kindOf } from '../../domain/kinds'
import { booksOf, claimsOfChange, withoutMisfits } from '../../domain/taxonomy/chapterFits'
import type { Database } from '../../engines/database/port'
import { doneBefore, recordDeed } from '../deeds'
import { fingerprint, type Keyed, operationName } from '../idempotency'
import type { Context } from '../operation'
import { textbooksOf } from '../textbooks'
import { workingCopyOf } from '../workingCopy'
import { nameless } from './content'
import { basedOn, type Relation, withRelation } from './provenance'

export interface CopyParts extends Keyed {
  kind: Kind
  /** The working copy that gets the parts. */
  document: string
  /** Its revision as the person saw it. */
  revision: number
  /** The working copy of the same kind that they come from. */
  source: string
  /** The list they are taken from and put at the end of: `lessons`, `chapters`, `steps`. */
  list: string
  /** Their ULIDs, in the order wanted. */
  parts: string[]
}
type Row = Record<string, unknown> & { part?: string }

/**
 * Takes lessons (chapters, steps) of another working copy over: new names, files by reference, the source named where it
 * may be, without chapters of another textbook. The save that stands on the revision is the commit point. Throws `not-found`, `list-too-long`, `stale-revision`.
 */
export async function copyParts(context: Context, input: CopyParts): Promise<{ id: string; revision: number }> {
  const { ports, actor } = context
  const { database, documents } = ports
  const operation = operationName('copy-parts', actor, input.key)
  const request = fingerprint(input)
  const target = await workingCopyOf(database, input.kind, input.document)
  authorise(actor, 'update', input.kind, { ...target })
  const source = await workingCopyOf(database, input.kind, input.source)
  authorise(actor, 'copy', input.kind, { ...source })
  if (!(await doneBefore(database, operation, request))) {
    const [from, into] = await Promise.all([source, target].map((one) => database.get<Row>(input.kind, one.id)))
    const rows = together(input, rowsIn(into, input.list), rowsIn(from, input.list))
    const parts = await fitting(database, input.kind, into ?? {}, { [input.list]: rows })
    const relation = withRelation(target.relation.relations as Relation[], await basedOn(ports, source.identifier))
    const changes = { ...parts, relation: { relations: relation } }
    await documents.save(input.kind, target.id, input.revision, changes, actor)
    const subject = `${input.kind}/${target.id}`
    const data = { from: source.id, parts: input.parts }
    const deed = { operation, request, actor, verb: 'copy-parts', subject, organisation: target.organisation, data }
    await recordDeed(ports, deed)
  }
  const { id, revision } = await workingCopyOf(database, input.kind, target.id)
  return { id, revision }
}

/** Parts without chapters of another textbook than the copy is for: whoever copies chooses those anew. */
async function fitting(database: Database, kind: Kind, into: Row, changes: Row): Promise<Row> {
  const claims = claimsOfChange(kindOf(kind).fields, into, changes)
  return withoutMisfits(changes, claims, await textbooksOf(database, booksOf(claims)))
}

const rowsIn = (row: Row | null | undefined, list: string): Row[] => (row?.[list] ?? []) as Row[]

function together({ kind, list, parts }: CopyParts, existing: Row[], source: Row[]): Row[] {
  const field = kindOf(kind).fields[list]
  if (field?.type !== 'parts') throw new Problem('unknown-field', { field: list })
  const wanted = [...new Set(parts)].map((part) => {
    const row = source.find((one) => one.part === part)
    if (!row) throw new Problem('not-found', { what: `${list}/${part}` })
    return row
  })
  const count = existing.length + wanted.length
  if (count > field.limit) throw new Problem('list-too-long', { field: list, limit: field.limit, count })
  return [...existing, ...(nameless(wanted) as Row[])]
}
