import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { systemClock, systemIds } from '../../../src/domain/clock'
import { onFailpoint } from '../../../src/domain/failpoint'
import { setCurrentPorts } from '../../../src/operations/currentPorts'
import type { Ports } from '../../../src/operations/operation'
import { aWorkbook } from '../../builders/workbook'
import { serverURL } from '../centre'
import { openWorld, type World } from '../collections/world'
import { testEngine } from '../databases'
import { type Caller, nobody, signIn } from '../doors'
import {
  csv,
  fiveHundredSchools,
  fiveThousandPeople,
  peopleFaults,
  peopleHeadings,
  schoolFaults,
  schoolHeadings,
  withFaults,
} from './sheets'

let world: World
let county: Caller & { id: string }
let other: Caller & { id: string }
/** On the wire server every row is a round trip: there a tenth shows the same. */
const onWire = testEngine.name === 'MongoDB'

beforeAll(async () => {
  world = await openWorld()
  const { database } = world.centre
  setCurrentPorts({ database, clock: systemClock, ids: systemIds, mail: null } as unknown as Ports)
  county = await world.person('xihu-guanli', 'county', 'org-admin')
  const place = { city: world.ids.city, province: world.ids.province }
  const binjiang = systemIds.next()
  await database.insert('organisations', {
    ...{ id: binjiang, code: '330108', name: '滨江区教育局', kind: 'county', level: 'county', parent: world.ids.city },
    ...{ organisation: binjiang, county: binjiang, ...place },
  })
  const school = systemIds.next()
  await database.insert('organisations', {
    ...{ id: school, code: '2133000009', name: '江南小学', kind: 'school', level: 'school', parent: binjiang },
    ...{ organisation: school, county: binjiang, ...place },
  })
  const memberships = [{ id: systemIds.next(), organisation: school, roles: ['author'] }]
  await database.insert('users', {
    ...{ id: systemIds.next(), username: 'binjiang-laoshi', name: '江老师', active: true, memberships },
    ...{ organisation: school, county: binjiang, ...place },
  })
  other = await world.person('wensan-guanli', 'other', 'org-admin')
}, 120_000)
afterAll(async () => {
  setCurrentPorts(null)
  await world.close()
})

/** What a browser sends: a form with the files. */
async function preview(as: Caller, files: Record<string, string | Buffer>) {
  const form = new FormData()
  for (const [name, bytes] of Object.entries(files))
    form.append('files', new File([typeof bytes === 'string' ? bytes : new Uint8Array(bytes)], name))
  return world.rest(as, 'POST', '/onboardings/preview', form)
}
const apply = (as: Caller, { id, digest }: { id: string; digest: string }) =>
  world.rest(as, 'POST', `/onboardings/${id}/apply`, { digest })
async function applyWhole(as: Caller, onboarding: { id: string; digest: string }) {
  for (;;) {
    const { status, body } = await apply(as, onboarding)
    if (status !== 200) throw new Error(JSON.stringify(body))
    if (body.status === 'done') return { status, body }
  }
}
const people = (...rows: string[][]) => csv([peopleHeadings, ...rows])
const schools = (...rows: string[][]) => csv([schoolHeadings, ...rows])
const codesOf = ({ body }: { body: { faults: { code: string; row: number }[] } }) =>
  body.faults.map(({ row, code }) => [row, code])

