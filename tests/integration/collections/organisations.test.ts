import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { placed } from '../../../src/operations/replaceOrganisation'
import { testEngine } from '../databases'
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
    expect([status, body.code, body.field]).toEqual([409, 'duplicate-value', testEngine.namesTaken ? 'code' : ''])
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

  test('keeps its level and parent unless the operator changes them, and takes everything below along', async () => {
    const { city, province } = world.ids
    const admin = await world.person('juzhang', 'county', 'org-admin')
    const wang = await world.person('wang', 'school', 'author')
    const made = await world.rest(wang, 'POST', '/resource-packs', {})
    const rename = await world.rest(admin, 'PATCH', `/organisations/${world.ids.county}`, {
      name: '西湖区教育和体育局',
    })
    expect(rename.status).toBe(200)
    const refused = await world.rest(admin, 'PATCH', `/organisations/${world.ids.county}`, { parent: province })
    expect([refused.status, refused.body.code]).toEqual([403, 'not-allowed'])

    const second = await make({ code: '330200', name: '宁波市教育局', kind: 'city', level: 'city', parent: province })
    const moved = await world.rest(operator, 'PATCH', `/organisations/${world.ids.county}`, {
      parent: second.body.doc.id,
    })
    expect(moved.status).toBe(200)
    const { database } = world.centre
    expect(await database.get('organisations', world.ids.school)).toMatchObject({ city: second.body.doc.id })
    expect(await database.get('resource-packs', made.body.doc.id)).toMatchObject({
      city: second.body.doc.id,
      county: world.ids.county,
    })
    expect(await database.get('users', wang.id)).toMatchObject({ city: second.body.doc.id })
    await world.rest(operator, 'PATCH', `/organisations/${world.ids.county}`, { parent: city })
    expect(await database.get('resource-packs', made.body.doc.id)).toMatchObject({ city })
  })

  test('leaves no table behind whose rows carry its place', () => {
    const withPlace = world.centre.payload.config.collections.filter(({ slug, flattenedFields }) =>
      flattenedFields.some((field) => field.name === 'county' && slug !== 'organisations'),
    )
    expect(placed.map(({ collection }) => collection).sort()).toEqual(withPlace.map(({ slug }) => slug).sort())
  })

  test('needs what it is named and numbered by', async () => {
    const { status, body } = await make({ name: '无代码', kind: 'school', level: 'school', parent: world.ids.county })
    expect([status, body.code, body.field]).toEqual([422, 'invalid-input', 'code'])
  })

  test('is not deleted', async () => {
    expect((await world.rest(operator, 'DELETE', `/organisations/${world.ids.other}`)).status).toBe(403)
  })
})
