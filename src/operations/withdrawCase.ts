import { type ActOnCase, actOnCase } from './actOnCase'
import type { CaseRow } from './cases'
import type { Context } from './operation'

export interface WithdrawCase extends ActOnCase {
  reason: string
}

/** The team takes its submission back while it is in review; the case is closed. Throws what `actOnCase` throws. */
export const withdrawCase = (context: Context, input: WithdrawCase): Promise<CaseRow> =>
  actOnCase(context, 'withdraw-case', input, (by, at) => ({
    type: 'withdraw',
    by,
    at,
    step: input.step,
    reason: input.reason,
  }))
