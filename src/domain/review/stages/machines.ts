import { plain, type StageRules } from './stageRules'

/** What the author answered and signed with the submission: it ends with the event that opens the case. */
export const selfCheck: StageRules = {
  ...plain,
  rank: 'self-check',
  decidedBy: 'nobody',
  commands: [],
  ending: () => 'passed',
}

/** The engine's own, for a version that differs in nothing people decide on. */
export const computed: StageRules = selfCheck

/** Machines propose, and never decide. */
export const machineCheck: StageRules = {
  ...plain,
  rank: 'machines',
  decidedBy: 'nobody',
  commands: ['machine-check', 'withdraw'],
  ending: (_state, _stage, { type }) => (type === 'machine-checked' ? 'passed' : null),
}
