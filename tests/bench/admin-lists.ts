import { fileURLToPath } from 'node:url'
import { testEngines } from '../integration/databases'
import { lists, type Measured, type Plan, sizes } from './admin-lists/lists'
import { askChild } from './askChild'
import { atMost, type Bench, type Ratio, type Row, rowOf } from './result'

const program = fileURLToPath(new URL('./admin-lists/listServer.ts', import.meta.url))

/** acceptance.md: what people open every day takes about as long in a centre that is ten times as large. */
const aim = 1.5

/**
 * First pages of the lists, at 10,000 resources against 1,000 in the same run, on every engine that is here: through the
 * doors that the admin uses, with the rights of somebody who is signed in. Both centres take turns in every round.
 */
const adminLists: Bench = async ({ quick }) => {
  const rows: Row[] = []
  const ratios: Ratio[] = []
  for (const { name } of testEngines) {
    console.log(`${name} …`)
    const plan: Plan = { engine: name, rounds: quick ? 7 : 25, reads: quick ? 5 : 20 }
    const measured = await askChild<Measured>(program, plan)
    for (const { label } of lists) {
      const [small, large] = sizes.map((size) =>
        rowOf(`${name}: ${label}, ${size}`, 'milliseconds', measured[label]?.[size] ?? []),
      ) as [Row, Row]
      rows.push(small, large)
      ratios.push(atMost(`${name}: ${label}, ${sizes.join(' → ')}`, large, small, aim))
    }
  }
  return { rows, ratios }
}
export default adminLists
