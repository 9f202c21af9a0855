import { audienceFor, type Scope, scopes } from '../domain/audience'
import { Problem } from '../domain/errors'
import { decidedFrom } from '../domain/publication'
import { type ChangePublication, changePublication } from './changePublication'
import type { Context } from './operation'
import { organisationOf } from './organisations'
import type { PublicationRow } from './publications'

export interface ChangeAudience extends ChangePublication {
  scope: Scope
}

/**
 * Narrows how far a resource is shared. Wider than its review went is refused: sharing further is a new submission.
 * Throws `state-not-allowed` and what `changePublication` throws.
 */
export async function changeAudience(context: Context, input: ChangeAudience): Promise<PublicationRow> {
  const { database } = context.ports
  const row = await database.get<PublicationRow>('publications', input.publication)
  if (!row?.organisation) throw new Problem('not-found', { what: `publications/${input.publication}` })
  const audience = audienceFor(input.scope, await organisationOf(database, row.organisation))
  return changePublication(context, input, {
    verb: 'change-audience',
    type: 'audience-changed',
    version: null,
    audience,
    from: decidedFrom['change-audience'],
    check: ({ data }) => {
      if (scopes.indexOf(input.scope) < scopes.indexOf(data.audience.scope))
        throw new Problem('state-not-allowed', { state: data.audience.scope, verb: 'change-audience' })
    },
  })
}
