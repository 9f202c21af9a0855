import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Caller } from '../doors'
import { openWorld, type World } from './world'

let world: World
let operator: Caller & { id: string }
beforeAll(async () => {
  world = await openWorld()
  operator = await world.person('caozuo', 'province', 'operator')
}, 120_000)
afterAll(() => world.close())

const make = (values: object) => world.rest(operator, 'POST', '/organisations', values)

describe('an organisation', () => {
  test('knows its place from its parents', async () => {
    const { county, city, province, school } = world.ids
    const { body } = await world.rest(operator, 'GET', `/organisations/${school}`)
    expect(body).toMatchObject({ organisation: school, county, city, province, parent: county })
    expect((await world.rest(operator, 'GET', `/organisations/${city}`)).body).toMatchObject({
      organisation: city,
      county: null,
      city,
      province,
    })
  })

  test('that is new counts at once for whoever belongs to it', async () => {
    const made = await make({
      code: '2133000003',
      name: '学军小学',
      kind: 'school',
      level: 'school',
      parent: world.ids.county,
    })
    expect(made.status).toBe(201)
    await world.centre.payload.create({
      collection: 'users',
      data: {
        username: 'xuejun',
        name: '学军老师',
        password: 'Longjing-2026-cha',
        memberships: [{ organisation: made.body.doc.id, roles: ['author'] }],
      } as never,
    })
    const { body } = await world.rest(operator, 'GET', `/organisations/${made.body.doc.id}`)
    expect(body).toMatchObject({ county: world.ids.county, province: world.ids.province })
  })

  test('has a code of its own', async () => {
    const { status, body } = await make({
      code: '330106',
      name: '西湖',
      kind: 'county',
      level: 'county',
      parent: world.ids.city,
    })
    expect([status, body.code, body.field]).toEqual([409, 'duplicate-value', 'code'])
  })

  test('does not stand above its parent, nor below itself, nor below nothing known', async () => {
    const above = await make({ code: 'x1', name: 'x', kind: 'city', level: 'city', parent: world.ids.school })
    expect([above.body.code, above.body.field]).toEqual(['invalid-input', 'level'])
    const unknown = await make({
      code: 'x2',
      name: 'x',
      kind: 'school',
      level: 'school',
      parent: '01jd0000000000000000000000',
    })
    expect(unknown.body.code).not.toBeUndefined()
    expect(unknown.status).toBeGreaterThanOrEqual(400)
    const cycle = await world.rest(operator, 'PATCH', `/organisations/${world.ids.county}`, {
      parent: world.ids.school,
    })
    expect(cycle.status).toBeGreaterThanOrEqual(400)
  })

  test('needs what it is named and numbered by', async () => {
    const { status, body } = await make({ name: '无代码', kind: 'school', level: 'school', parent: world.ids.county })
    expect([status, body.code, body.field]).toEqual([422, 'invalid-input', 'code'])
  })

  test('is not deleted', async () => {
    expect((await world.rest(operator, 'DELETE', `/organisations/${world.ids.other}`)).status).toBe(403)
  })
})
