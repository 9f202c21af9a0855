import { Problem } from '../../errors'
import { checkFindings, listsWhatToMend } from '../findings'
import { endingOf, plain, type StageRules } from './stageRules'

/** Whoever sends the result for an issuer, once its signature was checked. */
export const actorOfIssuer = (issuer: string): string => `issuer:${issuer}`

/** The case waits for somebody else's review, whose signed call-back says what came of it. */
export const externalResult: StageRules = {
  ...plain,
  rank: 'deciders',
  decidedBy: 'nobody',
  commands: ['external-result', 'withdraw'],
  flaws: ({ issuer }) => (issuer ? [] : [{ zh: '外部结论缺少出具方', en: 'an external result names its issuer' }]),
  refusal(_state, { issuer }, command, by) {
    if (command !== 'external-result' || (issuer && by.actor === actorOfIssuer(issuer))) return null
    return new Problem('not-allowed', { verb: command })
  },
  check(state, _stage, command) {
    if (command.type !== 'external-result') return
    if (command.reference.trim() === '') throw new Problem('invalid-input', { field: 'reference', reason: 'empty' })
    listsWhatToMend(command.verdict, command.findings)
    if (command.verdict === 'reject' && command.reason.trim() === '') throw new Problem('reason-required')
    checkFindings(state, command.findings)
  },
  ending: (_state, _stage, event) => (event.type === 'external-result' ? endingOf[event.data.verdict] : null),
}
