import type { Where } from 'payload'
import { failpoint } from '../domain/failpoint'
import { type CaseState, skipsDue } from '../domain/review'
import { unlessTaken } from '../engines/database/unlessTaken'
import { append, type CaseRow, calendar, caseOf, contentOf, type KnownCase } from './cases'
import type { Ports } from './operation'
import { tallyCase } from './planning/follow'

/**
 * Brings a case up to its history: records the skips that the policy orders, then the summary row. Idempotent; every
 * operation on a case ends with it and `repair` calls it for whatever was left.
 */
export async function refreshCase(ports: Ports, caseId: string): Promise<{ row: CaseRow; state: CaseState }> {
  const known = await caseOf(ports.database, caseId)
  const recorded = await recordSkips(ports, caseId, known.state)
  return keepSummary(ports, recorded ? await caseOf(ports.database, caseId) : known)
}

/** Writes a case's summary as it is known, unless a newer one stands there. */
export async function keepSummary(
  ports: Ports,
  { row, state, stored }: KnownCase,
): Promise<{ row: CaseRow; state: CaseState }> {
  const title = stored.steps ? row.title : (await contentOf(ports, state.digest)).name
  const fresh = { ...row, title }
  if ((stored.status === 'in-review') !== (state.status === 'in-review')) await tallyCase(ports, row, state)
  const { id, resource: _r, kind: _k, document: _d, ordinal: _o, ...summary } = fresh
  const notNewer: Where = { and: [{ id: { equals: id } }, { steps: { less_than_equal: state.steps } }] }
  await ports.database.compareAndSet('cases', notNewer, { ...summary })
  return { row: fresh, state }
}

/** Whether there was something to record: the history is longer by now. */
async function recordSkips(ports: Ports, caseId: string, state: CaseState): Promise<boolean> {
  const due = skipsDue(state, ports.clock.now(), calendar)
  for (const event of due) {
    // Recorded by somebody else at the same time, the next fold has it.
    if (!(await unlessTaken(append(ports, caseId, event, `skip:${caseId}:${event.index}`)))) break
    failpoint('refresh-case:after-skip')
  }
  return due.length > 0
}
