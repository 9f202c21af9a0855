import { Problem } from '../errors'
import type { Acting, CommandName } from './command'
import { decidingOrganisation } from './organisations'
import { stageRules } from './stages'
import { type CaseState, currentStage } from './state'
import type { Stage } from './types'

/** What the case can be asked at this point, whoever asks; null stands for a case that does not exist yet. */
export function commandsAt(state: CaseState | null): readonly CommandName[] {
  if (state === null) return ['submit']
  const stage = currentStage(state)
  return stage === null ? [] : stageRules[stage.type].commands
}

/** Why this person may not give that command now; null when they may. What the command contains is not looked at. */
export function refusal(state: CaseState | null, command: CommandName, by: Acting): Problem | null {
  const allowed = commandsAt(state)
  if (!allowed.includes(command)) return new Problem('event-not-allowed', { event: command, allowed: [...allowed] })
  if (state === null) return null
  const stage = currentStage(state) as Stage
  return rules[command](state, by) ?? stageRules[stage.type].refusal(state, stage, command, by)
}

const rules: Record<CommandName, (state: CaseState, by: Acting) => Problem | null> = {
  submit: () => null,
  'machine-check': isTheSystem('machine-check'),
  draw: isTheSystem('draw'),
  'end-notice': isTheSystem('end-notice'),
  opine: (state, by) => mayDecide(state, by, 'opine'),
  'settle-objection': (state, by) => mayDecide(state, by, 'settle-objection'),
  conclude: (state, by) =>
    ofTheWork(state, by) ??
    actsForStage(state, by) ??
    (by.roles.includes('committee-chair') ? null : notAllowed('conclude')),
  object: (state, by) => (state.submission.team.includes(by.actor) ? new Problem('own-work') : null),
  'external-result': () => null,
  recuse: mayRecuse,
  withdraw: (state, by) => (state.submission.team.includes(by.actor) ? null : notAllowed('withdraw')),
}

/** Only the centre itself: it belongs to no organisation, or acts in a stage's organisation's name. */
function isTheSystem(verb: CommandName) {
  return (_: CaseState, by: Acting): Problem | null => (by.actor === 'system' ? null : notAllowed(verb))
}

const notAllowed = (verb: CommandName): Problem => new Problem('not-allowed', { verb })

/** Guarantee 3: not twice, not one's own work, not one's own organisation's unless the stage says so. */
function mayDecide(state: CaseState, by: Acting, verb: CommandName): Problem | null {
  if (state.decided.includes(by.actor)) return new Problem('already-decided')
  if (state.recused.includes(by.actor)) return new Problem('recused')
  return ofTheWork(state, by) ?? actsForStage(state, by) ?? holdsRole(state, by, verb)
}

/** Whoever made the work, or is of its house where the stage does not leave it to that house. */
function ofTheWork(state: CaseState, by: Acting): Problem | null {
  if (state.submission.team.includes(by.actor)) return new Problem('own-work')
  const house = by.memberOf.includes(state.submission.workOrganisation)
  return house && !currentStage(state)?.ownOrganisation ? new Problem('own-organisation') : null
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
