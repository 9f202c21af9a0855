import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { acknowledge } from '../../../src/operations/acknowledge'
import { admit } from '../../../src/operations/admit'
import { adopt } from '../../../src/operations/adopt'
import { adoptionDesk } from '../../../src/operations/adoptionDesk'
import type { AdoptionRow } from '../../../src/operations/adoptions'
import { answersTo } from '../../../src/operations/answers'
import { openOrders } from '../../../src/operations/openOrders'
import { publicationDesk } from '../../../src/operations/publicationDesk'
import { type PublicationRow, versionsOf } from '../../../src/operations/publications'
import { publishedFile } from '../../../src/operations/publishedFile'
import { recall } from '../../../src/operations/recall'
import { restore } from '../../../src/operations/restore'
import { submit } from '../../../src/operations/submit'
import { suspend } from '../../../src/operations/suspend'
import {
  admin,
  admitter,
  as,
  key,
  librarian,
  openWorld,
  passAll,
  person,
  published,
  refused,
  submission,
  type World,
  wang,
} from './world'

/** What the pages of a publication and of an adoption are told, over one resource's way. */
let world: World
let identifier: string
let document: string
let adoption: AdoptionRow
const countyAdmin = person('admin-co', 'county', 'org-admin')
const stranger = person('stranger', 'university', 'school-manager')

const latest = async () => (await versionsOf(world.ports.database, identifier)).at(-1) as PublicationRow
const desk = async (actor = librarian) => publicationDesk(as(world, actor), (await latest()).id)
const decision = async () => {
  const { id: publication, seq } = await latest()
  return { publication, seq, reason: '内容待核实', key: key() }
}
const toConfirm = async () =>
  (await openOrders(as(world, librarian))).orders.map(({ order }) => [order.type, order.version])

beforeAll(async () => {
  world = await openWorld()
  const { pack } = await published(world, { scope: 'county' })
  identifier = pack.identifier
  document = pack.id
}, 120_000)
afterAll(() => world?.close())

describe('the desk of a publication', () => {
  test('offers a school to adopt, and to each what is theirs to do', async () => {
    const { shelves, allowed, content, resource } = await desk()
    expect(shelves.map(({ school, adoption: had, allowed: may }) => [school.name, had, may])).toEqual([
      ['东湖小学', null, ['adopt']],
    ])
    expect([allowed, content?.name, resource.parts.length > 0]).toEqual([[], resource.title, true])
    expect((await desk(admitter)).shelves[0]?.allowed).toEqual([])
    expect([(await desk(countyAdmin)).allowed, (await desk(countyAdmin)).shelves]).toEqual([['suspend'], []])
    expect((await desk(admin)).allowed).toEqual(['suspend', 'withdraw', 'recall'])
    expect(await refused(desk(stranger))).toBe('not-found')
  })

  test('shows the school’s adoption with its history, and its own page says the same', async () => {
    adoption = await adopt(as(world, librarian), { identifier, school: 's2', mode: 'follow', key: key() })
    await admit(as(world, admitter), { adoption: adoption.id, step: 1, version: 1, comment: '已看过。', key: key() })
    const [shelf] = (await desk()).shelves
    expect(shelf?.history.map(({ type, by, words }) => [type, by, words])).toEqual([
      ['adopted', 'librarian 老师', ''],
      ['admitted', 'admitter 老师', '已看过。'],
    ])
    expect([shelf?.allowed, shelf?.adoption?.steps, shelf?.versions]).toEqual([
      ['stop'],
      2,
      [{ version: 1, state: 'online' }],
    ])
    expect((await adoptionDesk(as(world, librarian), adoption.id)).shelf).toEqual(shelf)
    expect((await adoptionDesk(as(world, admitter), adoption.id)).shelf.allowed).toEqual(['admit'])
    expect(await refused(adoptionDesk(as(world, stranger), adoption.id))).toBe('not-found')
  })
})

describe('orders and their answers', () => {
  test('a suspension is to be confirmed by those who use it, and its answers are seen by those above', async () => {
    await suspend(as(world, admin), await decision())
    const { orders, allowed, seesAnswers } = await desk(admin)
    expect([orders.map(({ type, reason }) => [type, reason]), allowed, seesAnswers]).toEqual([
      [['suspended', '内容待核实']],
      ['restore', 'withdraw', 'recall'],
      true,
    ])
    const { id, seq } = await latest()
    const answers = () => answersTo(as(world, countyAdmin), id, seq)
    expect(await answers()).toMatchObject({
      answered: 0,
      waiting: 1,
      schools: [{ name: '东湖小学', at: null, by: null }],
    })
    await acknowledge(as(world, librarian), { adoption: adoption.id, origin: 'zj', seq, key: key() })
    expect(await answers()).toMatchObject({ answered: 1, waiting: 0, schools: [{ by: 'librarian 老师' }] })
    expect(await toConfirm()).toEqual([])
    expect(await refused(answersTo(as(world, countyAdmin), id, 1))).toBe('not-found')
    // Who reads no acknowledgements learns of none.
    expect(await answersTo(as(world, wang), id, seq)).toMatchObject({ answered: 0, waiting: 0, schools: [] })
  })

  test('a recalled version is confirmed by its own entry, also once a next version came after it', async () => {
    await restore(as(world, admin), await decision())
    await recall(as(world, admin), { ...(await decision()), what: 'version' })
    const copy = await world.centre.payload.findByID({ collection: 'resource-packs', id: document })
    const next = await submit(as(world, wang), submission(copy as never))
    await world.work()
    await passAll(world, next.id)
    expect((await latest()).version).toBe(2)
    expect(await toConfirm()).toEqual([['recalled', 1]])
    const [open] = (await openOrders(as(world, librarian))).orders
    expect(await openOrders(as(world, admitter))).toEqual({ orders: [] })
    await acknowledge(as(world, librarian), {
      adoption: adoption.id,
      origin: open?.order.origin ?? '',
      seq: open?.order.seq ?? 0,
      key: key(),
    })
    expect(await toConfirm()).toEqual([])
  }, 60_000)

  test('a recalled file is an order on the resource that names it', async () => {
    const { id, data } = await latest()
    const file = String(data.files[0])
    const read = (actor = librarian) => publishedFile(as(world, actor), id, file)
    expect([(await read()).digest, await refused(read(stranger))]).toEqual([file, 'not-found'])
    await recall(as(world, admin), { ...(await decision()), what: 'file', file })
    expect(await refused(read())).toBe('state-not-allowed')
    const [order] = (await desk(admin)).orders
    expect([order?.type, order?.file, (await desk(admin)).publication.state]).toEqual(['recalled', file, 'recalled'])
    expect(await toConfirm()).toEqual([['recalled', null]])
    expect(await answersTo(as(world, admin), id, order?.seq ?? 0)).toMatchObject({ answered: 0, waiting: 1 })
  })
})
