import { Problem } from '../domain/errors'
import { type ActOnAdoption, actOnAdoption } from './actOnAdoption'
import type { AdoptionRow } from './adoptions'
import type { Context } from './operation'

export interface StopAdoption extends ActOnAdoption {
  reason: string
}

/** A school stops using what it adopted; it may adopt it anew. Throws `reason-required` and what `actOnAdoption` throws. */
export const stopAdoption = (context: Context, input: StopAdoption): Promise<AdoptionRow> =>
  actOnAdoption(context, 'stop', input, () => {
    if (input.reason.trim() === '') throw new Problem('reason-required')
    return { type: 'stopped', data: { reason: input.reason.trim() } }
  })
