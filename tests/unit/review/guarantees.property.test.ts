import { isDeepStrictEqual } from 'node:util'
import { beforeAll, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isProblem } from '../../../src/domain/errors'
import {
  type CaseState,
  type Command,
  currentStage,
  fold,
  passportOf,
  whatMustChange,
} from '../../../src/domain/review'
import type { CaseEvent, Finding } from '../../../src/domain/review/types'
import { moves, type Person, perform, policyOf, type Walk, walk } from './walks'

/**
 * The guarantees of review.md, each over the same 10,000 random histories: a random policy (seeded or made up, with
 * skips), and up to 14 commands by twelve people of every house and role, half of them meant to be right, half anything.
 * A failing one is printed with its moves; `seed` makes it come again.
 */
const runs = 10_000
let walks: Walk[] = []

beforeAll(() => {
  walks = fc.sample(moves, { numRuns: runs, seed: 20261124 }).map((plan) => walk(plan))
})

const each = (check: (walk: Walk) => void): void => {
  for (const one of walks) {
    try {
      check(one)
    } catch (error) {
      throw new Error(`with ${JSON.stringify(one.plan).slice(0, 2000)}`, { cause: error })
    }
  }
}
const eventsOf = <T extends CaseEvent['type']>(one: Walk, type: T): Extract<CaseEvent, { type: T }>[] =>
  one.history.filter((event): event is Extract<CaseEvent, { type: T }> => event.type === type)
const stageOf = (one: Walk, key: string) => policyOf(one).stages.find((stage) => stage.key === key)
const deciding: readonly string[] = ['individual-review', 'blind-panel', 'committee']
const severityOf = (item: string) => (item.startsWith('V') ? 'veto' : item.startsWith('M') ? 'major' : 'minor')

/** Cheaper than `expect`, which costs more than a whole walk. */
function must(holds: unknown, sentence: string): asserts holds {
  if (!holds) throw new Error(sentence)
}
const distinct = (values: readonly unknown[]): boolean => new Set(values).size === values.length

test('the histories are worth looking at: every end is reached, many are long', () => {
  const ends = new Map<string, number>()
  for (const { state } of walks) ends.set(state.status, (ends.get(state.status) ?? 0) + 1)
  for (const end of ['accepted', 'returned', 'rejected', 'withdrawn', 'in-review'])
    expect(ends.get(end) ?? 0).toBeGreaterThan(runs / 100)
  expect(walks.filter((one) => one.history.length >= 5).length).toBeGreaterThan(runs / 10)
  expect(walks.reduce((sum, one) => sum + one.refusals.length, 0)).toBeGreaterThan(runs)
})

test('1. approval is bound to bytes: every event carries the digest that the passport names', () => {
  each((one) => {
    must(
      one.history.every((event) => event.digest === one.history[0]?.digest),
      'one digest',
    )
    if (one.state.status === 'accepted')
      must(passportOf('case', one.state).submission === one.history[0]?.digest, 'the passport names it')
  })
})

test('2. no stage is skipped unless its condition holds and the history says so; all others were passed in order', () => {
  each((one) => {
    const skipped = eventsOf(one, 'stage-skipped').map((event) => event.data.stage)
    for (const key of skipped) {
      const stage = stageOf(one, key)
      const absent = stage?.level && one.state.submission.lineage[stage.level] === undefined
      const settled = !one.state.stages.some((at) => at.status === 'escalated')
      const holds = { 'no-organisation-at-level': absent, 'nothing-escalated': settled, 'own-level-is-higher': false }
      must(stage?.skip && holds[stage.skip], `${key} was skipped without its condition`)
    }
    if (one.state.status !== 'accepted') return
    const passed = [...new Set(eventsOf(one, 'opined').map((event) => event.data.stage))]
    const human = policyOf(one).stages.filter((stage) => deciding.includes(stage.type))
    const notices = policyOf(one).stages.filter((stage) => stage.type === 'public-notice')
    must(eventsOf(one, 'notice-ended').length === notices.length, 'the notice ended')
    const wanted = human.map((stage) => stage.key).filter((key) => !skipped.includes(key))
    must(isDeepStrictEqual(wanted, passed), `${passed} were passed, not ${wanted}`)
    must(eventsOf(one, 'machine-checked').length === 1, 'machines looked once')
  })
})

