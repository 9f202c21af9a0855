import { Problem } from '../../errors'
import { checkFindings, listsWhatToMend } from '../findings'
import type { CaseState } from '../state'
import type { Settlement } from '../types'
import { endingOf, plain, type StageRules } from './stageRules'

/** Objections to one notice at most; more say nothing new. */
const mostObjections = 200

/** What was decided lies open for some working days. Whoever objects is answered; the notice ends when all are. */
export const publicNotice: StageRules = {
  ...plain,
  rank: 'public',
  decidedBy: 'answers',
  commands: ['object', 'settle-objection', 'end-notice', 'withdraw'],
  flaws: (stage) =>
    stage.deadline === null ? [{ zh: '公示须有期限', en: 'a public notice has a number of working days' }] : [],
  check(state, stage, command) {
    if (command.type === 'object') mayBeHeard(state, command.text)
    if (command.type === 'settle-objection') settles(state, command)
    if (command.type === 'end-notice')
      isOver(state, state.stages.find((one) => one.key === stage.key)?.due?.at, command.at)
  },
  ending(_state, _stage, event) {
    if (event.type === 'notice-ended') return 'passed'
    const upheld = event.type === 'objection-settled' && event.data.verdict !== 'pass'
    return upheld ? endingOf[event.data.verdict] : null
  },
}

function mayBeHeard(state: CaseState, text: string): void {
  if (text.trim() === '') throw new Problem('reason-required')
  if (state.objections.length >= mostObjections)
    throw new Problem('list-too-long', { field: 'objections', limit: mostObjections, count: mostObjections + 1 })
}

/** An objection is answered once, with a reason; one that is upheld says what must change. */
function settles(state: CaseState, { objection, verdict, reason, findings }: Settlement): void {
  const open = state.objections.find((one) => one.index === objection && one.settlement === null)
  if (!open) throw new Problem('not-found', { what: `objection ${objection}` })
  if (reason.trim() === '') throw new Problem('reason-required')
  listsWhatToMend(verdict, findings)
  checkFindings(state, findings)
}

function isOver(state: CaseState, due: string | undefined, at: Date): void {
  const open = state.objections.filter((one) => one.settlement === null).length
  if (open > 0 || due === undefined || at.toISOString() <= due)
    throw new Problem('notice-not-over', { until: due ?? null, open })
}
