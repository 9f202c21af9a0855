import { performance } from 'node:perf_hooks'
import { countRows } from '../../../src/engines/database'
import { setCurrentPorts } from '../../../src/operations/currentPorts'
import { openCentre } from '../../integration/centre'
import { testEngines } from '../../integration/databases'
import { restOf } from '../../integration/doors'
import { openWorld, person, type World } from '../../integration/operations/world'
import { signedIn } from '../../integration/planning/people'
import { type List, lists, type Measured, type Person, type Plan, type Size, sizes } from './lists'
import { fill } from './rows'

const plan = JSON.parse(process.argv[2] ?? '{}') as Plan
const engine = testEngines.find(({ name }) => name === plan.engine)
if (!engine) throw new Error(`no engine ${plan.engine} here`)

interface Centre {
  size: Size
  world: World
  get: Awaited<ReturnType<typeof signedIn>>['get']
}

const actors = {
  author: person('author', 'school', 'author'),
  coauthor: person('coauthor', 'school', 'author'),
  reviewer: person('reviewer', 'county', 'reviewer'),
  overseer: person('overseer', 'province', 'reviewer'),
}

const centres: Centre[] = []
for (const size of sizes) centres.push(await centreOf(size))
const measured = await measure(centres)
for (const { world } of centres) await world.close()
process.send?.(measured, () => process.exit(0))

async function centreOf(size: Size): Promise<Centre> {
  const world = await openWorld(await openCentre(undefined, undefined, engine))
  const { payload } = world.centre
  setCurrentPorts(world.ports)
  const { get } = await signedIn(world, restOf(world.centre), Object.values(actors))
  const { docs } = await payload.find({ collection: 'users', limit: 10, depth: 0 })
  const ids = Object.fromEntries(docs.map(({ username, id }) => [username, String(id)])) as Record<Person, string>
  await fill(world.ports.database, ids, size)
  // As an hour later.
  await countRows(payload, ['resource-packs', 'cases'])
  return { size, world, get }
}

/** Both centres take turns, and the one that begins does too; what is opened first in a process is not measured. */
async function measure(both: readonly Centre[]): Promise<Measured> {
  const result: Measured = Object.fromEntries(lists.map(({ label }) => [label, { 1000: [], 10000: [] }]))
  for (const centre of both) for (const list of lists) for (let i = 0; i < 5; i += 1) await open(centre, list)
  for (let round = 0; round < plan.rounds; round += 1)
    for (const list of lists)
      for (const centre of round % 2 === 0 ? both : both.toReversed()) {
        const times: number[] = []
        for (let i = 0; i < plan.reads; i += 1) times.push(await open(centre, list))
        result[list.label]?.[centre.size].push(times.sort((a, b) => a - b)[Math.floor(times.length / 2)] as number)
      }
  return result
}

/** Milliseconds until the answer stands. */
async function open({ world, get }: Centre, { as, path, rows }: List): Promise<number> {
  setCurrentPorts(world.ports)
  const began = performance.now()
  const { status, body } = await get(as, path)
  const took = performance.now() - began
  if (status !== 200 || (rows > 0 && body.docs.length < rows))
    throw new Error(`${as} ${path}: ${status} with ${body.docs?.length} rows ${JSON.stringify(body).slice(0, 300)}`)
  return took
}
