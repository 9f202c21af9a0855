import { authorise, type Verb } from '../access'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import {
  type AdoptionEvent,
  type AdoptionRow,
  type AdoptionState,
  adoptionHistory,
  appendAdoption,
  eventOfAdoption,
  foldAdoption,
  refreshAdoption,
} from './adoptions'
import { fingerprint, type Keyed, operationName, sameRequest } from './idempotency'
import type { Context } from './operation'

export interface ActOnAdoption extends Keyed {
  adoption: string
  /** Number of events that the person had seen. */
  step: number
}

type Happening = AdoptionEvent extends infer E ? (E extends AdoptionEvent ? Pick<E, 'type' | 'data'> : never) : never

/** One act of a school's person on an adoption; one event, the commit point. Throws `stale-case`, `conflict`, what access says. */
export async function actOnAdoption<T extends ActOnAdoption>(
  context: Context,
  verb: Verb,
  input: T,
  make: (state: AdoptionState) => Happening | Promise<Happening>,
): Promise<AdoptionRow> {
  const { ports, actor } = context
  const operation = operationName(verb, actor, input.key)
  const request = fingerprint(input)
  const row = await ports.database.get<AdoptionRow>('adoptions', input.adoption)
  const state = foldAdoption(await adoptionHistory(ports.database, input.adoption))
  if (!row || !state) throw new Problem('not-found', { what: `adoptions/${input.adoption}` })
  authorise(actor, verb, 'adoptions', { ...row })
  const before = await eventOfAdoption(ports.database, operation)
  if (before) {
    sameRequest(before.data.request, request)
    return refreshAdoption(ports, row.id)
  }
  if (input.step !== state.steps) throw new Problem('stale-case', { expected: input.step, actual: state.steps })
  if (state.status === 'stopped') throw new Problem('not-adopted', { adoption: row.id })
  const happening = await make(state)
  const at = ports.clock.now().toISOString()
  const event = {
    ...happening,
    index: state.steps,
    actor: actor.id,
    actorName: actor.name,
    at,
    request,
  } as AdoptionEvent
  await appendAdoption(ports, row.id, event, operation)
  failpoint(`${verb}:after-event`)
  return refreshAdoption(ports, row.id)
}
