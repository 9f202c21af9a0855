import { authorise } from '../access'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import {
  type AdoptionMode,
  type AdoptionRow,
  adoptionHistory,
  adoptionId,
  appendAdoption,
  eventOfAdoption,
  foldAdoption,
  refreshAdoption,
  versionFor,
} from './adoptions'
import { fingerprint, type Keyed, operationName, sameRequest } from './idempotency'
import type { Context } from './operation'
import { mustBeActive, organisationOf, placeOf } from './organisations'
import type { PublicationRow } from './publications'

export interface Adopt extends Keyed {
  identifier: string
  /** Id of the school. */
  school: string
  mode: AdoptionMode
  /** The version to stay at; for `pin` alone. */
  version?: number | null
  /** Identifiers of the parts wanted; for `subset` alone. */
  parts?: string[]
}

/**
 * 引入: a school takes a published resource that it may see. Its first event is the commit point.
 * Throws `conflict` when it has it already, `not-found`, `state-not-allowed`, `invalid-input`, and what access says.
 */
export async function adopt(context: Context, input: Adopt): Promise<AdoptionRow> {
  const { ports, actor } = context
  const { database } = ports
  const operation = operationName('adopt', actor, input.key)
  const request = fingerprint(input)
  const school = await organisationOf(database, input.school)
  const { organisation: _, ...place } = placeOf(school)
  authorise(actor, 'adopt', 'adoptions', { school: school.id, ...place })
  const id = adoptionId(school.id, input.identifier)
  const before = await eventOfAdoption(database, operation)
  if (before) {
    sameRequest(before.data.request, request)
    return refreshAdoption(ports, id, place)
  }
  mustBeActive(school)
  const state = foldAdoption(await adoptionHistory(database, id))
  if (state && state.status !== 'stopped') throw new Problem('conflict', { adoption: id, status: state.status })
  const publication = await versionFor(database, input.identifier, school, input.version ?? null)
  const { identifier, kind, title } = publication
  const data = { identifier, kind, title, school: school.id, mode: input.mode, ...termsOf(input, publication) }
  const at = ports.clock.now().toISOString()
  const index = state?.steps ?? 0
  const event = { type: 'adopted', index, actor: actor.id, actorName: actor.name, at, request, data } as const
  await appendAdoption(ports, id, event, operation)
  failpoint('adopt:after-event')
  return refreshAdoption(ports, id, place)
}

function termsOf({ mode, version, parts = [] }: Adopt, publication: PublicationRow) {
  if (mode === 'pin' && !version) throw new Problem('missing-field', { field: 'version' })
  if (mode !== 'pin' && version) throw new Problem('invalid-input', { field: 'version', reason: mode })
  if ((mode === 'subset') !== parts.length > 0) throw new Problem('invalid-input', { field: 'parts', reason: mode })
  const known = new Set(publication.data.parts.map((part) => part.identifier))
  const unknown = parts.filter((part) => !known.has(part))
  if (unknown.length > 0) throw new Problem('not-found', { what: unknown[0] })
  return { version: version ?? null, parts: [...new Set(parts)] }
}
