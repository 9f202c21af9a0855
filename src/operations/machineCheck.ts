import { checks } from '../checks'
import { storedBytes } from '../checks/bytes'
import { findingsOf } from '../checks/run'
import { theSystem } from '../domain/actor'
import { failpoint } from '../domain/failpoint'
import { paths } from '../domain/manifest'
import { currentStage, decide } from '../domain/review'
import type { CaseEvent } from '../domain/review/types'
import { unlessTaken } from '../engines/database/unlessTaken'
import { actingFor } from './acting'
import { append, type CaseRow, calendar, caseOf, contentOf } from './cases'
import type { Ports } from './operation'
import { refreshCase } from './refreshCase'

/**
 * Runs the machine checks over a frozen submission and appends what they propose. Only the centre itself does this;
 * a case that is past its machine check is not checked again, so running it twice is harmless. Its row may not say so yet:
 * the write of an earlier try arrived though nobody heard of it.
 */
export async function machineCheck(ports: Ports, caseId: string): Promise<CaseRow> {
  const { state } = await caseOf(ports.database, caseId)
  if (currentStage(state)?.type !== 'machine-check') return (await refreshCase(ports, caseId)).row
  const content = await contentOf(ports, state.digest)
  const findings = await findingsOf(checks, {
    content,
    open: (digest) => storedBytes(ports.store, paths.file(digest)),
    scanner: ports.scanner,
  })
  const command = { type: 'machine-check', by: actingFor(theSystem, null), at: ports.clock.now(), findings } as const
  failpoint('machine-check:after-checks')
  // Where another worker was faster, or the author withdrew meanwhile, the history says which.
  await unlessTaken(append(ports, caseId, decide(state, command, calendar)[0] as CaseEvent, `machine-check:${caseId}`))
  failpoint('machine-check:after-event')
  return (await refreshCase(ports, caseId)).row
}
