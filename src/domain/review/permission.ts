import { Problem } from '../errors'
import type { Acting, CommandName } from './command'
import { decidingOrganisation } from './organisations'
import { type CaseState, currentStage } from './state'
import type { StageType } from './types'

const byStage: Record<StageType, readonly CommandName[]> = {
  'self-check': [],
  computed: [],
  'machine-check': ['machine-check', 'withdraw'],
  'individual-review': ['opine', 'recuse', 'withdraw'],
}

/** What the case can be asked at this point, whoever asks; null stands for a case that does not exist yet. */
export function commandsAt(state: CaseState | null): readonly CommandName[] {
  if (state === null) return ['submit']
  const stage = currentStage(state)
  return stage === null ? [] : byStage[stage.type]
}

/** Why this person may not give that command now; null when they may. What the command contains is not looked at. */
export function refusal(state: CaseState | null, command: CommandName, by: Acting): Problem | null {
  const allowed = commandsAt(state)
  if (!allowed.includes(command)) return new Problem('event-not-allowed', { event: command, allowed: [...allowed] })
  if (state === null) return null
  return rules[command](state, by)
}

const rules: Record<CommandName, (state: CaseState, by: Acting) => Problem | null> = {
  submit: () => null,
  'machine-check': (_, by) => (by.organisation === null ? null : notAllowed('machine-check')),
  opine: mayOpine,
  recuse: mayRecuse,
  withdraw: (state, by) => (state.submission.team.includes(by.actor) ? null : notAllowed('withdraw')),
}

const notAllowed = (verb: CommandName): Problem => new Problem('not-allowed', { verb })

/** Guarantee 3: not twice, not one's own work, not one's own organisation's unless the stage says so. */
function mayOpine(state: CaseState, by: Acting): Problem | null {
  if (state.decided.includes(by.actor)) return new Problem('already-decided')
  if (state.recused.includes(by.actor)) return new Problem('recused')
  if (state.submission.team.includes(by.actor)) return new Problem('own-work')
  const stage = currentStage(state)
  if (!stage?.ownOrganisation && by.memberOf.includes(state.submission.workOrganisation))
    return new Problem('own-organisation')
  return actsForStage(state, by) ?? holdsRole(state, by, 'opine')
}

function mayRecuse(state: CaseState, by: Acting): Problem | null {
  if (state.decided.includes(by.actor)) return new Problem('already-decided')
  if (state.recused.includes(by.actor)) return new Problem('recused')
  return actsForStage(state, by) ?? holdsRole(state, by, 'recuse')
}

function actsForStage(state: CaseState, by: Acting): Problem | null {
  const stage = currentStage(state)
  const organisation = stage && decidingOrganisation(state.submission, stage)
  return organisation !== null && organisation === by.organisation ? null : new Problem('foreign-organisation')
}

function holdsRole(state: CaseState, by: Acting, verb: CommandName): Problem | null {
  const role = currentStage(state)?.role
  return role && by.roles.includes(role) ? null : notAllowed(verb)
}
