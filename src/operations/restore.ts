import { decidedFrom } from '../domain/publication'
import { type ChangePublication, changePublication } from './changePublication'
import type { Context } from './operation'
import type { PublicationRow } from './publications'

/** Serves a suspended resource again, or takes a withdrawn one back in. Throws what `changePublication` throws. */
export const restore = (context: Context, input: ChangePublication): Promise<PublicationRow> =>
  changePublication(context, input, {
    verb: 'restore',
    type: 'restored',
    version: null,
    from: decidedFrom.restore,
  })
