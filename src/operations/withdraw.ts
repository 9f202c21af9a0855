import { decidedFrom } from '../domain/publication'
import { type ChangePublication, changePublication } from './changePublication'
import type { Context } from './operation'
import type { PublicationRow } from './publications'

export interface Withdraw extends ChangePublication {
  /** Last day on which schools that adopted it may keep it, RFC 3339. */
  until?: string | null
}

/** 出库: takes a resource out of the centre; its manifests stay verifiable. Throws what `changePublication` throws. */
export const withdraw = (context: Context, { until, ...input }: Withdraw): Promise<PublicationRow> =>
  changePublication(
    context,
    { ...input, ...(until ? { until } : {}) },
    { verb: 'withdraw', type: 'withdrawn', version: null, until: until ?? null, from: decidedFrom.withdraw },
  )
