import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { onFailpoint } from '../../../src/domain/failpoint'
import { openTransfers, resumeTransfer } from '../../../src/operations/transfer'
import { key } from '../../builders/requests'
import { type Colleague, openTogether, type Together } from '../together/world'

let world: Together
let county: Colleague
let school: Colleague
beforeAll(async () => {
  world = await openTogether()
  county = await world.person('xihu-guanli', 'county', 'org-admin')
  school = await world.person('wensan-guanli', 'other', 'org-admin')
}, 120_000)
afterAll(() => world?.close())

/** From 西湖小学 to 文三小学, unless something else is said. */
const move = (as: Colleague, who: Colleague, more: object = {}, named = key()) => {
  const { school: from, other: to } = world.ids
  const body = { from, to, roles: ['author'], works: 'along', ...more }
  return world.rest(as, 'POST', `/users/${who.id}/transfer`, body, { 'idempotency-key': named })
}
const row = (id: string) => world.centre.database.get<Record<string, unknown>>('resource-packs', id)
const account = (who: Colleague) =>
  world.centre.database.get<{ organisation: string; memberships: { organisation: string; roles: string[] }[] }>(
    'users',
    who.id,
  )

describe('a teacher who is transferred', () => {
  test('takes rights and works along and leaves their history', async () => {
    const { database } = world.centre
    const { school: from, other: to } = world.ids
    const wang = await world.person('wang', 'school', 'author', 'reviewer')
    const li = await world.person('li', 'school', 'author')
    const [own, shared] = [await world.create(wang), await world.create(wang)]
    const together = await world.post(wang, `${shared.id}/invite`, { username: 'li', role: 'owner' })
    expect(together.status).toBe(200)
    const named = key()
    const moved = await move(county, wang, { roles: ['author', 'school-manager'] }, named)
    expect(moved.body).toMatchObject({ status: 'done', index: 0, from, organisation: to, county: world.ids.county })
    expect(await account(wang)).toMatchObject({
      organisation: to,
      memberships: [{ organisation: to, roles: ['author', 'school-manager'] }],
    })
    expect(await row(own.id)).toMatchObject({ organisation: to, owners: [wang.id] })
    expect(await row(shared.id)).toMatchObject({ organisation: from })
    expect((await world.create(wang)).organisation).toBe(to)
    expect((await world.read(li, shared.id)).status).toBe(200)
    // Versions written at the old school say so.
    const versions = await world.rest(
      wang,
      'GET',
      `/resource-packs/versions?where[parent][equals]=${own.id}&sort=createdAt`,
    )
    expect(versions.body.docs.map((one: { version: { organisation: string } }) => one.version.organisation)).toEqual([
      from,
      to,
    ])
    const { body } = await world.rest(wang, 'GET', '/transfers')
    expect(body.docs).toMatchObject([
      { person: wang.id, data: { fromName: '西湖小学', toName: '文三小学', rolesBefore: ['author', 'reviewer'] } },
    ])
    expect((await world.rest(li, 'GET', '/transfers')).body.docs).toEqual([])
    expect((await move(county, wang, { roles: ['author', 'school-manager'] }, named)).body.id).toBe(moved.body.id)
    expect((await move(county, wang, { roles: ['expert'] }, named)).body.code).toBe('idempotency-key-reused')
    expect(await database.count('transfers', { person: { equals: wang.id } })).toBe(1)
    const line = await database.findOne('audit-events', { verb: { equals: 'transfer' } })
    expect(line).toMatchObject({ actor: county.id, subject: `users/${wang.id}`, organisation: to })
  })

  test('hands works over where they stay, and sees them no more', async () => {
    const zhao = await world.person('zhao', 'school', 'author')
    await world.person('qian', 'school', 'author')
    await world.person('jieshou', 'other', 'author')
    const doc = await world.create(zhao)
    expect((await move(county, zhao, { works: 'handed-over' })).body.code).toBe('missing-field')
    expect((await move(county, zhao, { works: 'handed-over', successor: 'jieshou' })).body.code).toBe(
      'person-not-found',
    )
    await world.person('zhiguan', 'school', 'reviewer')
    expect((await move(county, zhao, { works: 'handed-over', successor: 'zhiguan' })).body.code).toBe('team-role-unfit')
    expect((await move(county, zhao, { works: 'handed-over', successor: 'qian' })).body.status).toBe('done')
    const { id } = (await world.centre.database.findOne<{ id: string }>('users', { username: { equals: 'qian' } })) as {
      id: string
    }
    expect(await row(doc.id)).toMatchObject({ organisation: world.ids.school, owners: [id], team: [id] })
    expect((await world.read(zhao, doc.id)).status).toBe(404)
  })

  test('is moved by whoever may give and take roles in both organisations, and not by themselves', async () => {
    const sun = await world.person('sun', 'school', 'author')
    expect((await move(school, sun)).body.code).toBe('not-found')
    const wu = await world.person('wu', 'other', 'author')
    const { school: to, other: from } = world.ids
    expect((await move(school, wu, { from, to })).body.code).toBe('foreign-organisation')
    expect((await move(county, sun, { roles: ['auditor'] })).body.code).toBe('not-allowed')
    expect((await move(county, county, { from: world.ids.county, to })).body.code).toBe('not-allowed')
    expect((await move(county, sun, { from, to })).body.code).toBe('invalid-input')
    expect(await account(sun)).toMatchObject({ organisation: world.ids.school })
  })

  test('is moved whole, wherever the process died', async () => {
    const zheng = await world.person('zheng', 'school', 'author')
    const doc = await world.create(zheng)
    for (const name of ['transfer:after-row', 'transfer:after-rights', 'transfer:after-works']) {
      const from = String((await account(zheng))?.organisation)
      const other = from === world.ids.school ? world.ids.other : world.ids.school
      onFailpoint((at) => {
        if (at === name) throw new Error(`power cut at ${name}`)
      })
      expect((await move(county, zheng, { from, to: other })).status).toBe(500)
      onFailpoint(() => {})
      for (const id of await openTransfers(world.ports)) await resumeTransfer(world.ports, id)
      expect(await account(zheng)).toMatchObject({ organisation: other, memberships: [{ organisation: other }] })
      expect(await row(doc.id)).toMatchObject({ organisation: other })
      expect(await openTransfers(world.ports)).toEqual([])
    }
  })
})
