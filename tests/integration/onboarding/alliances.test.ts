import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { chinaDate } from '../../../src/domain/calendar'
import { onFailpoint } from '../../../src/domain/failpoint'
import { key } from '../../builders/requests'
import { type Colleague, openTogether, type Together } from '../together/world'

let world: Together
let city: Colleague
let county: Colleague
let teacher: Colleague
let alliance: string
let second: string
beforeAll(async () => {
  world = await openTogether()
  city = await world.person('shi-guanli', 'city', 'org-admin')
  county = await world.person('xihu-guanli', 'county', 'org-admin')
  teacher = await world.person('wang', 'school', 'author')
  alliance = await organisation('A330001', '西湖教共体', world.ids.county)
  second = await organisation('A330002', '跨区教共体', world.ids.city)
}, 120_000)
afterAll(() => world?.close())

async function organisation(code: string, name: string, parent: string): Promise<string> {
  const data = { code, name, kind: 'alliance', level: 'county', parent }
  return String((await world.centre.payload.create({ collection: 'organisations', data: data as never })).id)
}

const today = chinaDate(new Date())
const wish = (more: object = {}) => ({
  ...{ alliance, school: world.ids.school, form: 'integrated', role: 'lead', since: '2026-09-01' },
  reason: '西教〔2026〕8号',
  ...more,
})
const post = (as: Colleague, path: string, body: object, named = key()) =>
  world.rest(as, 'POST', `/alliance-memberships${path}`, body, { 'idempotency-key': named })
const enter = (as: Colleague, more: object = {}, named = key()) => post(as, '', wish(more), named)
const end = (as: Colleague, id: string, until: string, named = key()) =>
  post(as, `/${id}/end`, { until, reason: '调整' }, named)
const linesOf = async (organisationId: string) =>
  (await world.rest(teacher, 'GET', `/organisations/${organisationId}/alliances`)).body.docs
const auditOf = (verb: string) => world.centre.database.count('audit-events', { verb: { equals: verb } })

describe('a school in an alliance', () => {
  test('is entered once, by whoever has both in their branch, and known to everybody', async () => {
    expect((await enter(teacher)).body.code).toBe('not-allowed')
    expect((await enter(county, { alliance: second })).body.code).toBe('foreign-organisation')
    const named = key()
    onFailpoint((at) => {
      if (at === 'enter-alliance:after-row') throw new Error('power cut')
    })
    expect((await enter(county, {}, named)).status).toBe(500)
    onFailpoint(() => {})
    const entered = await enter(county, {}, named)
    expect(entered).toMatchObject({ status: 201, body: { index: 0, ordinal: 0, role: 'lead', until: null } })
    expect((await enter(county, {}, named)).body.id).toBe(entered.body.id)
    expect((await enter(county, { role: 'member' }, named)).body.code).toBe('idempotency-key-reused')
    expect(await auditOf('enter-alliance')).toBe(1)
    expect(await linesOf(alliance)).toEqual(await linesOf(world.ids.school))
    expect(await linesOf(alliance)).toMatchObject([
      { school: { name: '西湖小学' }, alliance: { name: '西湖教共体' }, since: '2026-09-01', today: true },
    ])
  })

  test('is in one alliance of a form at a time; an alliance has one lead and one form', async () => {
    const { other } = world.ids
    expect((await enter(city, { alliance: second })).body).toMatchObject({
      code: 'alliance-overlap',
      alliance: '西湖教共体',
    })
    expect((await enter(county, { school: other })).body).toMatchObject({
      code: 'alliance-second-lead',
      school: '西湖小学',
    })
    const member = { school: other, role: 'member' }
    expect((await enter(county, { ...member, form: 'co-built' })).body).toMatchObject({
      code: 'invalid-input',
      field: 'form',
    })
    // Two at once take the same number: one is told of the conflict, or finds the other's row.
    const both = await Promise.all([enter(county, member), enter(city, { ...member, alliance: second })])
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await world.centre.database.count('alliance-memberships', { school: { equals: other } })).toBe(1)
  })

  test('is refused where the wish makes no sense', async () => {
    const { county: branch, other } = world.ids
    const code = async (more: object) => (await enter(city, more)).body.code
    expect(await code({ alliance: other })).toBe('invalid-input')
    expect(await code({ school: branch })).toBe('invalid-input')
    expect(await code({ school: 'no-such' })).toBe('not-found')
    expect(await code({ since: '2026-02-30' })).toBe('invalid-input')
    expect(await code({ since: '2026-09-01', until: '2026-08-31' })).toBe('invalid-input')
    expect(await code({ form: 'loose' })).toBe('invalid-input')
    expect(await code({ reason: '' })).toBe('invalid-input')
  })

  test('leaves on a day, never later than it was to; what never began is cancelled', async () => {
    const [line] = await linesOf(world.ids.school)
    expect((await end(teacher, line.id, today)).body.code).toBe('not-allowed')
    const named = key()
    onFailpoint((at) => {
      if (at === 'end-membership:after-row') throw new Error('power cut')
    })
    expect((await end(county, line.id, today, named)).status).toBe(500)
    onFailpoint(() => {})
    const ended = await end(county, line.id, today, named)
    expect(ended.body).toMatchObject({ until: today, status: 'standing', steps: 2 })
    expect((await end(county, line.id, today, named)).body.steps).toBe(2)
    expect((await end(county, line.id, '2025-01-01', named)).body.code).toBe('idempotency-key-reused')
    expect((await end(county, line.id, '2099-01-01')).body).toMatchObject({ code: 'invalid-input', field: 'until' })
    expect(await auditOf('end-membership')).toBe(1)
    const third = await organisation('A330003', '共建教共体', world.ids.county)
    const next = await enter(city, { alliance: third, form: 'co-built', since: '2090-09-01' })
    expect((await end(city, next.body.id, '2090-08-31')).body.status).toBe('cancelled')
    expect((await end(city, next.body.id, '2090-08-31')).body.code).toBe('conflict')
    expect(
      (await linesOf(world.ids.school)).map(({ since, today: now }: { since: string; today: boolean }) => [since, now]),
    ).toEqual([
      ['2090-09-01', false],
      ['2026-09-01', true],
    ])
  })

  test('is renamed in it, and leaves it on the day it is closed, as the preview says', async () => {
    const { other } = world.ids
    const [line] = await linesOf(other)
    const act = (path: string, body: object) =>
      world.rest(
        county,
        'POST',
        `/organisations/${other}/${path}`,
        { reason: '撤并', ...body },
        { 'idempotency-key': key() },
      )
    expect((await act('rename', { name: '文三路小学' })).status).toBe(200)
    expect(await linesOf(other)).toMatchObject([{ id: line.id, school: { name: '文三路小学' }, until: null }])
    const later = await enter(city, {
      school: other,
      role: 'member',
      form: 'cooperative',
      alliance: await organisation('A330004', '协作', world.ids.county),
      since: '2090-01-01',
    })
    expect(later.status).toBe(201)
    const preview = (await world.rest(county, 'GET', `/organisations/${other}/close`)).body
    expect(preview.alliances).toBe(2)
    expect((await act('close', { digest: preview.digest })).body.status).toBe('done')
    expect(await linesOf(other)).toMatchObject([
      { id: later.body.id, status: 'cancelled', today: false },
      { id: line.id, status: 'standing', until: today },
    ])
    expect((await enter(city, { school: other, alliance: second, since: '2091-01-01' })).body.code).toBe(
      'organisation-closed',
    )
    expect((await act('reopen', {})).status).toBe(200)
    expect((await linesOf(other))[1]).toMatchObject({ until: today })
  })
})
