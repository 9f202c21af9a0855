import { endingOf, plain, type StageRules } from './stageRules'

/** One reviewer's word is the stage's. */
export const individualReview: StageRules = {
  ...plain,
  rank: 'deciders',
  decidedBy: 'people',
  commands: ['opine', 'recuse', 'withdraw'],
  ending: (_state, _stage, event) => (event.type === 'opined' ? endingOf[event.data.verdict] : null),
}
