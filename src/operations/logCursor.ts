import type { Where } from 'payload'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'

/** Moves a follower's place in the log on to `to`, never back; made first by another process, it is moved the next time round. */
export async function moveCursor(database: Database, id: string, known: object | null, to: number): Promise<void> {
  if (!known) await unlessTaken(database.insert('counters', { id, value: to }))
  else {
    const behind: Where = { and: [{ id: { equals: id } }, { value: { less_than: to } }] }
    await database.compareAndSet('counters', behind, { value: to })
  }
}
