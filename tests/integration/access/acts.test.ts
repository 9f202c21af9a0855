import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals'
import { makingVerbs, type Verb } from '../../../src/access/verbs'
import { digestOf } from '../../../src/domain/canonical'
import { systemClock, systemIds } from '../../../src/domain/clock'
import { paths } from '../../../src/domain/manifest'
import { payloadDocuments } from '../../../src/engines/database'
import { setCurrentPorts } from '../../../src/operations/currentPorts'
import type { Ports } from '../../../src/operations/operation'
import { actOf } from '../../access/acts'
import { openCases } from '../../access/cases'
import { type MatrixCentre, openMatrixCentre } from '../../access/centre'
import { laterKinds } from '../../access/kinds'
import { type Cell, cellsOf, describeCell, readMatrix } from '../../access/matrix'
import { fileText, type StoredRow, store, visitors } from '../../access/population'
import { anonymousPlayer } from '../../access/world'
import { groupBy } from '../../builders/groupBy'

// Thousands of requests: a busy machine takes its time.
jest.setTimeout(180_000)

/** The matrix again, over every door that changes something: Payload's own and the business verbs. */
const people = new Set([...visitors(), anonymousPlayer])
/** All kinds have one policy and one factory: of the later ones a few are enough. */
const most = (collection: string): number => (laterKinds.includes(collection) ? 2 : 6)

/**
 * Of each question, six cells that are allowed and six that are refused, spread over the table: every cell is asked of
 * the policies themselves (tests/unit/access); here it is whether each door asks them.
 */
function sample(cells: readonly Cell[]): Cell[] {
  const spread = (of: Cell[]) => of.filter(({ collection }, i) => i % Math.ceil(of.length / most(collection)) === 0)
  const groups = groupBy(cells, (cell) => [cell.collection, cell.verb, cell.circumstance].join(' '))
  return [...groups.values()].flatMap((of) => [
    ...spread(of.filter((c) => c.allowed)),
    ...spread(of.filter((c) => !c.allowed)),
  ])
}

const hasDoor = (cell: Cell) => actOf(cell, 'x') !== null
const cells = cellsOf(readMatrix()).filter((c) => people.has(c.player) && c.verb !== 'read' && hasDoor(c))
const asked = sample(cells.filter((c) => c.collection !== 'cases'))
/** A case is a history, so these are real ones, at their school's stage: the actor's own school's, and the next school's. */
const askedOfCases = cells.filter(
  ({ collection, verb, circumstance, relation, player, allowed }) =>
    collection === 'cases' &&
    // This stage asks for a reviewer; the engine says so to other deciders, after access has let them in.
    !(allowed && verb !== 'read-desk' && /^(expert|principal|committee-chair)/.test(player.code)) &&
    (circumstance === 'held-elsewhere'
      ? relation === 'county'
      : player.post === 'school' && (relation === 'own' || relation === 'organisation')),
)
const questions = [...new Set([...asked, ...askedOfCases].map((c) => `${c.verb} ${c.collection}`))]

let centre: MatrixCentre
let rows: StoredRow[]

beforeAll(async () => {
  centre = await openMatrixCentre()
  const { database, store: objects, payload } = centre
  // Nothing here reaches the log: every act that is allowed ends at a conflict.
  const documents = payloadDocuments(payload)
  setCurrentPorts({ database, documents, store: objects, clock: systemClock, ids: systemIds } as Ports)
  await objects.putOnce(paths.file(digestOf(fileText)), fileText)
  rows = [...(await store(payload, asked)), ...(await openCases(centre, askedOfCases))]
  for (const { id, cell } of rows.filter((r) => r.cell.collection === 'adoptions')) await adopt(id, cell)
})
afterAll(async () => {
  setCurrentPorts(null)
  await centre?.close()
})

async function adopt(id: string, { player }: Cell): Promise<void> {
  const known = await centre.database.findOne('adoption-events', { adoption: { equals: id } })
  if (known) return
  const data = {
    identifier: 'zj:pack:x',
    school: player.post,
    kind: 'resource-packs',
    title: '',
    mode: 'follow',
    parts: [],
  }
  const at = '2026-11-24T00:00:00.000Z'
  const event = { type: 'adopted', index: 0, actor: 'x', actorName: 'x', at, request: '', data }
  const columns = { adoption: id, index: 0, type: 'adopted', actor: 'x', at, operation: `adopted:${id}` }
  await centre.database.insert('adoption-events', { id: systemIds.next(), ...columns, data: event })
}

const refusals = ['sign-in-required', 'not-allowed', 'foreign-organisation', 'own-work', 'system-field']

/** Whether an answer says that this person may not; what does not exist for them counts, what is missing later does not. */
function isRefused(verb: Verb, id: string, { status, problem }: { status: number; problem: Record<string, unknown> }) {
  if (status >= 500) throw new Error(JSON.stringify(problem))
  if (problem.code === 'not-found') return !makingVerbs.has(verb) && String(problem.what ?? id).includes(id)
  return refusals.includes(String(problem.code))
}

describe.each(questions)('%s', (question) => {
  test('is open to those whom the table lets, and to nobody else', async () => {
    const wrong: string[] = []
    for (const { id, cell } of rows.filter((r) => `${r.cell.verb} ${r.cell.collection}` === question)) {
      const act = actOf(cell, id)
      if (!act) continue
      const answer = await centre.doors.rest(cell.player, act.method, act.path, act.body, act.headers)
      const text = await answer.text()
      const problem = answer.ok ? {} : (JSON.parse(text) as Record<string, unknown>)
      if (isRefused(cell.verb, id, { status: answer.status, problem }) === cell.allowed)
        wrong.push(`${describeCell(cell)}: ${answer.status} ${problem.code ?? ''} ${problem.title ?? ''}`)
    }
    expect(wrong).toEqual([])
  })
})
