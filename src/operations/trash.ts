import { authorise, filterFor } from '../access'
import { isProblem, Problem, type ProblemDocument, toProblemDocument } from '../domain/errors'
import type { Kind } from '../domain/identifiers'
import type { Database } from '../engines/database/port'
import type { CaseRow } from './cases'
import { doneBefore, recordDeed } from './deeds'
import { fingerprint, type Keyed, operationName } from './idempotency'
import type { Context } from './operation'
import type { PublicationRow } from './publications'

interface StoredRow {
  id: string
  number: string
  identifier: string
  revision: number
  organisation: string
  general?: { title?: string | null } | null
  deletedAt?: string | null
  deletedBy?: string | null
}

/** What the list of the trash shows. */
export interface Thrown {
  id: string
  number: string
  title: string | null
  revision: number
  deletedAt: string
  deletedBy: string | null
}

export interface Throw extends Keyed {
  kind: Kind
  document: string
  /** The revision that the person saw. */
  revision: number
}

export interface Empty extends Keyed {
  kind: Kind
  documents: string[]
  /** How many the person was told would be gone. */
  confirmed: number
}
export type Emptied = { id: string } & ({ outcome: 'deleted' } | { outcome: 'refused'; problem: ProblemDocument })

/** Most that lie in one list. */
const longest = 200

/** Versions in these states are offered, or may be again. */
const standing = ['online', 'suspended']

/** Throws `case-open` and `still-published` for a resource that others are busy with. */
export async function requireIdle(database: Database, identifier: string): Promise<void> {
  const of = { equals: identifier }
  const open = await database.findOne<CaseRow>('cases', {
    and: [{ resource: of }, { status: { in: ['opening', 'in-review'] } }],
  })
  // A row that never got its first event is nobody's work: the next submission takes it up.
  if (open && (open.status === 'in-review' || open.steps > 0)) throw new Problem('case-open', { case: open.id })
  const published = await database.findOne<PublicationRow>('publications', {
    and: [{ identifier: of }, { state: { in: standing } }],
  })
  if (published) throw new Problem('still-published', { version: published.version, state: published.state })
}

/** What lies in the trash of those whom this person answers for, the latest first. */
export async function trashOf({ ports, actor }: Context, kind: Kind): Promise<{ docs: Thrown[] }> {
  const mine = filterFor(actor, kind, 'trash')
  if (mine === false)
    throw new Problem(actor.kind === 'anonymous' ? 'sign-in-required' : 'not-allowed', { verb: '回收站 trash' })
  const rows = await ports.database.find<StoredRow>(kind, {
    where: { and: [{ deletedAt: { exists: true } }, ...(mine === true ? [] : [mine])] },
    sort: '-deletedAt',
    limit: longest,
  })
  return { docs: rows.map(shown) }
}

const shown = ({ id, number, general, revision, deletedAt, deletedBy }: StoredRow): Thrown => ({
  id,
  number,
  title: general?.title ?? null,
  revision,
  deletedAt: new Date(deletedAt ?? 0).toISOString(),
  deletedBy: deletedBy ?? null,
})

/** Throws `case-open`, `still-published`, `stale-revision`, what access says. */
export const throwAway = (context: Context, input: Throw) =>
  move(context, 'trash', input, context.ports.clock.now().toISOString())

/** Takes a resource out of the trash, as it was. Throws `stale-revision` when somebody else did meanwhile. */
export const takeOut = (context: Context, input: Throw) => move(context, 'untrash', input, null)

/** One save, which stands on the revision that was seen, is the commit point. */
async function move({ ports, actor }: Context, verb: string, input: Throw, deletedAt: string | null) {
  const { database, documents } = ports
  const operation = operationName(verb, actor, input.key)
  const request = fingerprint(input)
  const row = await stored(database, input.kind, input.document)
  authorise(actor, 'trash', input.kind, { ...row })
  if (!(await doneBefore(database, operation, request))) {
    if (Boolean(row.deletedAt) !== (deletedAt !== null))
      await documents.save(input.kind, row.id, input.revision, { deletedAt }, actor)
    const subject = `${input.kind}/${row.id}`
    await recordDeed(ports, { operation, request, actor, verb, subject, organisation: row.organisation })
  }
  const now = await stored(database, input.kind, input.document)
  return { id: now.id, revision: now.revision, inTrash: Boolean(now.deletedAt) }
}

async function stored(database: Database, kind: Kind, id: string): Promise<StoredRow> {
  const row = await database.get<StoredRow>(kind, id)
  if (!row) throw new Problem('not-found', { what: `${kind}/${id}` })
  return row
}

/**
 * Deletes for good what the person named and counted, one after the other; the same again finds them gone. Cases,
 * publications and the audit log keep what was done with them.
 */
export async function emptyTrash(context: Context, input: Empty): Promise<{ results: Emptied[] }> {
  operationName('empty-trash', context.actor, input.key)
  const ids = [...new Set(input.documents)]
  if (ids.length !== input.confirmed)
    throw new Problem('invalid-input', { field: 'confirmed', reason: `应为 ${ids.length} should be ${ids.length}` })
  const results: Emptied[] = []
  for (const id of ids) results.push(await deleteOne(context, input.kind, id))
  return { results }
}

async function deleteOne({ ports, actor }: Context, kind: Kind, id: string): Promise<Emptied> {
  try {
    const row = await ports.database.get<StoredRow>(kind, id)
    if (row) {
      authorise(actor, 'trash', kind, { ...row })
      if (!row.deletedAt) throw new Problem('not-in-trash', { what: row.number })
      authorise(actor, 'delete', kind, { ...row })
      await ports.documents.remove(kind, id, actor)
    }
    return { id, outcome: 'deleted' }
  } catch (error) {
    if (!isProblem(error)) throw error
    return { id, outcome: 'refused', problem: toProblemDocument(error) }
  }
}
