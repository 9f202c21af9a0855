import type { Due } from '../calendar'
import type { Digest } from '../canonical'
import type { CaseEvent, CaseStatus, Draw, Finding, Opinion, Settlement, Stage } from './types'

export type StageStatus = 'waiting' | 'current' | 'passed' | 'escalated' | 'skipped' | 'returned' | 'rejected'

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

export type GivenOpinion = Opinion & { at: string; by: Doer }

/** An objection to a public notice; `settlement` is null while it is open. */
export interface Objection {
  /** Index of the event that made it. */
  index: number
  text: string
  at: string
  by: Doer
  settlement: Settlement | null
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
  /** Veto findings of people whose panel left them to a committee: proposals from then on, as machines' are. */
  raised: readonly Finding[]
  /** Ids of what a panel left to the stage now open: to be judged anew, whatever was said of it before. */
  reopened: readonly string[]
  /** The last word on each proposal, by its id; of a panel or a committee what most of it said, in doubt that it holds. */
  judgements: Readonly<Record<string, { confirmed: boolean; reason: string }>>
  opinions: readonly GivenOpinion[]
  decided: readonly string[]
  recused: readonly string[]
  draws: readonly Draw[]
  objections: readonly Objection[]
  /** What somebody else's review found. */
  externalFindings: readonly Finding[]
  /** Reason of a withdrawal by the author. */
  withdrawal: string | null
}

/** The stage that the case waits at; null once it is closed. */
export const currentStage = (state: CaseState): Stage | null =>
  state.position === null ? null : (state.submission.policy.stages[state.position] ?? null)

export const opinionsAt = (state: CaseState, stage: Stage): GivenOpinion[] =>
  state.opinions.filter((opinion) => opinion.stage === stage.key)

/** Whoever was drawn at a stage and did not step back. */
export const panelAt = (state: CaseState, stage: Stage): string[] =>
  state.draws
    .flatMap((draw) => (draw.stage === stage.key ? draw.members : []))
    .filter((member) => !state.recused.includes(member))
