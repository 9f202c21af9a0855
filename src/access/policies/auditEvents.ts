import { may, policy } from '../policy'

/** The audit trail is the auditor's alone; the centre appends, nobody alters. */
export const auditPolicy = policy('audit-events', may('auditor').at('province').do('read'))
