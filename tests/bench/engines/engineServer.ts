import type { ResourcePack } from '../../../src/domain/document'
import { countRows } from '../../../src/engines/database'
import { repair } from '../../../src/operations/repair'
import { aPack } from '../../builders/workingCopy'
import { openS3 } from '../../contract/storageEngines'
import { openCentre } from '../../integration/centre'
import { testEngines } from '../../integration/databases'
import { openWorld, type World } from '../../integration/operations/world'
import { packOf } from '../delivery-read/packs'
import { acceptLike, type Pattern, passOne } from './accepted'
import { openPlain, plainPacks } from './plain'
import { perSecond, together } from './timing'
import type { Measured, Plan, Side, Work } from './works'

const sides = ['ours', 'plain'] as const
const collections: Record<Side, string> = { ours: 'resource-packs', plain: plainPacks }
/** Packs made by either side, so that each has a name of its own. */
let serial = 0
const plan = JSON.parse(process.argv[2] ?? '{}') as Plan
const engine = testEngines.find(({ name }) => name === plan.engine)
if (!engine) throw new Error(`no engine ${plan.engine} here`)
const centre = await openCentre(undefined, undefined, engine, true)
const bucket = engine.name === 'MongoDB' && process.env.ZIYUAN_TEST_S3 ? await openS3() : null
const world = await openWorld(bucket ? { ...centre, store: bucket.store } : centre)
const own = new URL(centre.url)
own.pathname += '_plain'
const plain = await openPlain(own.href)
const measured = await measure(world)
await plain.close()
await world.close()
await bucket?.remove()
process.send?.(measured, () => process.exit(0))

/** The sides take turns in every round, and do each work on what they have written themselves. */
async function measure(world: World): Promise<Measured> {
  const pattern = await passOne(world)
  const fields = fieldsOf(aPack({ scope: 'school' }))
  const made: Record<Side, string[]> = { ours: [], plain: [] }
  const create = (side: Side) => () => createOne(collections[side], fields, made[side])
  const creating = (side: Side) => () => perSecond(plan.written, create(side))
  const listing = (side: Side) => () => perSecond(plan.read, () => listOne(collections[side]))
  const reading = (side: Side) => () => perSecond(plan.read, (n) => readOne(collections[side], made[side], n))
  const doing: Record<Work, Record<Side, (round: number) => Promise<number>>> = {
    create: { ours: creating('ours'), plain: creating('plain') },
    list: { ours: listing('ours'), plain: listing('plain') },
    read: { ours: reading('ours'), plain: reading('plain') },
    publish: { ours: (round) => publishAll(world, pattern, round), plain: creating('plain') },
  }
  const result: Measured = {
    create: { ours: [], plain: [] },
    list: { ours: [], plain: [] },
    read: { ours: [], plain: [] },
    publish: { ours: [], plain: [] },
  }
  for (const side of sides) await together(8, create(side))
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const work of plan.works) {
      // A centre counts its rows on its start and every hour; here all of them are of the last minute.
      if (work === 'list') await countRows(centre.payload, [collections.ours])
      for (const side of sides) result[work][side].push(await doing[work][side](round))
    }
  }
  return result
}

/** The fields of a whole pack, as a client sends them. */
function fieldsOf(pack: ResourcePack): object {
  const { id, identifier, number, revision, kind, county, city, province, ...sent } = pack
  return sent
}

function cms(collection: string) {
  return collection === plainPacks ? plain.payload : centre.payload
}

async function createOne(collection: string, fields: object, made: string[]): Promise<void> {
  serial += 1
  const own = packOf(serial)
  // What our hooks give a pack by themselves, a plain collection is given.
  const given =
    collection === plainPacks ? { id: own.id, identifier: own.identifier, number: own.number, revision: 1 } : {}
  const data = { ...fields, ...given } as never
  const { id } = await cms(collection).create({ collection: collection as 'resource-packs', data, depth: 0 })
  made.push(String(id))
}

async function listOne(collection: string): Promise<void> {
  const { docs } = await cms(collection).find({
    collection: collection as 'resource-packs',
    where: { 'educational.subject': { equals: 'math' } },
    limit: 20,
    depth: 0,
  })
  if (docs.length === 0) throw new Error('an empty list')
}

async function readOne(collection: string, ids: string[], n: number): Promise<void> {
  const id = ids[(n * 7919) % ids.length] as string
  await cms(collection).findByID({ collection: collection as 'resource-packs', id, depth: 0 })
}

/** From accepted cases to versions that are listed: what the worker does, with the log's appender beside it. */
async function publishAll(world: World, pattern: Pattern, round: number): Promise<number> {
  const ids = await acceptLike(world, pattern, round * plan.written + 1, plan.written)
  const before = await world.ports.database.count('publications')
  const began = performance.now()
  let done = 0
  while (done < ids.length) {
    const { published } = await repair(world.ports, fail, false)
    if (published === 0) throw new Error('nothing was left to publish')
    done += published
  }
  const rate = (ids.length * 1000) / (performance.now() - began)
  // All visible, none twice.
  const after = await world.ports.database.count('publications')
  if (after - before !== ids.length) throw new Error(`${after - before} versions of ${ids.length} cases`)
  return rate
}

function fail(what: string, error: unknown): never {
  throw new Error(what, { cause: error })
}
