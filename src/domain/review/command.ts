import type { Role } from '../actor'
import type { Digest } from '../canonical'
import type { CaseEvent, ExternalResult, Finding, Opinion, Settlement } from './types'

/** Who acts on a case, for which organisation, with the roles held there. */
export interface Acting {
  actor: string
  actorName: string
  /** Code of the organisation acted for; null for the system. */
  organisation: string | null
  organisationName: string | null
  roles: readonly Role[]
  /** Codes of every organisation the person belongs to: whoever is of the work's own house stays of it. */
  memberOf: readonly string[]
}

interface Base {
  by: Acting
  at: Date
}

/** What can be asked of a case. `step`: number of events the person had seen, so that nobody acts on an old picture. */
export type Command = Base &
  (
    | { type: 'submit'; digest: Digest; data: Extract<CaseEvent, { type: 'submitted' }>['data'] }
    | { type: 'machine-check'; findings: Finding[] }
    | { type: 'opine'; step: number; opinion: Opinion }
    | { type: 'recuse'; step: number; stage: string; reason: string }
    | { type: 'withdraw'; step: number; reason: string }
    | { type: 'draw'; stage: string; seed: string; pool: readonly string[] }
    | { type: 'conclude'; step: number; stage: string; comment: string }
    | { type: 'object'; stage: string; text: string }
    | ({ type: 'settle-objection'; step: number } & Settlement)
    | { type: 'end-notice'; stage: string }
    | ({ type: 'external-result' } & ExternalResult)
  )
export type CommandName = Command['type']
