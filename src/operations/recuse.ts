import { type ActOnCase, actOnCase } from './actOnCase'
import type { CaseRow } from './cases'
import type { Context } from './operation'

export interface Recuse extends ActOnCase {
  stage: string
  reason: string
}

/** A reviewer steps back from a case for good; another of the same organisation decides. Throws what `actOnCase` throws. */
export const recuse = (context: Context, input: Recuse): Promise<CaseRow> =>
  actOnCase(context, 'recuse', input, (by, at) => {
    const { step, stage, reason } = input
    return { type: 'recuse', by, at, step, stage, reason }
  })
