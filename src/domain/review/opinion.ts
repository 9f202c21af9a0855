import { Problem } from '../errors'
import { areListed, checkFindings, listsWhatToMend } from './findings'
import { type CaseState, currentStage } from './state'
import type { Finding, Opinion, Stage } from './types'
import { confirmedFindings, proposalsOf, verdictsOpenTo } from './verdicts'

/** Holds an opinion to guarantee 4; throws the first rule it breaks, naming the items or findings concerned. */
export function checkOpinion(state: CaseState, opinion: Opinion): void {
  const stage = currentStage(state) as Stage
  answersEveryItem(opinion, stage)
  checkFindings(state, opinion.findings)
  judgesProposals(state, opinion)
  agreesWithItself(state, opinion, stage)
  verdictFollows(state, opinion)
}

function answersEveryItem({ answers }: Opinion, stage: Stage): void {
  const unknown = Object.keys(answers).filter((item) => !stage.items.includes(item))
  if (unknown.length > 0) throw new Problem('unknown-item', { items: unknown })
  const missing = stage.items.filter((item) => answers[item] === undefined)
  if (missing.length > 0) throw new Problem('unanswered-items', { items: missing })
}

/**
 * Machine findings are proposals, and so is what a panel leaves to a committee: each needs a person's word with a
 * reason; a later stage may change it.
 */
function judgesProposals(state: CaseState, { judgements }: Opinion): void {
  const known = new Set(proposalsOf(state).map((finding) => finding.id))
  const strange = Object.keys(judgements).filter((id) => !known.has(id))
  if (strange.length > 0) throw new Problem('invalid-input', { field: 'judgements', reason: strange.join(', ') })
  if (Object.values(judgements).some(({ reason }) => reason.trim() === '')) throw new Problem('reason-required')
  const judged = (id: string): boolean => id in state.judgements && !state.reopened.includes(id)
  const open = [...known].filter((id) => !judged(id) && !judgements[id])
  if (open.length > 0) throw new Problem('unjudged-findings', { findings: open })
}

/** A violated item says where and what; an item with a confirmed finding is not answered "ok". */
function agreesWithItself(state: CaseState, opinion: Opinion, stage: Stage): void {
  const found = new Set(confirmedFindings(state, opinion).map((finding) => finding.item))
  const without = stage.items.filter((item) => opinion.answers[item] === 'violated' && !found.has(item))
  if (without.length > 0) throw new Problem('finding-required', { items: without })
  const denied = stage.items.filter((item) => opinion.answers[item] !== 'violated' && found.has(item))
  if (denied.length > 0) throw new Problem('answers-contradict-findings', { items: denied })
}

/** A return lists what must change (guarantee 5), a rejection says why. */
function verdictFollows(state: CaseState, opinion: Opinion): void {
  const allowed = verdictsOpenTo(state, opinion)
  if (!allowed.includes(opinion.verdict))
    throw new Problem('verdict-contradicts-findings', { verdict: opinion.verdict, allowed: [...allowed] })
  listsWhatToMend(opinion.verdict, confirmedFindings(state, opinion))
  if (opinion.verdict === 'reject' && opinion.comment.trim() === '') throw new Problem('reason-required')
}

/** What machines propose names items of the case's checklist, each proposal once. */
export function checkProposals(state: CaseState, findings: readonly Finding[]): void {
  areListed(state, findings)
  const whole = findings.every((finding) => finding.source === 'machine')
  if (!whole || new Set(findings.map((finding) => finding.id)).size < findings.length)
    throw new Problem('invalid-input', { field: 'findings', reason: 'source or id' })
}