test('3. nobody decides twice, on their own work, after recusal, or for their own house where the stage forbids it', () => {
  each((one) => {
    const decided = eventsOf(one, 'opined')
    must(distinct(decided.map((event) => event.actor)), 'somebody decided twice')
    for (const event of decided) {
      const stage = stageOf(one, event.data.stage)
      const who = one.people.find((p) => p.actor === event.actor && p.organisation === event.organisation) as Person
      must(!one.state.submission.team.includes(event.actor), 'own work')
      must(stage?.ownOrganisation || !who.memberOf.includes(one.state.submission.workOrganisation), 'own house')
      must(event.organisation === one.state.submission.lineage[stage?.level as 'school'], 'the stage’s organisation')
      must(who.roles.includes(stage?.role ?? 'author'), 'the role')
      const draws = eventsOf(one, 'panel-drawn').filter((draw) => draw.index < event.index)
      const drawn = draws.some((draw) => draw.data.members.includes(event.actor))
      must(stage?.type !== 'blind-panel' || drawn, 'not drawn')
      const before = eventsOf(one, 'recused').filter((recusal) => recusal.index < event.index)
      must(!before.some((recusal) => recusal.actor === event.actor), 'after recusal')
    }
  })
})

test('4. a verdict agrees with its findings, and every item of that stage’s list is answered', () => {
  each((one) => {
    const proposed = eventsOf(one, 'machine-checked').flatMap((event) => event.data.findings)
    for (const { key, type, items } of policyOf(one).stages.filter((stage) => deciding.includes(stage.type))) {
      const opinions = eventsOf(one, 'opined').filter((event) => event.data.stage === key)
      for (const { data, index } of opinions) {
        must(isDeepStrictEqual(Object.keys(data.answers).sort(), [...items].sort()), 'every item answered')
        const judged = { ...judgedBefore(one, index, key), ...data.judgements }
        must(
          proposed.every((finding) => judged[finding.id]),
          'every machine finding judged',
        )
        const raised = type === 'committee' ? panelFindings(one) : []
        const proposals = [...proposed, ...raised.filter((finding) => severityOf(finding.item) === 'veto')]
        const confirmed = [...data.findings, ...proposals.filter((finding) => judged[finding.id]?.confirmed)]
        const severities = confirmed.map((finding) => severityOf(finding.item))
        if (severities.includes('veto')) must(data.verdict === 'reject', 'a veto item leaves only reject')
        if (severities.includes('major')) must(data.verdict !== 'pass', 'a major item forbids pass')
      }
    }
  })
})

test('4. what one expert of a panel holds to be a veto item is never outvoted: the committee has it', () => {
  let escalated = 0
  each((one) => {
    const vetoes = panelFindings(one).filter((finding) => severityOf(finding.item) === 'veto')
    if (vetoes.length === 0) return
    const panel = one.state.stages.find((stage) => stage.key === 'panel')
    must(panel?.status === 'current' || panel?.status === 'escalated' || one.state.status === 'withdrawn', 'outvoted')
    if (panel?.status !== 'escalated') return
    escalated += 1
    must(!eventsOf(one, 'stage-skipped').some((event) => event.data.stage === 'committee'), 'the committee was skipped')
    const heard = eventsOf(one, 'opined').filter((event) => event.data.stage === 'committee')
    must(
      heard.every(({ data }) => vetoes.every((finding) => data.judgements[finding.id])),
      'a member of the committee did not judge it',
    )
    if (one.state.status === 'accepted') must(heard.length >= 3, 'accepted without a quorum')
  })
  expect(escalated).toBeGreaterThan(runs / 1000)
})

