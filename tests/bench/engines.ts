import { fileURLToPath } from 'node:url'
import { testEngines } from '../integration/databases'
import { askChild } from './askChild'
import { type Measured, type Side, type Work, works } from './engines/works'
import { atLeast, type Bench, type Ratio, type Row, rowOf } from './result'

const program = fileURLToPath(new URL('./engines/engineServer.ts', import.meta.url))

/**
 * Create, list, read and publish on every engine that is here, against Payload as it comes on the same engine in the same
 * run. Our creating has its hooks; publishing is the worker's, from accepted cases to listed versions, against creating
 * as many documents with the same fields. A process for each engine; the sides take turns in every round.
 */
const engines: Bench = async ({ quick }) => {
  const rows: Row[] = []
  const ratios: Ratio[] = []
  for (const { name } of testEngines) {
    const isServer = name !== 'SQLite'
    const written = quick ? (isServer ? 12 : 100) : isServer ? 200 : 1000
    console.log(`${name} …`)
    const measured = await askChild<Measured>(program, {
      engine: name,
      rounds: quick ? (isServer ? 2 : 3) : 5,
      written,
      read: quick ? 100 : 1000,
    })
    for (const work of works) {
      const row = (side: Side) => rowOf(`${name}: ${labels[work][side]}`, 'per second', measured[work][side])
      rows.push(row('ours'), row('plain'))
      ratios.push(atLeast(`${name}: ${work} / raw Payload`, row('ours'), row('plain'), aims[work]))
    }
  }
  return { rows, ratios }
}
export default engines

const labels: Record<Work, Record<Side, string>> = {
  create: { ours: 'create a pack, its hooks included', plain: 'create the same fields, plain' },
  list: { ours: 'first page of 20 by a filter', plain: 'the same page, plain' },
  read: { ours: 'pack by id', plain: 'the same by id, plain' },
  publish: { ours: 'publish accepted cases', plain: 'create as many, plain' },
}

/** acceptance.md has one for publishing alone; what only rides on Payload shall cost little beside it. */
const aims: Record<Work, number> = { create: 0.5, list: 0.8, read: 0.8, publish: 1 }
