import { systemClock, systemIds } from '../domain/clock'
import { derivedId } from '../domain/derivedId'
import type { Database } from '../engines/database/port'
import { unlessTaken } from '../engines/database/unlessTaken'

export interface AuditEvent {
  /** Id of the person or platform; null where nobody is known. */
  actor: string | null
  verb: string
  /** `<collection>/<id>` of what it was done to. */
  subject: string
  organisation: string | null
  outcome: 'done' | 'refused'
  data?: Record<string, unknown>
}

const insert = (database: Database, id: string, event: AuditEvent): Promise<void> =>
  database.insert('audit-events', { id, at: systemClock.now().toISOString(), data: {}, ...event })

/** Appends one line to the audit log; rows are never changed. */
export const recordAudit = (database: Database, event: AuditEvent): Promise<void> =>
  insert(database, systemIds.next(), event)

/** The same where the act may be gone through again by a process that goes on for another: one line for each `name`. */
export const recordOnce = (database: Database, name: string, event: AuditEvent): Promise<boolean> =>
  unlessTaken(insert(database, derivedId('audit', name), event))