/** What the people of earlier stages said of machine findings: of several most of them, in doubt that it holds. */
function judgedBefore(one: Walk, index: number, stage: string): Record<string, { confirmed: boolean }> {
  const judged: Record<string, { confirmed: boolean }> = {}
  const before = eventsOf(one, 'opined').filter((event) => event.index < index && event.data.stage !== stage)
  for (const key of new Set(before.map((event) => event.data.stage))) {
    if (one.state.stages.find((at) => at.key === key)?.status === 'escalated') continue
    const words = before
      .filter((event) => event.data.stage === key)
      .flatMap(({ data }) => Object.entries(data.judgements))
    for (const id of new Set(words.map(([of]) => of))) {
      const said = words.flatMap(([of, word]) => (of === id ? [word.confirmed] : []))
      judged[id] = { confirmed: said.filter(Boolean).length * 2 >= said.length }
    }
  }
  return judged
}

const panelFindings = (one: Walk): Finding[] =>
  eventsOf(one, 'opined').flatMap((event) => (event.data.stage === 'panel' ? event.data.findings : []))

test('5. a returned case lists what must change, and the next submission is linked to it', () => {
  each((one) => {
    if (one.state.status !== 'returned') return
    const [first, ...more] = whatMustChange(one.state)
    must(first, 'nothing to mend')
    must(
      [first, ...more].every((finding) => finding.note.trim() !== '' && finding.item !== ''),
      'a finding without words',
    )
    const data = { ...one.state.submission, ordinal: 2, answersCase: 'first', answersFindings: { [first.id]: '已改' } }
    const next = perform(null, { type: 'submit', by: one.author, at: new Date(), digest: one.state.digest, data })
    must(fold(next).submission.answersCase === 'first', 'the link')
  })
})

test('6. every event has its place, actor and time; the state is a fold over the history and nothing else', () => {
  each((one) => {
    one.history.forEach((event, i) => {
      must(event.index === i && event.actor !== '', 'place and actor')
      must(i === 0 || event.at >= (one.history[i - 1]?.at ?? ''), 'time goes back')
    })
    const reread = JSON.parse(JSON.stringify(one.history)) as CaseEvent[]
    must(isDeepStrictEqual(fold(reread), one.state), 'replaying gives another state')
  })
})

test('7. what the state does not allow is refused with a typed error that says what is; nothing changes', () => {
  const codes = new Set<string>()
  each((one) => {
    for (const problem of one.refusals) {
      must(isProblem(problem), `not a Problem: ${problem}`)
      codes.add(problem.code)
      if (problem.code !== 'event-not-allowed') continue
      must(!(problem.details.allowed as string[]).includes(problem.details.event as string), 'it was allowed')
    }
  })
  const expected = ['already-decided', 'event-not-allowed', 'foreign-organisation', 'not-allowed', 'own-organisation']
  expect([...codes]).toEqual(expect.arrayContaining([...expected, 'own-work', 'stale-case', 'unanswered-items']))
})

test('8. of two people who act on the same picture one wins, the other learns that the case moved on; no opinion is lost', () => {
  each((one) => {
    if (one.state.status !== 'in-review' || currentStage(one.state)?.type !== 'individual-review') return
    const [first, second] = one.rivals(one.state)
    const won = perform(one.state, first)
    must(isDeepStrictEqual(won, perform(one.state, first)), 'the same question has the same answer')
    const next = fold([...one.history, ...won])
    const lost = outcome(next, second)
    must(isProblem(lost) && ['stale-case', 'event-not-allowed'].includes(lost.code), 'the second was not told')
    must(perform(one.state, second)[0]?.index === won[0]?.index, 'both claim one place: the index is unique')
    must(next.opinions.length === one.state.opinions.length + 1, 'an opinion was lost')
  })
})

function outcome(state: CaseState, command: Command): unknown {
  try {
    return perform(state, command)
  } catch (problem) {
    return problem
  }
}
