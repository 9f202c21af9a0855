import type { Where } from 'payload'
import { failpoint } from '../domain/failpoint'
import { type CaseState, fold, skipsDue } from '../domain/review'
import { unlessTaken } from '../engines/database/unlessTaken'
import { append, type CaseRow, calendar, caseOf, contentOf, historyOf } from './cases'
import type { Ports } from './operation'
import { tallyCase } from './planning/follow'

/**
 * Brings a case up to its history: records the skips that the policy orders, then the summary row. Idempotent; every
 * operation on a case ends with it and `repair` calls it for whatever was left.
 */
export async function refreshCase(ports: Ports, caseId: string): Promise<{ row: CaseRow; state: CaseState }> {
  const { database } = ports
  await recordSkips(ports, caseId)
  const { row, state } = await caseOf(database, caseId)
  const stored = await database.get<CaseRow>('cases', caseId)
  const title = stored?.steps ? row.title : (await contentOf(ports, state.digest)).name
  const fresh = { ...row, title }
  if ((stored?.status === 'in-review') !== (state.status === 'in-review')) await tallyCase(ports, row, state)
  const { id: _, resource: _r, kind: _k, document: _d, ordinal: _o, ...summary } = fresh
  const notNewer: Where = { and: [{ id: { equals: caseId } }, { steps: { less_than_equal: state.steps } }] }
  await database.compareAndSet('cases', notNewer, { ...summary })
  return { row: fresh, state }
}

async function recordSkips(ports: Ports, caseId: string): Promise<void> {
  const state = fold(await historyOf(ports.database, caseId))
  for (const event of skipsDue(state, ports.clock.now(), calendar)) {
    // Recorded by somebody else at the same time, the next fold has it.
    if (!(await unlessTaken(append(ports, caseId, event, `skip:${caseId}:${event.index}`)))) return
    failpoint('refresh-case:after-skip')
  }
}
