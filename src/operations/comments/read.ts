import { authorise } from '../../access'
import { commentLimits } from '../../domain/comments'
import type { Kind } from '../../domain/identifiers'
import type { Context } from '../operation'
import { workingCopyOf } from '../workingCopy'
import { pathOf } from './place'
import { type CommentRow, commentsOn } from './rows'

export interface Comment {
  id: string
  authorName: string
  isMine: boolean
  at: string
  /** Null for one that its author deleted. */
  text: string | null
}

/** What is said about one place, the first remark first. */
export interface Thread {
  id: string
  place: string
  /** The place as the form has it today; null when the part is gone. */
  path: string | null
  state: 'open' | 'resolved'
  stateBy: string | null
  stateAt: string | null
  comments: Comment[]
}

export interface Comments {
  threads: Thread[]
  open: number
  count: number
  limit: number
}

/** What the team says about a working copy; nobody else learns of it, and nothing of it is ever submitted. */
export async function commentsOf({ ports, actor }: Context, kind: Kind, document: string): Promise<Comments> {
  const copy = await workingCopyOf(ports.database, kind, document)
  authorise(actor, 'comment', kind, { ...copy })
  const rows = await commentsOn(ports.database, copy.id)
  const threads = rows
    .filter((row) => row.thread === row.id)
    .map(({ id, place, state, stateBy, stateAt }): Thread => {
      const comments = rows.filter((row) => row.thread === id).map((row) => shown(row, actor.id))
      return { id, place, path: pathOf(copy, place), state, stateBy, stateAt, comments }
    })
    // A thread of which nothing is left says nothing.
    .filter(({ comments }) => comments.some(({ text }) => text !== null))
  const open = threads.filter(({ state }) => state === 'open').length
  return { threads, open, count: rows.length, limit: commentLimits.count }
}

const shown = ({ id, author, authorName, at, text, deletedAt }: CommentRow, reader: string): Comment => ({
  id,
  authorName,
  isMine: author === reader,
  at,
  text: deletedAt ? null : text,
})
