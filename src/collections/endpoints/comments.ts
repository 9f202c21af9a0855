import type { Endpoint } from 'payload'
import { z } from 'zod'
import { commentLimits } from '../../domain/comments'
import type { Kind } from '../../domain/identifiers'
import { deleteComment, type OnComment, reopenThread, resolveThread } from '../../operations/comments/act'
import { type Comments, commentsOf } from '../../operations/comments/read'
import { writeComment } from '../../operations/comments/write'
import type { Context } from '../../operations/operation'
import { verb } from '../endpoint'
import { id } from './shapes'

const remark = z.strictObject({
  place: z.string().max(commentLimits.place).optional(),
  thread: id.optional(),
  text: z.string().min(1).max(commentLimits.text),
})

/** What a team says before it submits: `GET` and `POST /api/<kind>/:id/comments`, and the verbs of one comment. */
export const commentEndpoints = (kind: Kind): Endpoint[] => {
  const onComment = (path: string, act: (context: Context, input: OnComment) => Promise<Comments>) =>
    verb({
      path: `/:id/comments/:comment/${path}`,
      run: ({ context, params, key }) =>
        act(context, { kind, document: params.id ?? '', comment: params.comment ?? '', key }),
    })
  return [
    verb({
      method: 'get',
      path: '/:id/comments',
      run: ({ context, params }) => commentsOf(context, kind, params.id ?? ''),
    }),
    verb({
      path: '/:id/comments',
      body: remark,
      run: ({ context, params, body, key }) => writeComment(context, { ...body, kind, document: params.id ?? '', key }),
    }),
    onComment('resolve', resolveThread),
    onComment('reopen', reopenThread),
    onComment('delete', deleteComment),
  ]
}
