import { Problem } from '../errors'
import { type Ending, stageRules } from './stages'
import { type CaseState, currentStage, type Doer, type StageState } from './state'
import type { CaseEvent, CaseStatus, Stage } from './types'
import { judgementsOf, vetoesRaised } from './verdicts'

/** A state that is still being made: one copy for each event that is applied, none for each that is folded. */
type Making = { -readonly [K in keyof CaseState]: CaseState[K] }

/** The case that a history makes. Throws `not-found` for none and `case-damaged` for one with a gap or a foreign digest. */
export function fold(history: readonly CaseEvent[]): CaseState {
  const [first, ...rest] = history
  if (!first) throw new Problem('not-found', { what: 'case' })
  const state = opened(first)
  for (const event of rest) take(state, event)
  return state
}

/** One more event. The event is taken as it is: whether it was allowed was decided before it was written. */
export function apply(state: CaseState, event: CaseEvent): CaseState {
  const next = { ...state }
  take(next, event)
  return next
}

function take(state: Making, event: CaseEvent): void {
  if (event.index !== state.steps || event.digest !== state.digest || state.position === null)
    throw new Problem('case-damaged', { index: event.index })
  state.steps += 1
  state.lastAt = event.at
  hear(state, event)
  move(state, event)
}

/** What an event adds to what is known, before it is asked whether its stage ends with it. */
function hear(state: Making, event: CaseEvent): void {
  switch (event.type) {
    case 'submitted':
      throw new Problem('case-damaged', { index: event.index })
    case 'machine-checked':
      state.machineFindings = event.data.findings
      break
    case 'opined':
      state.opinions = [...state.opinions, { ...event.data, at: event.at, by: doerOf(event) }]
      state.decided = [...state.decided, event.actor]
      break
    case 'recused':
      state.recused = [...state.recused, event.actor]
      break
    case 'withdrawn-by-author':
      state.status = 'withdrawn'
      state.position = null
      state.withdrawal = event.data.reason
      break
    case 'panel-drawn':
      state.draws = [...state.draws, event.data]
      break
    case 'objected': {
      const { index, at, data } = event
      state.objections = [...state.objections, { index, text: data.text, at, by: doerOf(event), settlement: null }]
      break
    }
    case 'objection-settled': {
      const { actor, data } = event
      state.decided = [...state.decided, actor]
      state.objections = state.objections.map((one) =>
        one.index === data.objection ? { ...one, settlement: data } : one,
      )
      break
    }
    case 'external-result':
      state.externalFindings = event.data.findings
      break
    case 'stage-skipped':
    case 'concluded':
    case 'notice-ended':
  }
}

function opened(event: CaseEvent): Making {
  if (event.type !== 'submitted' || event.index !== 0) throw new Problem('case-damaged', { index: event.index })
  const waiting = { status: 'waiting', enteredAt: null, closedAt: null, due: null, by: null, reason: null } as const
  const state: Making = {
    submission: event.data,
    submittedBy: doerOf(event),
    submittedAt: event.at,
    digest: event.digest,
    status: 'in-review',
    steps: 1,
    lastAt: event.at,
    position: 0,
    stages: event.data.policy.stages.map(({ key }) => ({ key, ...waiting })),
    machineFindings: [],
    raised: [],
    reopened: [],
    judgements: {},
    opinions: [],
    decided: [],
    recused: [],
    draws: [],
    objections: [],
    externalFindings: [],
    withdrawal: null,
  }
  enter(state, 0, event)
  move(state, event)
  return state
}

/** Where the case goes after an event: its stage's type says whether the stage ends with it, and how. */
function move(state: Making, event: CaseEvent): void {
  const stage = currentStage(state)
  if (!stage) return
  if (event.type === 'stage-skipped') {
    close(state, event, 'skipped', event.data.reason)
    return
  }
  const ending = stageRules[stage.type].ending(state, stage, event)
  if (ending === null) return
  agree(state, stage, ending)
  close(state, event, ending, null)
}

/** What the people of a stage said of the proposals, once it ends; what a panel leaves to a committee is open again. */
function agree(state: Making, stage: Stage, ending: Ending): void {
  const vetoes = ending === 'escalated' ? vetoesRaised(state, stage) : []
  if (ending !== 'escalated') state.judgements = { ...state.judgements, ...judgementsOf(state, stage) }
  state.raised = [...state.raised, ...vetoes.filter((finding) => finding.source === 'person')]
  state.reopened = vetoes.map((finding) => finding.id)
}

const statusAfter: Record<Ending | 'skipped', CaseStatus> = {
  passed: 'in-review',
  skipped: 'in-review',
  escalated: 'in-review',
  returned: 'returned',
  rejected: 'rejected',
}

/** Closes the current stage and enters the next; after the last one the case is accepted. */
function close(state: Making, event: CaseEvent, how: Ending | 'skipped', reason: string | null): void {
  const at = state.position as number
  const stage = state.stages[at] as StageState
  state.stages = state.stages.with(at, { ...stage, status: how, closedAt: event.at, by: doerOf(event), reason })
  state.status = statusAfter[how]
  state.position = null
  if (state.status !== 'in-review') return
  if (at + 1 < state.stages.length) enter(state, at + 1, event)
  else state.status = 'accepted'
}

function enter(state: Making, position: number, event: CaseEvent): void {
  const stage = state.stages[position] as StageState
  state.position = position
  state.stages = state.stages.with(position, { ...stage, status: 'current', enteredAt: event.at, due: event.due })
}

const doerOf = ({ actor, actorName, organisation, organisationName }: CaseEvent): Doer => ({
  actor,
  actorName,
  organisation,
  organisationName,
})
