import { may, policy } from '../policy'

/** The change log's own rows: looked at by the operator and the auditor, written by the centre alone. */
export const logPolicy = policy('changes', may('operator', 'auditor').at('province').do('read'))

/** Working tables of the appender and the workers. */
export const machineryPolicy = policy(
  ['intents', 'leases', 'epochs', 'counters'],
  may('operator').at('province').do('read'),
)
