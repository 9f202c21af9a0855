import type { Where } from 'payload'
import { authorise, can, filterFor } from '../../access'
import { type BulkChanges, changedValues, codesSet } from '../../domain/bulkEdit'
import { isProblem, Problem, type ProblemDocument, toProblemDocument } from '../../domain/errors'
import type { Kind } from '../../domain/identifiers'
import { kindOf } from '../../domain/kinds'
import { booksOf, chapterClaims, claimsOfChange, mustFit, type Textbook } from '../../domain/taxonomy/chapterFits'
import { bookOf } from '../../domain/taxonomy/chapterMap'
import type { Database } from '../../engines/database/port'
import type { CaseRow } from '../cases'
import type { Context } from '../operation'
import { textbooksOf } from '../textbooks'

/** A working copy, as far as changing many looks at it. */
export type Stored = Record<string, unknown> & {
  id: string
  number: string
  identifier: string
  revision: number
  organisation: string
  savedBy: string | null
  general?: { title?: string | null } | null
}

/** Documents by id, and the open cases of their resources. */
export interface Loaded {
  rows: ReadonlyMap<string, Stored>
  cases: ReadonlyMap<string, string>
}

/** Throws when the actor changes no document of the kind at all. */
export function mayChangeSome({ actor }: Context, kind: Kind): void {
  if (filterFor(actor, kind, 'update') === false)
    throw new Problem(actor.kind === 'anonymous' ? 'sign-in-required' : 'not-allowed', { verb: '批量修改 bulk edit' })
}

export async function load(database: Database, kind: Kind, ids: readonly string[]): Promise<Loaded> {
  const rows = await database.find<Stored>(kind, { where: { id: { in: [...ids] } }, limit: ids.length })
  const where: Where = {
    and: [{ resource: { in: rows.map(({ identifier }) => identifier) } }, { status: { in: ['opening', 'in-review'] } }],
  }
  const open = rows.length > 0 ? await database.find<CaseRow>('cases', { where, limit: 2 * ids.length }) : []
  return {
    rows: new Map(rows.map((row) => [row.id, row])),
    // A row that never got its first event is nobody's work.
    cases: new Map(
      open.filter((one) => one.status === 'in-review' || one.steps > 0).map((one) => [one.resource, one.id]),
    ),
  }
}

/** The document, which the actor may change and which is not under review. Throws what stands in the way. */
export function changeable({ actor }: Context, kind: Kind, id: string, { rows, cases }: Loaded): Stored {
  const row = rows.get(id)
  if (!row) throw new Problem('not-found', { what: id })
  authorise(actor, 'update', kind, row)
  const open = cases.get(row.identifier)
  if (open) throw new Problem('case-open', { case: open })
  return row
}

/** What would differ in it; null: nothing. Throws what stands in the way, as saving would. */
export function changeOf(
  context: Context,
  kind: Kind,
  id: string,
  loaded: Loaded,
  changes: BulkChanges,
  books: ReadonlyMap<string, Textbook>,
) {
  const row = changeable(context, kind, id, loaded)
  const changed = changedValues(row, changes)
  if (changed) mustFit(claimsOfChange(kindOf(kind).fields, row, changed.after), books)
  return changed
}

/** Textbooks of the chapters that the documents name and of the one that they are to name; asked once for all documents. */
export function booksAround(database: Database, kind: Kind, { rows }: Loaded, { set }: BulkChanges) {
  const { fields } = kindOf(kind)
  const claims = [...rows.values()].flatMap((row) => chapterClaims(fields, row))
  const chapter = set['educational.chapter']
  return textbooksOf(database, [...booksOf(claims), ...(chapter ? [bookOf(String(chapter))] : [])])
}

/** What people call a document, for those who may read it. */
export function namesOf({ actor }: Context, kind: Kind, row: Stored | undefined) {
  const known = row && can(actor, 'read', kind, row) ? row : undefined
  return { number: known?.number ?? null, title: known?.general?.title ?? null, revision: known?.revision ?? null }
}

/** A refusal as a row of the answer; what is no refusal is thrown on. Versions that differ are not sent along. */
export function refusalOf(error: unknown): ProblemDocument {
  if (isProblem(error, 'stale-revision')) {
    const { expected, actual } = error.details
    return toProblemDocument(new Problem('stale-revision', { expected, actual }))
  }
  if (isProblem(error) && error.status < 500) return toProblemDocument(error)
  const { name, data } = error as { name?: string; data?: { errors?: { path?: string; message?: string }[] } }
  if (name !== 'ValidationError') throw error
  const [first] = data?.errors ?? []
  return toProblemDocument(new Problem('invalid-input', { field: first?.path ?? '', reason: first?.message ?? '' }))
}

/** Codes are those of the taxonomy and not retired; asked once for all documents. Throws `unknown-code`, `retired-code`. */
export async function mustBeKnown(database: Database, changes: BulkChanges): Promise<void> {
  for (const { path, vocabulary, code } of codesSet(changes)) {
    const where: Where = { and: [{ vocabulary: { equals: vocabulary } }, { code: { equals: code } }] }
    const term = await database.findOne<{ name: string; retired: boolean | null }>('taxonomy-terms', where)
    if (!term) throw new Problem('unknown-code', { field: path, value: code })
    if (term.retired) throw new Problem('retired-code', { field: path, value: code, name: term.name })
  }
}
