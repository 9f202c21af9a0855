import { authorise, can } from '../../access'
import { Problem } from '../../domain/errors'
import type { Kind } from '../../domain/identifiers'
import { doneBefore, recordDeed } from '../deeds'
import { fingerprint, type Keyed, operationName } from '../idempotency'
import type { Context } from '../operation'
import { workingCopyOf } from '../workingCopy'
import { type Comments, commentsOf } from './read'
import { type CommentRow, commentOf, rowWhere } from './rows'

export interface OnComment extends Keyed {
  kind: Kind
  document: string
  comment: string
}

/** Says that a thread is dealt with: by those who edit, or by whoever opened it. */
export const resolveThread = (context: Context, input: OnComment): Promise<Comments> =>
  turn(context, 'resolve-comment', input, 'resolved')

export const reopenThread = (context: Context, input: OnComment): Promise<Comments> =>
  turn(context, 'reopen-comment', input, 'open')

async function turn(context: Context, verb: string, input: OnComment, state: CommentRow['state']): Promise<Comments> {
  const { ports, actor } = context
  const { database } = ports
  const operation = operationName(verb, actor, input.key)
  const request = fingerprint(input)
  const copy = await workingCopyOf(database, input.kind, input.document)
  authorise(actor, 'comment', input.kind, { ...copy })
  const row = await commentOf(database, copy.id, input.comment)
  if (row.thread !== row.id) throw new Problem('not-found', { what: `comments/${input.comment}` })
  if (row.author !== actor.id && !can(actor, 'update', input.kind, { ...copy }))
    throw new Problem('not-allowed', { verb: '处理他人的意见 settle what others raised' })
  if (!(await doneBefore(database, operation, request))) {
    const before = state === 'open' ? 'resolved' : 'open'
    const now = { state, stateBy: actor.name, stateAt: ports.clock.now().toISOString() }
    // False: it stands so already, by whoever was first.
    await database.compareAndSet('comments', rowWhere(row.id, { state: { equals: before } }), now)
    const subject = `${input.kind}/${copy.id}`
    const data = { comment: row.id }
    await recordDeed(ports, { operation, request, actor, verb, subject, organisation: copy.organisation, data })
  }
  return commentsOf(context, input.kind, input.document)
}

/** Takes the words of one's own comment away; that there was one stays visible. Again is the same. */
export async function deleteComment(context: Context, input: OnComment): Promise<Comments> {
  const { ports, actor } = context
  operationName('delete-comment', actor, input.key)
  const copy = await workingCopyOf(ports.database, input.kind, input.document)
  authorise(actor, 'comment', input.kind, { ...copy })
  const row = await commentOf(ports.database, copy.id, input.comment)
  if (row.author !== actor.id) throw new Problem('not-allowed', { verb: '删除他人的意见 delete what others wrote' })
  const now = { text: '', deletedAt: ports.clock.now().toISOString() }
  await ports.database.compareAndSet('comments', rowWhere(row.id, { deletedAt: { exists: false } }), now)
  return commentsOf(context, input.kind, input.document)
}
