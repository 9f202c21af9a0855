import type { Due } from '../calendar'
import type { Level } from '../organisation'
import type { ProblemCode } from '../problems'
import type { Acting, CommandName } from './command'
import { decidingOrganisation } from './organisations'
import { commandsAt, refusal } from './permission'
import { type CaseState, currentStage, type StageState } from './state'
import type { StageType, Verdict } from './types'
import { verdictsOpenTo } from './verdicts'

/** Who has the case now and until when; `organisation` is null while machines have it. */
export interface Holder {
  stage: string
  organisation: string | null
  level: Level | null
  due: Due | null
}

/** Null once the case is closed. */
export function holderOf(state: CaseState): Holder | null {
  const stage = currentStage(state)
  if (!stage) return null
  return {
    stage: stage.key,
    organisation: decidingOrganisation(state.submission, stage),
    level: stage.level,
    due: state.stages[state.position as number]?.due ?? null,
  }
}

export interface PathStep extends StageState {
  type: StageType
  name: { zh: string; en: string }
  level: Level | null
  /** Code of the organisation that decides or decided there; null where nobody does. */
  organisation: string | null
}

/** Every stage of the case's policy in order, with what happened there: "who has it, and until when". */
export const pathOf = (state: CaseState): PathStep[] =>
  state.submission.policy.stages.map((stage, i) => ({
    ...(state.stages[i] as StageState),
    type: stage.type,
    name: stage.name,
    level: stage.level,
    organisation: decidingOrganisation(state.submission, stage),
  }))

/** What one person may do now, and for everything else that the stage knows, the code of the reason why not. */
export interface Allowed {
  commands: CommandName[]
  refused: Partial<Record<CommandName, ProblemCode>>
  /** Verdicts open before anything is answered; empty when the person may not opine. */
  verdicts: readonly Verdict[]
}

export function whatIsAllowed(state: CaseState, by: Acting): Allowed {
  const answers = commandsAt(state).map((command) => [command, refusal(state, command, by)] as const)
  const commands = answers.flatMap(([command, problem]) => (problem ? [] : [command]))
  return {
    commands,
    refused: Object.fromEntries(answers.flatMap(([command, problem]) => (problem ? [[command, problem.code]] : []))),
    verdicts: commands.includes('opine') ? verdictsOpenTo(state) : [],
  }
}
