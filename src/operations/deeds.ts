import type { Actor } from '../domain/actor'
import { derivedId } from '../domain/derivedId'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'
import { sameRequest } from './idempotency'
import type { Ports } from './operation'

/**
 * For acts that leave no event of their own: one line of the audit log, under a name that follows from the operation's,
 * says that a key was used, for what, and with which answer. The act itself must be harmless when it is done again by a
 * process that died before the line.
 */
interface Deed {
  operation: string
  request: string
  actor: Actor
  verb: string
  /** `<collection>/<id>`. */
  subject: string
  organisation: string | null
  data?: Record<string, unknown>
}

interface Line {
  id: string
  data: { request: string } & Record<string, unknown>
}

/** What the line of an operation that was carried out says; null when it was not. Throws `idempotency-key-reused`. */
export async function doneBefore(
  database: Database,
  operation: string,
  request: string,
): Promise<Record<string, unknown> | null> {
  const line = await database.get<Line>('audit-events', lineOf(operation))
  if (!line) return null
  sameRequest(line.data.request, request as never)
  return line.data
}

/** Writes the line; the same again is harmless. */
export async function recordDeed({ database, clock }: Ports, deed: Deed): Promise<void> {
  const { operation, request, actor, verb, subject, organisation, data } = deed
  const line = { id: lineOf(operation), at: clock.now().toISOString(), actor: actor.id, verb, subject, organisation }
  await unlessTaken(database.insert('audit-events', { ...line, outcome: 'done', data: { ...data, request } }))
}

const lineOf = (operation: string): string => derivedId('deed', operation)
