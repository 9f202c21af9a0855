import { authorise, type Verb } from '../access'
import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { type Acting, type CaseState, type Command, decide, holderOf } from '../domain/review'
import type { CaseEvent } from '../domain/review/types'
import { unlessTaken } from '../engines/database/unlessTaken'
import { actingFor } from './acting'
import { append, type CaseRow, calendar, caseOf, eventOfOperation } from './cases'
import { fingerprint, type Keyed, operationName, sameRequest } from './idempotency'
import type { Context } from './operation'
import { refreshCase } from './refreshCase'

/** What every act on a case says: which case, and how many events the person had seen. */
export interface ActOnCase extends Keyed {
  case: string
  step: number
}

type Make = (by: Acting, at: Date, state: CaseState) => Command | Promise<Command>

/**
 * One act of a person on a case: read, compare, permit, decide, append (the commit point), refresh.
 * The old picture is refused before the right is looked at: whoever lost a race learns that the case moved on, not
 * that it is no longer theirs. Throws `stale-case`, `conflict`, what access and the review engine say.
 */
export async function actOnCase<T extends ActOnCase>(
  context: Context,
  verb: Verb,
  input: T,
  make: Make,
): Promise<CaseRow> {
  const { ports, actor } = context
  const { database } = ports
  const operation = operationName(verb, actor, input.key)
  const request = fingerprint(input)
  const { row, state } = await caseOf(database, input.case)
  const before = await eventOfOperation(database, operation)
  if (before) {
    sameRequest(before.data.request, request)
    return (await refreshCase(ports, before.case)).row
  }
  authorise(actor, 'read', 'cases', { ...row })
  if (input.step !== state.steps) throw new Problem('stale-case', { expected: input.step, actual: state.steps })
  if (state.status === 'in-review') authorise(actor, verb, 'cases', { ...row })
  const by = actingFor(actor, holderOf(state)?.organisation ?? null)
  const [event] = decide(state, await make(by, ports.clock.now(), state), calendar)
  if (!(await unlessTaken(append(ports, row.id, event as CaseEvent, operation, request)))) {
    const mine = await eventOfOperation(database, operation)
    if (!mine) throw new Problem('conflict', { case: row.id, expected: input.step })
    sameRequest(mine.data.request, request)
  }
  failpoint(`${verb}:after-event`)
  return (await refreshCase(ports, row.id)).row
}
