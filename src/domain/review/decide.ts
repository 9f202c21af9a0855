import { type Calendar, type Due, dueAfter } from '../calendar'
import type { Digest } from '../canonical'
import { Problem } from '../errors'
import type { Acting, Command } from './command'
import { drawn } from './draw'
import { apply, fold } from './fold'
import { checkOpinion, checkProposals } from './opinion'
import { skipReason } from './organisations'
import { refusal } from './permission'
import { stageRules } from './stages'
import { type CaseState, currentStage } from './state'
import { checkSubmission } from './submission'
import type { CaseEvent, Stage } from './types'

type Happening = CaseEvent extends infer E ? (E extends CaseEvent ? Pick<E, 'type' | 'data'> : never) : never

/**
 * The events that a command makes: its own first, then the skips that the policy orders, each to be appended by itself
 * (the first is the commit point; `skipsDue` finds skips that were not written yet). Changes nothing.
 * Throws the Problem that says why not: `event-not-allowed` lists what is, `stale-case` when the case has moved on.
 */
export function decide(state: CaseState | null, command: Command, calendar: Calendar): CaseEvent[] {
  const because = refusal(state, command.type, command.by)
  if (because?.code === 'event-not-allowed') throw because
  if (state && 'step' in command && command.step !== state.steps)
    throw new Problem('stale-case', { expected: command.step, actual: state.steps })
  if (because) throw because
  const first = written(state, happening(state, command), command, calendar)
  return [first, ...skipsDue(state ? apply(state, first) : fold([first]), command.at, calendar)]
}

function happening(state: CaseState | null, command: Command): Happening {
  if (command.type === 'submit') {
    checkSubmission(command.data)
    return { type: 'submitted', data: command.data }
  }
  const open = state as CaseState
  const stage = currentStage(open) as Stage
  const named = stageNamed(command)
  if (named !== null && named !== stage.key) throw new Problem('wrong-stage', { stage: named, current: stage.key })
  const what = happens(open, stage, command)
  stageRules[stage.type].check(open, stage, command)
  return what
}

/** The stage that a command is meant for; null where it says none. */
const stageNamed = (command: Command): string | null =>
  command.type === 'opine' ? command.opinion.stage : 'stage' in command ? command.stage : null

function happens(state: CaseState, stage: Stage, command: Exclude<Command, { type: 'submit' }>): Happening {
  switch (command.type) {
    case 'machine-check':
      checkProposals(state, command.findings)
      return { type: 'machine-checked', data: { findings: command.findings } }
    case 'opine':
      checkOpinion(state, command.opinion)
      return { type: 'opined', data: command.opinion }
    case 'recuse':
      return { type: 'recused', data: { stage: command.stage, reason: reasoned(command.reason) } }
    case 'withdraw':
      return { type: 'withdrawn-by-author', data: { reason: reasoned(command.reason) } }
    case 'draw':
      return { type: 'panel-drawn', data: drawn(state, stage, command.seed, command.pool) }
    case 'conclude':
      return { type: 'concluded', data: { stage: command.stage, comment: command.comment } }
    case 'object':
      return { type: 'objected', data: { stage: command.stage, text: command.text } }
    case 'settle-objection': {
      const { objection, verdict, findings, reason } = command
      return { type: 'objection-settled', data: { stage: command.stage, objection, verdict, findings, reason } }
    }
    case 'end-notice':
      return { type: 'notice-ended', data: { stage: command.stage } }
    case 'external-result': {
      const { verdict, reference, findings, reason } = command
      return { type: 'external-result', data: { stage: command.stage, verdict, reference, findings, reason } }
    }
  }
}

function reasoned(reason: string): string {
  if (reason.trim() === '') throw new Problem('reason-required')
  return reason
}

const system: Acting = {
  actor: 'system',
  actorName: '系统',
  organisation: null,
  organisationName: null,
  roles: [],
  memberOf: [],
}

/** The skips that a case waits for: none unless its current stage's condition holds. Recorded by the system. */
export function skipsDue(state: CaseState, at: Date, calendar: Calendar): CaseEvent[] {
  const stage = currentStage(state)
  const reason = stage && skipReason(state.submission, stage, state)
  if (!stage || reason === null) return []
  const what: Happening = { type: 'stage-skipped', data: { stage: stage.key, reason } }
  const event = written(state, what, { by: system, at }, calendar)
  return [event, ...skipsDue(apply(state, event), at, calendar)]
}

/** The event with its place in the history. Its time never goes back; the deadline of what it opens is fixed here. */
function written(
  state: CaseState | null,
  what: Happening,
  command: { by: Acting; at: Date; digest?: Digest },
  calendar: Calendar,
): CaseEvent {
  const wished = command.at.toISOString()
  const { actor, actorName, organisation, organisationName } = command.by
  const event = {
    ...what,
    index: state?.steps ?? 0,
    actor,
    actorName,
    organisation,
    organisationName,
    at: state && state.lastAt > wished ? state.lastAt : wished,
    digest: state?.digest ?? command.digest,
    due: null,
  } as CaseEvent
  return { ...event, due: dueOf(state, event, calendar) }
}

function dueOf(state: CaseState | null, event: CaseEvent, calendar: Calendar): Due | null {
  const next = state ? apply(state, event) : fold([event])
  const stage: Stage | null = currentStage(next)
  const opens = stage !== null && next.position !== state?.position
  return opens && stage.deadline !== null ? dueAfter(new Date(event.at), stage.deadline, calendar) : null
}
