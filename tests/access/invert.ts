/**
 * `npm run matrix:invert`: turns each access rule round in turn, runs the hand-written matrix against the result and
 * wants at least one line of it red. A rule that can be turned without anyone noticing is listed and fails the run.
 */
import { deciderOf } from '../../src/access/decide'
import { policies } from '../../src/access/policies'
import type { Policy } from '../../src/access/policy'
import type { Verb } from '../../src/access/verbs'
import { groupBy } from '../builders/groupBy'
import { type Cell, cellsOf, describeCell, disagreements, disagrees, readMatrix } from './matrix'
import { mutationsOf } from './mutations'

const cells = cellsOf(readMatrix())
if (disagreements(deciderOf(policies), cells).length > 0) {
  console.error('The matrix is red before anything is turned: run npm test first.')
  process.exit(1)
}

const questions = groupBy(cells, ({ collection, verb }) => `${collection} ${verb}`)
/** The first question about these that the turned policies answer otherwise. */
function redCell(turned: Policy[], collections: readonly string[], verbs: readonly Verb[]): Cell | undefined {
  const isRed = disagrees(deciderOf(turned))
  for (const collection of collections)
    for (const verb of verbs) {
      const red = questions.get(`${collection} ${verb}`)?.find(isRed)
      if (red) return red
    }
  return undefined
}

const unnoticed: string[] = []
let noticed = 0
for (const { what, rule, collections, policies: turned } of mutationsOf(policies)) {
  const red = redCell(turned, collections, rule.verbs)
  if (red) noticed++
  else unnoticed.push(what)
  console.log(`${red ? 'red  ' : 'GREEN'} ${what}${red ? ` (${describeCell(red)})` : ''}`)
}

for (const what of unnoticed) console.error(`stays green: ${what}`)
console.log(`${noticed} passed, ${unnoticed.length} failed`)
process.exit(unnoticed.length === 0 ? 0 : 1)
