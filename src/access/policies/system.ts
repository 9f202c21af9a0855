import { may, policy } from '../policy'

/** The change log's own rows: looked at by the operator and the auditor, written by the centre alone. */
export const logPolicy = policy('changes', may('operator', 'auditor').at('province').do('read'))

/** Working tables of the appender and the workers, and what they derive for their own look-ups. */
export const machineryPolicy = policy(
  ['intents', 'publication-files', 'leases', 'epochs', 'counters', 'tally-entries'],
  may('operator').at('province').do('read'),
)