describe('500 schools and 5,000 people', () => {
  test('with 23 planted faults: exactly these are named, by sheet, row, column and value, and nothing is kept', async () => {
    const before = await world.centre.database.count('users')
    const { status, body } = await preview(county, {
      '单位.csv': csv([schoolHeadings, ...withFaults(fiveHundredSchools(), schoolFaults)]),
      '人员.xlsx': aWorkbook({ 人员: [peopleHeadings, ...withFaults(fiveThousandPeople(), peopleFaults)] }),
    })
    expect(status).toBe(200)
    const found = body.faults.map(({ sheet, row, column, value, code }: Record<string, unknown>) =>
      [sheet, row, column, value, code].join(' | '),
    )
    const due = [
      ...schoolFaults.map(([row, column, value, code]) =>
        ['单位.csv', row, schoolHeadings[column], value.slice(0, 80), code].join(' | '),
      ),
      ...peopleFaults.map(([row, column, value, code]) => {
        const said = ['separated', 'office'].includes(code) ? (expectRoles[value] ?? value) : value
        return ['人员.xlsx · 人员', row, peopleHeadings[column], said, code].join(' | ')
      }),
    ]
    expect(due).toHaveLength(23)
    expect(found.sort()).toEqual(due.sort())
    expect(body.faultCount).toBe(23)
    expect(body.onboarding).toBeNull()
    for (const { zh, en } of body.faults) expect([zh.length > 5, en.length > 5]).toEqual([true, true])
    expect(await world.centre.database.count('users')).toBe(before)
    expect(await world.centre.database.count('onboardings')).toBe(0)
  })

  test('without a fault are entered once, however often they are applied', async () => {
    const { database } = world.centre
    const many = onWire ? 500 : 5000
    const sheets = {
      '单位.csv': csv([schoolHeadings, ...fiveHundredSchools()]),
      '人员.csv': csv([peopleHeadings, ...fiveThousandPeople().slice(0, many)]),
    }
    const before = await database.count('users')
    const first = await preview(county, sheets)
    expect(first.body.faults).toEqual([])
    expect(first.body.counts).toEqual({
      organisations: { created: 500, changed: 0, unchanged: 0 },
      people: { created: many, changed: 0, unchanged: 0 },
    })
    const done = await applyWhole(county, first.body.onboarding)
    expect(done.body).toMatchObject({ status: 'done', done: 500 + many, total: 500 + many, left: [] })
    expect(await database.count('users')).toBe(before + many)
    const one = await database.findOne<{ id: string; updatedAt: string }>('users', { username: { equals: 'xh00050' } })
    expect(one).toMatchObject({ name: '教师50', email: 'xh50@school.example', active: true, hash: null })
    expect(one).toMatchObject({ county: world.ids.county, city: world.ids.city, office: null })
    expect((await apply(county, first.body.onboarding)).body).toEqual(done.body)
    const again = await preview(county, sheets)
    expect(again.body.counts).toEqual({
      organisations: { created: 0, changed: 0, unchanged: 500 },
      people: { created: 0, changed: 0, unchanged: many },
    })
    expect((await applyWhole(county, again.body.onboarding)).body).toMatchObject({ status: 'done', total: 0 })
    expect(await database.count('users')).toBe(before + many)
    expect(await database.get('users', String(one?.id))).toMatchObject({ updatedAt: one?.updatedAt })
  }, 180_000)
})

const byUsername = (username: string) =>
  world.centre.database.findOne<{ id: string; name: string; memberships: { roles: string[] }[] }>('users', {
    username: { equals: username },
  })

