/** What `GET /api/delegations` lists (`operations/delegate`). */
export type { DelegationRow } from '../../operations/delegate'
