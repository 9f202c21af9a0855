/**
 * `npm run matrix:invert`: turns each access rule round in turn, runs the hand-written matrix against the result and
 * wants at least one line of it red. A rule that can be turned without anyone noticing is listed and fails the run.
 */
import { deciderOf } from '../../src/access/decide'
import { policies } from '../../src/access/policies'
import { cellsOf, disagreements, readMatrix } from './matrix'
import { mutationsOf } from './mutations'

const cells = cellsOf(readMatrix())
if (disagreements(deciderOf(policies), cells).length > 0) {
  console.error('The matrix is red before anything is turned: run npm test first.')
  process.exit(1)
}

const unnoticed: string[] = []
let noticed = 0
for (const { what, rule, collections, policies: turned } of mutationsOf(policies)) {
  const concerned = cells.filter((c) => collections.includes(c.collection) && rule.verbs.includes(c.verb))
  const red = disagreements(deciderOf(turned), concerned).length
  if (red === 0) unnoticed.push(what)
  else noticed++
  console.log(`${red === 0 ? 'GREEN' : 'red  '} ${String(red).padStart(5)}  ${what}`)
}

for (const what of unnoticed) console.error(`stays green: ${what}`)
console.log(`${noticed} passed, ${unnoticed.length} failed`)
process.exit(unnoticed.length === 0 ? 0 : 1)
