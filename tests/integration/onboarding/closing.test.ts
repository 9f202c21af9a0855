import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { onFailpoint } from '../../../src/domain/failpoint'
import { openOrganisationEvents, resumeOrganisationEvent } from '../../../src/operations/closeAct'
import { key } from '../../builders/requests'
import { password } from '../collections/world'
import { nobody } from '../doors'
import { type Colleague, openTogether, type Together } from '../together/world'

let world: Together
let county: Colleague
let teacher: Colleague
beforeAll(async () => {
  world = await openTogether()
  county = await world.person('xihu-guanli', 'county', 'org-admin')
  teacher = await world.person('wang', 'other', 'author', 'school-manager')
}, 120_000)
afterAll(() => world?.close())

const at = (id: string, path: string) => `/organisations/${id}/${path}`
const preview = (as: Colleague, id: string) => world.rest(as, 'GET', at(id, 'close'))
const send = (as: Colleague, id: string, path: string, body: object, named = key()) =>
  world.rest(as, 'POST', at(id, path), { reason: '撤并学校', ...body }, { 'idempotency-key': named })
const signIn = () => world.rest(nobody, 'POST', '/users/login', { username: 'wang', password })
const stored = (id: string) => world.centre.database.get<Record<string, unknown>>('organisations', id)

describe('an organisation that is closed', () => {
  test('is looked at first, and closed as it was shown', async () => {
    const { other, school, county: branch } = world.ids
    await world.create(teacher)
    const seen = await preview(county, other)
    expect(seen.body).toMatchObject({ people: 1, peopleOnlyHere: 1, workingCopies: 1, adoptions: 0, blockers: [] })
    expect((await preview(teacher, other)).status).toBe(403)
    await world.create(teacher)
    expect((await send(county, other, 'close', { digest: seen.body.digest })).body.code).toBe('preview-changed')
    expect(await stored(other)).toMatchObject({ active: true })

    const named = key()
    const { digest } = (await preview(county, other)).body
    const closed = await send(county, other, 'close', { digest }, named)
    expect(closed.body).toMatchObject({ act: 'close', status: 'done', index: 0, data: { nameBefore: '文三小学' } })
    expect((await send(county, other, 'close', { digest }, named)).body.id).toBe(closed.body.id)
    expect((await send(county, other, 'close', { digest })).body.code).toBe('organisation-closed')
    expect(await stored(other)).toMatchObject({ active: false, name: '文三小学' })

    // Nobody acts there, nor comes in; nobody is given anything there.
    expect((await signIn()).body.code).toBe('organisations-closed')
    expect((await world.rest(teacher, 'POST', '/resource-packs', { general: { title: '面积' } })).status).toBe(403)
    expect((await world.rest(teacher, 'GET', '/resource-packs')).body.docs ?? []).toEqual([])
    const lent = { to: 'wang', organisation: other, roles: ['reviewer'], reason: '借调' }
    const time = { since: '2026-01-01T00:00:00Z', until: '2026-12-31T00:00:00Z' }
    const lending = await world.rest(county, 'POST', '/delegations', { ...lent, ...time }, { 'idempotency-key': key() })
    expect(lending.body.code).toBe('organisation-closed')
    const moved = { from: school, to: other, roles: ['author'], works: 'along' }
    const li = await world.person('li', 'school', 'author')
    const transfer = await world.rest(county, 'POST', `/users/${li.id}/transfer`, moved, { 'idempotency-key': key() })
    expect(transfer.body.code).toBe('organisation-closed')
    // Its history stays, for everybody; one line of the log.
    const { body } = await world.rest(li, 'GET', `/organisation-events?where[organisation][equals]=${other}`)
    expect(body.docs).toMatchObject([{ act: 'close', county: branch, data: { reason: '撤并学校' } }])
    const lines = { verb: { equals: 'close-organisation' } }
    expect(await world.centre.database.count('audit-events', lines)).toBe(1)
  })

  test('is not written back by a correction of its row, and is opened again by the verb alone', async () => {
    const { other } = world.ids
    const correct = (values: object) => world.rest(county, 'PATCH', `/organisations/${other}`, values)
    expect((await correct({ active: true })).body.code).toBe('system-field')
    expect((await correct({ marks: ['island'], marksYear: 2021 })).status).toBe(200)
    expect(await stored(other)).toMatchObject({ active: false, marks: ['island'], marksYear: 2021 })
    expect((await send(county, other, 'reopen', {})).body).toMatchObject({ act: 'reopen', index: 1 })
    expect(await stored(other)).toMatchObject({ active: true })
    expect((await signIn()).status).toBe(200)
    expect((await send(county, other, 'reopen', {})).body.code).toBe('conflict')
  })

  test('has nothing that depends on it: what does is named', async () => {
    const { county: branch, city, school } = world.ids
    const above = await world.person('shi-guanli', 'city', 'org-admin')
    const { body } = await preview(above, branch)
    expect(body.blockers).toMatchObject([{ name: '西湖小学' }, { name: '文三小学' }])
    const refused = await send(above, branch, 'close', { digest: body.digest })
    expect(refused.body).toMatchObject({ code: 'organisation-in-use', count: 2, what: '西湖小学' })
    const { database, payload } = world.centre
    await payload.create({
      collection: 'api-clients',
      data: { name: '校本平台', organisation: school, scopes: ['delivery:read'] } as never,
    })
    await database.insert('cases', {
      ...{ id: '01jd0000000000000000000001', resource: 'zj:pack:x', ordinal: 1, title: '圆的面积' },
      ...{ status: 'in-review', organisation: city, holder: school, steps: 2 },
    })
    const at = (await preview(above, school)).body
    expect(at.blockers.map(({ what, name }: { what: string; name: string }) => [what, name])).toEqual([
      ['case', '圆的面积'],
      ['key', '校本平台'],
    ])
    await database.update('cases', '01jd0000000000000000000001', { status: 'returned' })
  })

  test('is closed by those above it, not by themselves, and whole wherever the process died', async () => {
    const { other, county: branch, school } = world.ids
    const own = await world.person('wensan-guanli', 'other', 'org-admin')
    expect((await preview(own, other)).status).toBe(403)
    expect((await preview(county, branch)).status).toBe(403)
    expect((await preview(own, school)).status).toBe(403)
    for (const [path, name] of [
      ['close', 'close-organisation:after-row'],
      ['reopen', 'reopen-organisation:after-standing'],
      ['close', 'close-organisation:after-standing'],
      ['reopen', 'reopen-organisation:after-row'],
    ] as const) {
      const { digest } = (await preview(county, other)).body
      onFailpoint((reached) => {
        if (reached === name) throw new Error(`power cut at ${name}`)
      })
      expect((await send(county, other, path, path === 'close' ? { digest } : {})).status).toBe(500)
      onFailpoint(() => {})
      for (const id of await openOrganisationEvents(world.ports)) await resumeOrganisationEvent(world.ports, id)
      expect(await openOrganisationEvents(world.ports)).toEqual([])
      expect(await stored(other)).toMatchObject({ active: path === 'reopen' })
    }
    const lines = { subject: { equals: `organisations/${other}` } }
    expect(await world.centre.database.count('audit-events', lines)).toBe(6)
  })
})
