import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { onFailpoint } from '../../../src/domain/failpoint'
import { openOrganisationEvents, resumeOrganisationEvent } from '../../../src/operations/closeAct'
import { key } from '../../builders/requests'
import { type Colleague, openTogether, type Together } from '../together/world'

let world: Together
let county: Colleague
beforeAll(async () => {
  world = await openTogether()
  county = await world.person('xihu-guanli', 'county', 'org-admin')
}, 120_000)
afterAll(() => world?.close())

type Body = Record<string, unknown>
const stored = (collection: string, id: string) => world.centre.database.get<Body>(collection, id)
const preview = (as: Colleague, from: string, into: string) =>
  world.rest(as, 'GET', `/organisations/${from}/merge?into=${into}`)
const merge = (as: Colleague, from: string, body: Body, named = key()) =>
  world.rest(as, 'POST', `/organisations/${from}/merge`, { reason: '布局调整', ...body }, { 'idempotency-key': named })

let made = 0
/** A school of the county, or what its values say. */
async function organisation(values: Body = {}): Promise<string> {
  made += 1
  const school = { code: String(2_133_000_100 + made), name: `小学 ${made}`, kind: 'school', level: 'school' }
  const data = { ...school, parent: world.ids.county, ...values }
  return String((await world.centre.payload.create({ collection: 'organisations', data: data as never })).id)
}

describe('an organisation that goes into another', () => {
  test('takes people, works, plans and what stands below it along, wherever the process died', async () => {
    const { school, other } = world.ids
    const { database } = world.centre
    const [wang, sun] = [
      await world.person('wang', 'school', 'author', 'reviewer'),
      await world.person('sun', 'other', 'expert'),
    ]
    const doc = await world.create(wang)
    const file = await world.asset('school')
    const studio = await organisation({ kind: 'studio', name: '名师工作室', code: 'gzs-1', parent: school })
    const provider = {
      id: '01jd0000000000000000000011',
      identifier: 'zj:pack:x',
      version: 1,
      state: 'online',
      data: {},
    }
    await database.insert('publications', { ...provider, organisation: school })
    const acted = { steps: 1, data: { history: [], organisationName: '西湖小学', passedOn: [] } }
    const chapter = { id: '01jd0000000000000000000012', slot: 'a', chapter: 'x/1', call: '', status: 'assigned' }
    await database.insert('assignments', { ...chapter, ...acted, organisation: school, county: world.ids.county })
    await database.insert('assignments', {
      ...chapter,
      id: `${chapter.id}b`,
      slot: 'b',
      status: 'done',
      ...acted,
      organisation: school,
    })
    const above = { id: '01jd0000000000000000000013', resource: 'zj:pack:y', ordinal: 1, title: '圆的面积' }
    await database.insert('cases', { ...above, status: 'in-review', organisation: school, holder: world.ids.county })

    const seen = (await preview(county, school, other)).body
    expect(seen).toMatchObject({ people: 1, workingCopies: 1, blockers: [], cases: [{ title: '圆的面积' }] })
    const wish = { into: other, digest: seen.digest, goingOn: [above.id] }
    expect((await merge(county, school, { ...wish, goingOn: [] })).body.code).toBe('cases-unlisted')
    const named = key()
    const places = ['row', 'standing', 'people', 'works', 'plans', 'branches']
    for (const place of places) {
      onFailpoint((at) => {
        if (at === `merge-organisation:after-${place}`) throw new Error(`power cut at ${at}`)
      })
      expect((await merge(county, school, wish, named)).status).toBe(500)
      onFailpoint(() => {})
    }
    for (const id of await openOrganisationEvents(world.ports)) await resumeOrganisationEvent(world.ports, id)
    const done = await merge(county, school, wish, named)
    expect(done.body).toMatchObject({
      status: 'done',
      data: { into: other, intoName: '文三小学', goingOn: [above.id] },
    })

    expect(await stored('organisations', school)).toMatchObject({ active: false, into: other })
    expect((await world.read(wang, doc.id)).body).toMatchObject({ organisation: other })
    const roles = await stored('users', wang.id)
    expect(roles).toMatchObject({
      organisation: other,
      memberships: [{ organisation: other, roles: ['author', 'reviewer'] }],
    })
    expect(await stored('users', sun.id)).toMatchObject({ memberships: [{ organisation: other, roles: ['expert'] }] })
    expect(await stored('assets', file)).toMatchObject({ organisation: other, county: world.ids.county })
    expect(await stored('publications', provider.id)).toMatchObject({ organisation: school })
    expect(await stored('assignments', chapter.id)).toMatchObject({ organisation: other, steps: 2 })
    expect(await stored('assignments', `${chapter.id}b`)).toMatchObject({ organisation: school, steps: 1 })
    expect(await stored('organisations', studio)).toMatchObject({ parent: other, county: world.ids.county })
    expect((await stored('cases', above.id))?.organisation).toBe(school)
    const reopened = await world.rest(
      county,
      'POST',
      `/organisations/${school}/reopen`,
      { reason: '恢复' },
      { 'idempotency-key': key() },
    )
    expect(reopened.body.code).toBe('organisation-merged')
    expect(await database.count('audit-events', { verb: { equals: 'merge-organisation' } })).toBe(1)
  })

  test('takes a whole county’s columns along', async () => {
    const { city } = world.ids
    const from = await organisation({
      code: '330105',
      name: '拱墅区教育局',
      kind: 'county',
      level: 'county',
      parent: city,
    })
    const into = await organisation({
      code: '330103',
      name: '下城区教育局',
      kind: 'county',
      level: 'county',
      parent: city,
    })
    const below = await organisation({ parent: from })
    const above = await world.person('shi-guanli', 'city', 'org-admin')
    const { digest } = (await preview(above, from, into)).body
    expect((await merge(above, from, { into, digest })).body.status).toBe('done')
    expect(await stored('organisations', below)).toMatchObject({ parent: into, county: into, city })
  })

  test('is refused where it does not fit, and to whoever is not above both', async () => {
    const { county: branch, city, other } = world.ids
    const from = await organisation()
    expect((await preview(county, from, from)).body.code).toBe('invalid-input')
    expect((await preview(county, from, branch)).status).toBe(403)
    const above = await world.person('sheng-guanli', 'province', 'org-admin')
    expect((await preview(above, from, branch)).body).toMatchObject({ code: 'invalid-input', field: 'into' })
    const operator = await world.person('caozuo', 'province', 'operator')
    expect((await preview(operator, from, other)).status).toBe(403)
    const far = await organisation({
      code: '330109',
      name: '萧山区教育局',
      kind: 'county',
      level: 'county',
      parent: city,
    })
    const foreign = await organisation({ parent: far })
    expect((await preview(county, from, foreign)).body.code).toBe('foreign-organisation')
    const stuck = { id: '01jd0000000000000000000021', resource: 'zj:pack:z', ordinal: 1, title: '待本校审' }
    await world.centre.database.insert('cases', { ...stuck, status: 'in-review', organisation: from, holder: from })
    const { body } = await preview(county, from, other)
    expect(body).toMatchObject({ cases: [], blockers: [{ what: 'case', name: '待本校审' }] })
    expect((await merge(county, from, { into: other, digest: body.digest })).body.code).toBe('organisation-in-use')
  })
})
