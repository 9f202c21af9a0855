import { Problem } from '../../errors'
import type { Command } from '../command'
import type { CaseState } from '../state'
import type { Opinion, Share, Verdict } from '../types'
import { confirmedFindings } from '../verdicts'
import type { Words } from './stageRules'

export const countOf = (opinions: readonly Pick<Opinion, 'verdict'>[], verdict: Verdict): number =>
  opinions.filter((opinion) => opinion.verdict === verdict).length

/** At least this share of them all, in whole numbers. */
export const reaches = (count: number, of: number, [numerator, denominator]: Share): boolean =>
  count * denominator >= numerator * of

/** Where several decide, whoever does not pass names what is wrong: a return by votes must list what to mend. */
export function saysWhatIsWrong(state: CaseState, command: Command): void {
  if (command.type !== 'opine' || command.opinion.verdict === 'pass') return
  if (confirmedFindings(state, command.opinion).length === 0) throw new Problem('finding-required', { items: [] })
}

/** More than half, so that passing and rejecting can't both have it, and at most all. */
export const flawsOfShare = (share: Share | undefined): Words[] => {
  const [numerator, denominator] = share ?? [0, 1]
  const whole = Number.isInteger(numerator) && Number.isInteger(denominator)
  return whole && numerator <= denominator && numerator * 2 > denominator
    ? []
    : [{ zh: '通过比例须过半且不超过全体', en: 'the share that decides is more than half and at most all' }]
}

export const flawsOfNumber = (number: number | undefined, least: number, what: Words): Words[] =>
  Number.isInteger(number) && (number as number) >= least && (number as number) <= 99 ? [] : [what]
