import { systemClock, systemIds } from '../domain/clock'
import type { Database } from '../engines/database/port'

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

/** Appends one line to the audit log; rows are never changed. */
export const recordAudit = (database: Database, event: AuditEvent): Promise<void> =>
  database.insert('audit-events', { id: systemIds.next(), at: systemClock.now().toISOString(), data: {}, ...event })
