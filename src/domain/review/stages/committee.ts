import { Problem } from '../../errors'
import { type CaseState, opinionsAt } from '../state'
import type { CommitteeSettings, Stage } from '../types'
import { vetoesHeld } from '../verdicts'
import { type Ending, plain, type StageRules } from './stageRules'
import { countOf, flawsOfNumber, flawsOfShare, reaches, saysWhatIsWrong } from './votes'

/**
 * A body that votes openly; its chair closes it once a quorum has voted. The votes decide, not the chair. What half of
 * them hold to be a veto item is one.
 */
export const committee: StageRules = {
  ...plain,
  rank: 'deciders',
  decidedBy: 'people',
  commands: ['opine', 'conclude', 'recuse', 'withdraw'],
  flaws: (stage) => [
    ...flawsOfNumber(stage.committee?.quorum, 2, { zh: '法定人数须为 2 至 99', en: 'a quorum is 2 to 99' }),
    ...flawsOfShare(stage.committee?.threshold),
  ],
  check(state, stage, command) {
    saysWhatIsWrong(state, command)
    if (command.type !== 'conclude') return
    const votes = opinionsAt(state, stage).length
    const { quorum } = settings(stage)
    if (votes < quorum) throw new Problem('quorum-not-reached', { votes, quorum })
  },
  ending: (state, stage, { type }) => (type === 'concluded' ? endingOfVotes(state, stage) : null),
}

const settings = (stage: Stage): CommitteeSettings => stage.committee as CommitteeSettings

function endingOfVotes(state: CaseState, stage: Stage): Ending {
  const { threshold } = settings(stage)
  const opinions = opinionsAt(state, stage)
  if (reaches(countOf(opinions, 'pass'), opinions.length, threshold)) return 'passed'
  if (vetoesHeld(state, stage) || reaches(countOf(opinions, 'reject'), opinions.length, threshold)) return 'rejected'
  return 'returned'
}
