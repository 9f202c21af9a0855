import type { Due } from '../calendar'
import type { Digest } from '../canonical'
import { Problem } from '../errors'
import type { CaseEvent, CaseStatus, Finding, Opinion, Stage, Verdict } from './types'

export type StageStatus = 'waiting' | 'current' | 'passed' | 'skipped' | 'returned' | 'rejected'

/** Who did something, as the event that says so recorded it. */
export interface Doer {
  actor: string
  actorName: string
  organisation: string | null
  organisationName: string | null
}

/** Where one stage of the policy stands. */
export interface StageState {
  key: string
  status: StageStatus
  enteredAt: string | null
  closedAt: string | null
  due: Due | null
  by: Doer | null
  /** Why it was skipped. */
  reason: string | null
}

type Submission = Extract<CaseEvent, { type: 'submitted' }>['data']

/** A case as its history makes it. Never stored as truth: a fold over the events and nothing else. */
export interface CaseState {
  submission: Submission
  submittedBy: Doer
  submittedAt: string
  digest: Digest
  status: CaseStatus
  /** Number of events so far: the index of the next one, and what a command must say it saw. */
  steps: number
  lastAt: string
  /** Position of the current stage in the policy; null once the case is closed. */
  position: number | null
  stages: readonly StageState[]
  machineFindings: readonly Finding[]
  /** The last word on each machine finding, by its id. */
  judgements: Readonly<Record<string, { confirmed: boolean; reason: string }>>
  opinions: readonly (Opinion & { at: string; by: Doer })[]
  decided: readonly string[]
  recused: readonly string[]
  /** Reason of a withdrawal by the author. */
  withdrawal: string | null
}

/** The case that a history makes. Throws `not-found` for none and `case-damaged` for one with a gap or a foreign digest. */
export function fold(history: readonly CaseEvent[]): CaseState {
  const [first, ...rest] = history
  if (!first) throw new Problem('not-found', { what: 'case' })
  return rest.reduce(apply, opened(first))
}

/** One more event. The event is taken as it is: whether it was allowed was decided before it was written. */
export function apply(state: CaseState, event: CaseEvent): CaseState {
  if (event.index !== state.steps || event.digest !== state.digest || state.position === null)
    throw new Problem('case-damaged', { index: event.index })
  const next = { ...state, steps: state.steps + 1, lastAt: event.at }
  switch (event.type) {
    case 'submitted':
      throw new Problem('case-damaged', { index: event.index })
    case 'machine-checked':
      return advanced({ ...next, machineFindings: event.data.findings }, event, 'passed', null)
    case 'stage-skipped':
      return advanced(next, event, 'skipped', event.data.reason)
    case 'opined':
      return decided(next, event)
    case 'recused':
      return { ...next, recused: [...state.recused, event.actor] }
    case 'withdrawn-by-author':
      return { ...next, status: 'withdrawn', position: null, withdrawal: event.data.reason }
  }
}

function opened(event: CaseEvent): CaseState {
  if (event.type !== 'submitted' || event.index !== 0) throw new Problem('case-damaged', { index: event.index })
  const stages = event.data.policy.stages.map(
    (stage): StageState => ({
      key: stage.key,
      status: 'waiting',
      enteredAt: null,
      closedAt: null,
      due: null,
      by: null,
      reason: null,
    }),
  )
  const state: CaseState = {
    submission: event.data,
    submittedBy: doerOf(event),
    submittedAt: event.at,
    digest: event.digest,
    status: 'in-review',
    steps: 1,
    lastAt: event.at,
    position: 0,
    stages,
    machineFindings: [],
    judgements: {},
    opinions: [],
    decided: [],
    recused: [],
    withdrawal: null,
  }
  const atFirst = entered(state, 0, event)
  const type = currentStage(atFirst)?.type
  return type === 'self-check' || type === 'computed' ? advanced(atFirst, event, 'passed', null) : atFirst
}

const after: Record<Verdict, { status: CaseStatus; stage: StageStatus }> = {
  pass: { status: 'in-review', stage: 'passed' },
  return: { status: 'returned', stage: 'returned' },
  reject: { status: 'rejected', stage: 'rejected' },
}

function decided(state: CaseState, event: Extract<CaseEvent, { type: 'opined' }>): CaseState {
  const { status, stage } = after[event.data.verdict]
  const heard = {
    ...state,
    opinions: [...state.opinions, { ...event.data, at: event.at, by: doerOf(event) }],
    decided: [...state.decided, event.actor],
    judgements: { ...state.judgements, ...event.data.judgements },
  }
  if (status === 'in-review') return advanced(heard, event, stage, null)
  return { ...heard, stages: closed(heard, event, stage, null), status, position: null }
}

/** Closes the current stage and enters the next; after the last one the case is accepted. */
function advanced(state: CaseState, event: CaseEvent, how: StageStatus, reason: string | null): CaseState {
  const position = (state.position as number) + 1
  const stages = closed(state, event, how, reason)
  if (position === stages.length) return { ...state, stages, status: 'accepted', position: null }
  return entered({ ...state, stages }, position, event)
}

const closed = (state: CaseState, event: CaseEvent, status: StageStatus, reason: string | null): StageState[] =>
  state.stages.map((stage, i) =>
    i === state.position ? { ...stage, status, closedAt: event.at, by: doerOf(event), reason } : stage,
  )

const entered = (state: CaseState, position: number, event: CaseEvent): CaseState => ({
  ...state,
  position,
  stages: state.stages.map((stage, i) =>
    i === position ? { ...stage, status: 'current', enteredAt: event.at, due: event.due } : stage,
  ),
})

const doerOf = ({ actor, actorName, organisation, organisationName }: CaseEvent): Doer => ({
  actor,
  actorName,
  organisation,
  organisationName,
})

/** The stage that the case waits at; null once it is closed. */
export const currentStage = (state: CaseState): Stage | null =>
  state.position === null ? null : (state.submission.policy.stages[state.position] ?? null)