describe('a sheet', () => {
  test('lets nobody do what a form would refuse: each administrator their own branch', async () => {
    const row = ['li-si', '李四', '2133000001', '教师', '']
    expect(codesOf(await preview(other, { 'a.csv': people(row) }))).toEqual([[2, 'organisation-outside']])
    const own = await preview(other, { 'a.csv': people(['li-si', '李四', '2133000002', '教师', '']) })
    expect(own.body.faults).toEqual([])
    expect(
      codesOf(await preview(other, { 'b.csv': schools(['2133000077', '分校', '学校', '学校', '330106']) })),
    ).toEqual([[2, 'organisation-outside']])
    const teacher = await world.person('putong', 'school', 'author')
    expect((await preview(teacher, { 'a.csv': people(row) })).body.code).toBe('not-allowed')
    expect((await preview(nobody, { 'a.csv': people(row) })).body.code).toBe('sign-in-required')
    expect((await apply(county, own.body.onboarding)).body.code).toBe('not-found')
  })

  test('gives one of the three offices by the security officer alone', async () => {
    const security = await world.person('anquan', 'province', 'security-officer')
    const row = people(['shenji', '审计员甲', '330000', '审计员', ''])
    const admin = await world.person('sheng-guanli', 'province', 'org-admin')
    expect(codesOf(await preview(admin, { 'a.csv': row }))).toEqual([[2, 'office']])
    const { body } = await preview(security, { 'a.csv': row })
    expect((await applyWhole(security, body.onboarding)).body.status).toBe('done')
    expect(await byUsername('shenji')).toMatchObject({ office: 'auditor' })
  })

  test('is applied as it was shown or not at all', async () => {
    const first = await preview(county, { 'a.csv': people(['bian-hua', '原名', '2133000001', '教师', '']) })
    expect((await apply(county, { ...first.body.onboarding, digest: 'sha256:other' })).body.code).toBe(
      'onboarding-changed',
    )
    await world.person('bian-hua', 'school', 'reviewer')
    expect((await apply(county, first.body.onboarding)).body.code).toBe('onboarding-changed')
    const second = await preview(county, { 'a.csv': people(['bian-hua', '新名', '2133000001', '教师', '']) })
    expect(second.body.changes).toMatchObject([
      { what: 'bian-hua', before: { name: 'bian-hua老师' }, after: { name: '新名' } },
    ])
    await applyWhole(county, second.body.onboarding)
    expect(await byUsername('bian-hua')).toMatchObject({ name: '新名', memberships: [{ roles: ['author'] }] })
  })

  test('that was stopped in the middle goes on, doubles nothing, and leaves what somebody changed meanwhile', async () => {
    const { database } = world.centre
    const named = (n: number) => [`duan-${n}`, `断点${n}`, '2133000001', '教师', '']
    await applyWhole(county, (await preview(county, { 'a.csv': people(named(9)) })).body.onboarding)
    const { body } = await preview(county, {
      'a.csv': people(...[1, 2, 3, 4].map(named), ['duan-9', '断点改名', '2133000001', '教师', '']),
      'b.csv': schools(['2133000055', '断点小学', '学校', '学校', '330106', '']),
    })
    expect(body.counts.people).toEqual({ created: 4, changed: 1, unchanged: 0 })
    let passed = 0
    onFailpoint((name) => {
      if (name === 'onboard:after-person') passed += 1
      if (passed > 1) throw new Error(`power cut at ${name}`)
    })
    expect((await apply(county, body.onboarding)).status).toBe(500)
    onFailpoint(() => {})
    const nine = await byUsername('duan-9')
    await database.update('users', String(nine?.id), { name: '别人改了' })
    const after = await applyWhole(county, body.onboarding)
    expect(after.body).toMatchObject({ status: 'done', done: 6, left: [{ sheet: 'a.csv', row: 6, value: 'duan-9' }] })
    expect(await database.count('users', { username: { contains: 'duan-' } })).toBe(5)
    expect(await database.count('organisations', { code: { equals: '2133000055' } })).toBe(1)
  })

  test('gives each new person a link once; no password and no link is stored', async () => {
    const { body } = await preview(county, {
      'a.csv': people(['xin-ren', '新人', '2133000001', '教师', 'xin@school.example']),
    })
    const codes = (more: object = {}) =>
      world.rest(county, 'POST', `/onboardings/${body.onboarding.id}/first-codes`, more)
    expect((await codes()).body.code).toBe('state-not-allowed')
    await applyWhole(county, body.onboarding)
    expect((await codes({ letters: true })).body.code).toBe('mail-not-set-up')
    const given = await codes()
    expect(given.body).toMatchObject({ people: [{ username: 'xin-ren', how: 'link' }], next: null })
    const code = new RegExp(`^${serverURL}/admin/reset/([0-9a-f]{40})$`).exec(given.body.people[0].link)?.[1] ?? ''
    expect(JSON.stringify(await byUsername('xin-ren'))).not.toContain(code)
    expect((await codes()).body.people).toMatchObject([{ how: 'given-before', link: null }])
    const set = (token: string, password: string) =>
      world.rest(nobody, 'POST', '/users/reset-password', { token, password })
    expect((await set(code, 'weak')).body.code).toBe('weak-password')
    expect((await set(code, 'Qiantang-2027-chao')).status).toBe(200)
    expect((await signIn(world.rest, 'xin-ren', 'Qiantang-2027-chao')).authorization).toMatch(/^JWT /)
    expect((await codes({ again: true })).body.people).toMatchObject([{ how: 'has-password', link: null }])
    expect((await set(code, 'Qiantang-2028-chao')).status).toBe(403)
  })

  test('lists who never signed in to those who keep them, and gives these another link', async () => {
    const { body } = await preview(county, {
      'a.csv': people(['zz-wei', '未来', '2133000001', '教师', ''], ['zz-yi', '已来', '2133000001', '教师', '']),
    })
    await applyWhole(county, body.onboarding)
    const waiting = async (as: Caller, after = '') =>
      (await world.rest(as, 'GET', `/users/not-signed-in?after=${after}`)).body
    const links = async (as: Caller, ...ids: string[]) =>
      (await world.rest(as, 'POST', '/users/first-codes', { people: ids })).body
    const tokenIn = ({ people: [one] }: { people: { link: string }[] }) => one?.link.split('/').at(-1) ?? ''
    const setPassword = (token: string) =>
      world.rest(nobody, 'POST', '/users/reset-password', { token, password: 'Qiantang-2027-chao' })
    const [to, done] = [String((await byUsername('zz-wei'))?.id), String((await byUsername('zz-yi'))?.id)]
    const listed = (await waiting(county, 'zz-')).docs
    expect(listed[0]).toMatchObject({ id: to, username: 'zz-wei', organisation: '西湖小学', linkUntil: null })
    expect(listed.map(({ username }: { username: string }) => username)).toContain('zz-yi')
    // Of another school's people its administrator sees nobody, and gives them nothing.
    expect((await waiting(other)).docs).toEqual([])
    expect((await links(other, to)).people).toEqual([])
    expect((await waiting(nobody)).code).toBe('sign-in-required')

    const first = tokenIn(await links(county, to))
    const second = tokenIn(await links(county, to))
    expect(first).not.toBe(second)
    expect((await setPassword(first)).status).toBe(403)
    expect((await setPassword(tokenIn(await links(county, done)))).status).toBe(200)
    expect((await waiting(county, 'zz-')).docs).toMatchObject([{ id: to, linkUntil: expect.any(String) }])
    expect((await links(county, done)).people).toMatchObject([{ how: 'has-password', link: null }])
  })
})

/** Roles are said by their codes once they were understood. */
const expectRoles: Record<string, string> = { 审计员: 'auditor' }
