import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { Actor } from '../../../src/domain/actor'
import { currentStage } from '../../../src/domain/review'
import { caseOf } from '../../../src/operations/cases'
import { organisationOf } from '../../../src/operations/organisations'
import { submit } from '../../../src/operations/submit'
import { as, draft, openWorld, passAll, refused, submission, type World, wang } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 120_000)
afterAll(() => world?.close())

/** A studio or a virtual teaching office that stands directly under the county. */
async function studioUnder(parent: string, kind: string, code: string): Promise<string> {
  const data = { name: '名师网络工作室', kind, level: 'county', code, parent }
  return String((await world.centre.payload.create({ collection: 'organisations', data: data as never })).id)
}

/** Its chain is that of local work: the authority it stands under, then the one above. */
test.each([
  ['studio', 'gzs-330106-1'],
  ['teaching-office', 'jys-330106-1'],
])(
  'a resource of a %s is made in its name by a member from a school and decided by its authority',
  async (kind, code) => {
    const { database } = world.ports
    const school = wang.memberships[0]?.organisation
    const county = school?.lineage.find(({ level }) => level === 'county')
    const studio = await organisationOf(database, await studioUnder(String(county?.id), kind, code))
    const wish = submission(await draft(world, { organisation: studio.id, origin: 'local', scope: 'city' }))
    const member: Actor = { ...wang, memberships: [...wang.memberships, { organisation: studio, roles: ['author'] }] }
    expect(await refused(submit(as(world, { ...wang, memberships: [] }), wish))).toBe('not-found')
    const { id } = await submit(as(world, member), wish)
    await world.work()
    const { row, state } = await caseOf(database, id)
    expect(row).toMatchObject({ organisation: studio.id, county: county?.id, holder: county?.id })
    expect(currentStage(state)?.level).toBe('county')
    await passAll(world, id)
    expect(await database.findOne('publications', { case: { equals: id } })).toMatchObject({ organisation: studio.id })
  },
)
