import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { actorFrom } from '../../../src/access'
import { treeOf } from '../../../src/access/tree'
import { onFailpoint } from '../../../src/domain/failpoint'
import { key } from '../../builders/requests'
import { type Colleague, openTogether, type Together } from '../together/world'

let world: Together
let county: Colleague
let helper: Colleague
beforeAll(async () => {
  world = await openTogether()
  county = await world.person('xihu-guanli', 'county', 'org-admin')
  helper = await world.person('bangshou', 'county', 'author')
}, 120_000)
afterAll(() => world?.close())

const day = 86_400_000
const inDays = (days: number) => new Date(Date.now() + days * day).toISOString()
/** One and the same for every call: a key that comes again comes with the same wish. */
const period = { since: inDays(-1), until: inDays(7) }
const lend = (as: Colleague, more: object = {}, named = key()) => {
  const body = {
    to: 'bangshou',
    organisation: world.ids.school,
    roles: ['org-admin'],
    ...period,
    reason: '借调',
    ...more,
  }
  return world.rest(as, 'POST', '/delegations', body, { 'idempotency-key': named })
}
const end = (as: Colleague, id: string) =>
  world.rest(as, 'POST', `/delegations/${id}/end`, {}, { 'idempotency-key': key() })
const rename = async (as: Colleague, place: 'school' | 'other') =>
  (await world.rest(as, 'PATCH', `/organisations/${world.ids[place]}`, { name: '改名学校' })).status

describe('a part of the administration that is lent', () => {
  test('is administered until it is ended, no further than it reaches, and is not lent on', async () => {
    expect(await rename(helper, 'school')).not.toBe(200)
    const named = key()
    const given = await lend(county, {}, named)
    expect(given.status).toBe(201)
    expect((await lend(county, {}, named)).body.id).toBe(given.body.id)
    expect([await rename(helper, 'school'), (await rename(helper, 'other')) === 200]).toEqual([200, false])
    await world.person('disanren', 'school', 'author')
    expect((await lend(helper, { to: 'disanren' })).status).toBe(403)
    expect((await end(helper, given.body.id)).status).toBe(403)
    expect((await end(county, given.body.id)).body.status).toBe('ended')
    expect((await end(county, given.body.id)).body.status).toBe('ended')
    expect(await rename(helper, 'school')).not.toBe(200)
    const lines = await world.centre.database.find<{ verb: string }>('audit-events', {
      where: { subject: { equals: `users/${helper.id}` } },
      sort: 'at',
      limit: 10,
    })
    expect(lines.map(({ verb }) => verb).filter((verb) => verb.includes('deleg'))).toEqual([
      'delegate',
      'end-delegation',
    ])
  })

  test('holds within its time alone', () => {
    const at = (now: string) =>
      actorFrom(
        {
          id: 'x',
          collection: 'users',
          memberships: [],
          delegated: [
            {
              id: 'd',
              organisation: 's',
              roles: ['reviewer'],
              since: '2026-03-01T00:00:00Z',
              until: '2026-04-01T00:00:00Z',
            },
          ],
        },
        treeOf([{ id: 's', code: '2133000001', name: '校', level: 'school', parent: null }]),
        new Date(now),
      ).memberships.length
    expect(
      ['2026-02-28T23:59:59Z', '2026-03-01T00:00:00Z', '2026-03-31T23:59:59Z', '2026-04-01T00:00:00Z'].map(at),
    ).toEqual([0, 1, 1, 0])
  })

  test('is no office, no longer than a year, not one’s own, and not given beyond the branch', async () => {
    expect((await lend(county, { roles: ['auditor'] })).body.code).toBe('not-allowed')
    expect((await lend(county, { until: inDays(400) })).body.code).toBe('invalid-input')
    expect((await lend(county, { since: inDays(-9), until: inDays(-1) })).body.code).toBe('invalid-input')
    expect((await lend(county, { to: 'xihu-guanli' })).body.code).toBe('person-not-found')
    expect((await lend(county, { to: 'nobody-here' })).body.code).toBe('person-not-found')
    expect((await lend(county, { organisation: world.ids.city })).body.code).toBe('foreign-organisation')
  })

  test('counts also when the process died after the row: the same call again gives the rights', async () => {
    const named = key()
    onFailpoint((at) => {
      if (at === 'delegate:after-row') throw new Error('power cut')
    })
    expect((await lend(county, { organisation: world.ids.other }, named)).status).toBe(500)
    onFailpoint(() => {})
    expect(await rename(helper, 'other')).not.toBe(200)
    expect((await lend(county, { organisation: world.ids.other }, named)).status).toBe(201)
    expect(await rename(helper, 'other')).toBe(200)
  })
})

describe('somebody who is away', () => {
  test('is stood in for with the roles they hold there, and no others', async () => {
    await world.person('shenhe', 'school', 'reviewer')
    const colleague = await world.person('tongshi', 'school', 'author')
    const away = { to: 'tongshi', absent: 'shenhe', roles: ['reviewer'], reason: '病假' }
    expect((await lend(county, { ...away, roles: ['reviewer', 'org-admin'] })).body.code).toBe('invalid-input')
    expect((await lend(county, { ...away, organisation: world.ids.other })).body.code).toBe('person-not-found')
    const given = await lend(county, away)
    expect(given.body).toMatchObject({ status: 'given', data: { reason: '病假', roles: ['reviewer'] } })
    const row = await world.centre.database.get<Record<string, unknown>>('users', colleague.id)
    expect(row).toMatchObject({ office: null, organisation: world.ids.school, memberships: [{ roles: ['author'] }] })
    expect((await world.rest(colleague, 'GET', '/delegations')).body.docs).toMatchObject([{ id: given.body.id }])
  })
})
