import { fold } from '../../src/domain/review'
import type { CaseEvent } from '../../src/domain/review/types'
import { Case, lineage, person, provincial, reviewerAt } from '../unit/review/builders'
import { atLeast, type Bench, rowOf } from './result'

/** Histories in memory; each is read anew, as from a database, so that nothing is shared between them. */
const distinct = 1000

/** Folds 100,000 case histories on one core; no comparator, acceptance.md asks for 200,000 events a second. */
const reviewReplay: Bench = async ({ quick }) => {
  const written = [JSON.stringify(fourLevels()), JSON.stringify(panelAndNotice())]
  const histories = Array.from({ length: distinct }, (_, i) => JSON.parse(written[i % 2] as string) as CaseEvent[])
  const cases = quick ? 10_000 : 100_000
  const rounds = Array.from({ length: quick ? 3 : 5 }, () => eventsPerSecond(histories, cases))
  const row = rowOf(`fold ${cases} histories`, 'events/s', rounds)
  const aim = rowOf('asked for', 'events/s', [200_000])
  return { rows: [row, aim], ratios: [atLeast('events folded a second / asked for', row, aim, 1)] }
}
export default reviewReplay

function eventsPerSecond(histories: readonly CaseEvent[][], cases: number): number {
  const began = performance.now()
  let events = 0
  for (let i = 0; i < cases; i += 1) events += fold(histories[i % histories.length] as CaseEvent[]).steps
  return events / ((performance.now() - began) / 1000)
}

/** A school's work that passes all four levels. */
const fourLevels = (): CaseEvent[] =>
  (['school', 'county', 'city', 'province'] as const).reduce(
    (work, level) => work.opine(reviewerAt(level)),
    new Case('school-province').machineFinds(),
  ).history

/** A county's work that passes a panel of three and a notice with one objection. */
function panelAndNotice(): CaseEvent[] {
  const work = new Case(provincial, { workOrganisation: lineage.county, workLevel: 'county' }).machineFinds()
  work.opine({ ...reviewerAt('county'), memberOf: [lineage.county] }).draw('e1', 'e2', 'e3')
  for (const name of ['e1', 'e2', 'e3']) work.opine(person(name, lineage.province, { roles: ['expert'] }))
  work.opine(reviewerAt('province')).object(person('citizen', null))
  return work.settle(person('second', lineage.province)).endNotice(new Date('2026-12-02T00:00:00.000Z')).history
}
