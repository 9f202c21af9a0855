import { authorise } from '../../access'
import { commentLimits } from '../../domain/comments'
import { Problem } from '../../domain/errors'
import type { Kind } from '../../domain/identifiers'
import { unlessTaken } from '../../engines/database/unlessTaken'
import { fingerprint, type Keyed, operationName, sameRequest } from '../idempotency'
import type { Context } from '../operation'
import { workingCopyOf } from '../workingCopy'
import { requirePlace } from './place'
import { type Comments, commentsOf } from './read'
import { type CommentRow, commentOf } from './rows'

export interface Write extends Keyed {
  kind: Kind
  document: string
  /** A remark about a place opens a thread, an answer names the thread; one of the two. */
  place?: string
  thread?: string
  text: string
}

/** Several people may write at once; each takes the next free number, of which there are only so many. */
const attempts = 20

/**
 * Says something about a working copy. One row is written, and it is the commit point.
 * Throws `place-not-found`, `comments-full`, `invalid-input`, what access says.
 */
export async function writeComment(context: Context, input: Write): Promise<Comments> {
  const { ports, actor } = context
  const { database } = ports
  const operation = operationName('comment', actor, input.key)
  const request = fingerprint(input)
  const copy = await workingCopyOf(database, input.kind, input.document)
  authorise(actor, 'comment', input.kind, { ...copy })
  const before = await database.findOne<CommentRow>('comments', { operation: { equals: operation } })
  if (before) sameRequest(before.request, request)
  else {
    const text = input.text.trim()
    if (text === '') throw new Problem('missing-field', { field: 'text' })
    const id = ports.ids.next()
    const about = await aboutOf(context, copy, input)
    await append(context, {
      id,
      document: copy.id,
      kind: input.kind,
      thread: about.thread ?? id,
      place: about.place,
      author: actor.id,
      authorName: actor.name,
      at: ports.clock.now().toISOString(),
      text,
      state: 'open',
      stateBy: null,
      stateAt: null,
      deletedAt: null,
      operation,
      request,
    })
  }
  return commentsOf(context, input.kind, input.document)
}

async function aboutOf(
  { ports }: Context,
  copy: Awaited<ReturnType<typeof workingCopyOf>>,
  { place, thread }: Write,
): Promise<{ place: string; thread: string | null }> {
  if ((place === undefined) === (thread === undefined))
    throw new Problem('invalid-input', { field: 'place', reason: '与 thread 二选一 either place or thread' })
  if (thread === undefined) {
    requirePlace(ports, copy, place ?? '')
    return { place: place ?? '', thread: null }
  }
  const first = await commentOf(ports.database, copy.id, thread)
  if (first.thread !== first.id) throw new Problem('not-found', { what: `comments/${thread}` })
  return { place: first.place, thread: first.id }
}

async function append({ ports: { database } }: Context, row: Omit<CommentRow, 'index'>): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const [last] = await database.find<CommentRow>('comments', {
      where: { document: { equals: row.document } },
      sort: '-index',
      limit: 1,
    })
    const index = (last?.index ?? -1) + 1
    if (index >= commentLimits.count) throw new Problem('comments-full', { limit: commentLimits.count })
    if (await unlessTaken(database.insert('comments', { ...row, index }))) return
    // The same request, sent twice at once: one of them is written.
    if (await database.findOne('comments', { operation: { equals: row.operation } })) return
  }
  throw new Problem('conflict', { document: row.document })
}
