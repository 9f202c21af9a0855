import type { Problem } from '../../errors'
import type { Acting, Command, CommandName } from '../command'
import type { CaseState } from '../state'
import type { CaseEvent, Stage, Verdict } from '../types'

/** How a stage ends; `escalated`: a panel leaves the matter to the committee behind it. */
export type Ending = 'passed' | 'escalated' | 'returned' | 'rejected'

/** What is wrong with a stage in a policy, in both languages. */
export interface Words {
  zh: string
  en: string
}

/** Everything in which types of stages differ. A new type is one file with one of these and one entry in the list. */
export interface StageRules {
  /** Where it may stand in a chain: the self-check, then machines, then whoever decides, then the public. */
  rank: 'self-check' | 'machines' | 'deciders' | 'public'
  /** `people`: somebody of the stage's organisation decides, by a list; `answers`: only if somebody objects; else nobody. */
  decidedBy: 'people' | 'answers' | 'nobody'
  /** What a case that waits here can be asked. */
  commands: readonly CommandName[]
  /** What is wrong with the settings that this type alone has; `next` is the stage behind it. */
  flaws(stage: Stage, next: Stage | undefined): Words[]
  /** Why this person may not ask for this here, beside what holds for every type: own work, organisation, role. */
  refusal(state: CaseState, stage: Stage, command: CommandName, by: Acting): Problem | null
  /** Throws the Problem of a command whose words are not in order, beside what holds for every type. */
  check(state: CaseState, stage: Stage, command: Command): void
  /** How the stage ends with this event, which the state has heard; null: it goes on. */
  ending(state: CaseState, stage: Stage, event: CaseEvent): Ending | null
}

export const endingOf: Record<Verdict, Ending> = { pass: 'passed', return: 'returned', reject: 'rejected' }

/** What most types say to what only few ask about. */
export const plain: Pick<StageRules, 'flaws' | 'refusal' | 'check'> = {
  flaws: () => [],
  refusal: () => null,
  check: () => undefined,
}
