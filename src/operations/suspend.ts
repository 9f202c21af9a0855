import { decidedFrom } from '../domain/publication'
import { type ChangePublication, changePublication } from './changePublication'
import type { Context } from './operation'
import type { PublicationRow } from './publications'

export interface Suspend extends ChangePublication {
  /** End of the suspension if known, RFC 3339. */
  until?: string | null
}

/** Stops serving a resource, all versions and those to come, until it is restored. Throws what `changePublication` throws. */
export const suspend = (context: Context, { until, ...input }: Suspend): Promise<PublicationRow> =>
  changePublication(
    context,
    { ...input, ...(until ? { until } : {}) },
    { verb: 'suspend', type: 'suspended', version: null, until: until ?? null, from: decidedFrom.suspend },
  )
