import type { Where } from 'payload'
import { commentLimits } from '../../domain/comments'
import { Problem } from '../../domain/errors'
import type { Kind } from '../../domain/identifiers'
import type { Database } from '../../engines/database/port'

/** One comment; the first of a thread carries the thread's name, place and state. */
export interface CommentRow {
  id: string
  /** Id of the working copy. */
  document: string
  kind: Kind
  /** Its number within the working copy, from 0. */
  index: number
  /** Id of the thread's first comment. */
  thread: string
  place: string
  author: string
  authorName: string
  at: string
  text: string
  state: 'open' | 'resolved'
  stateBy: string | null
  stateAt: string | null
  deletedAt: string | null
  operation: string
  request: string
}

/** All comments on a working copy, in the order they were made. */
export const commentsOn = (database: Database, document: string): Promise<CommentRow[]> =>
  database.find<CommentRow>('comments', {
    where: { document: { equals: document } },
    sort: 'index',
    limit: commentLimits.count,
  })

/** A comment of that working copy. Throws `not-found`. */
export async function commentOf(database: Database, document: string, id: string): Promise<CommentRow> {
  const row = await database.get<CommentRow>('comments', id)
  if (row?.document !== document) throw new Problem('not-found', { what: `comments/${id}` })
  return row
}

export const rowWhere = (id: string, ...more: Where[]): Where => ({ and: [{ id: { equals: id } }, ...more] })
