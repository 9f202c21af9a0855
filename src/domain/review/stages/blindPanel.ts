import { Problem } from '../../errors'
import { type CaseState, opinionsAt, panelAt } from '../state'
import type { PanelSettings, Stage } from '../types'
import { vetoesRaised } from '../verdicts'
import { type Ending, plain, type StageRules } from './stageRules'
import { countOf, flawsOfNumber, flawsOfShare, reaches, saysWhatIsWrong } from './votes'

/**
 * Experts drawn at random, each without seeing the others. A veto finding leaves the vote and goes to the committee
 * behind the panel: it is never outvoted (guarantee 4).
 */
export const blindPanel: StageRules = {
  ...plain,
  rank: 'deciders',
  decidedBy: 'people',
  commands: ['draw', 'opine', 'recuse', 'withdraw'],
  flaws: (stage, next) => [
    ...flawsOfNumber(stage.panel?.size, 2, { zh: '专家人数须为 2 至 99', en: 'a panel has 2 to 99 experts' }),
    ...flawsOfShare(stage.panel?.threshold),
    ...(stage.panel && !['return', 'committee'].includes(stage.panel.tie)
      ? [{ zh: '未形成多数时的处理方式未知', en: 'unknown rule for a tie' }]
      : []),
    ...(next?.type === 'committee'
      ? []
      : [
          {
            zh: '专家组之后须紧接审核委员会，否决项不能以票数通过',
            en: 'a committee must follow a panel: no vote overrules a veto finding',
          },
        ]),
  ],
  refusal(state, stage, command, by) {
    if (command === 'draw')
      return seatsFree(state, stage) > 0
        ? null
        : new Problem('event-not-allowed', { event: 'draw', allowed: ['opine'] })
    const drawn = panelAt(state, stage).includes(by.actor)
    return (command === 'opine' || command === 'recuse') && !drawn ? new Problem('not-drawn') : null
  },
  check: (state, _stage, command) => saysWhatIsWrong(state, command),
  ending: (state, stage, { type }) => (type === 'opined' ? endingOfVotes(state, stage) : null),
}

/** Experts still to be drawn: all at first, then one for each who stepped back. */
export const seatsFree = (state: CaseState, stage: Stage): number => settings(stage).size - panelAt(state, stage).length

const settings = (stage: Stage): PanelSettings => stage.panel as PanelSettings

function endingOfVotes(state: CaseState, stage: Stage): Ending | null {
  const { size, threshold, tie } = settings(stage)
  const opinions = opinionsAt(state, stage)
  if (opinions.length < size) return null
  if (vetoesRaised(state, stage).length > 0) return 'escalated'
  if (reaches(countOf(opinions, 'pass'), size, threshold)) return 'passed'
  if (reaches(countOf(opinions, 'reject'), size, threshold)) return 'rejected'
  if (reaches(countOf(opinions, 'return'), size, threshold)) return 'returned'
  return tie === 'committee' ? 'escalated' : 'returned'
}
