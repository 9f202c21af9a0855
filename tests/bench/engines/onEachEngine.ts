import { fileURLToPath } from 'node:url'
import { testEngines } from '../../integration/databases'
import { askChild } from '../askChild'
import { atLeast, type Ratio, type Row, rowOf } from '../result'
import { aims, labels, type Measured, type Plan, type Side } from './works'

const program = fileURLToPath(new URL('./engineServer.ts', import.meta.url))

/**
 * Works on every engine that is here, ours against Payload as it comes on the same engine in the same run: a process for
 * each engine, where the sides take turns in every round.
 */
export async function onEachEngine(
  planOf: (isServer: boolean) => Omit<Plan, 'engine'>,
): Promise<{ rows: Row[]; ratios: Ratio[] }> {
  const rows: Row[] = []
  const ratios: Ratio[] = []
  for (const { name } of testEngines) {
    console.log(`${name} …`)
    const plan: Plan = { engine: name, ...planOf(name !== 'SQLite') }
    const measured = await askChild<Measured>(program, plan)
    for (const work of plan.works) {
      const row = (side: Side) => rowOf(`${name}: ${labels[work][side]}`, 'per second', measured[work][side])
      rows.push(row('ours'), row('plain'))
      ratios.push(atLeast(`${name}: ${work} / raw Payload`, row('ours'), row('plain'), aims[work]))
    }
  }
  return { rows, ratios }
}
