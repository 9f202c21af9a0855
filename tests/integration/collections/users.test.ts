import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openCentre, serverURL } from '../centre'
import { type Caller, nobody, restOf } from '../doors'
import { openWorld, password, type World } from './world'

let world: World
let security: Caller & { id: string }
let admin: Caller & { id: string }
let wang: Caller & { id: string }
beforeAll(async () => {
  world = await openWorld()
  security = await world.person('anquan', 'province', 'security-officer')
  admin = await world.person('jiaowu', 'school', 'org-admin')
  wang = await world.person('wang', 'school', 'author')
}, 120_000)
afterAll(() => world.close())

const login = (username: string, secret: string) =>
  world.rest(nobody, 'POST', '/users/login', { username, password: secret })
const member = (...roles: string[]) => [{ organisation: world.ids.school, roles }]
const account = (username: string, more: object = {}) => ({
  username,
  name: username,
  password,
  memberships: member('author'),
  ...more,
})
const make = (as: Caller, values: object) => world.rest(as, 'POST', '/users', values)
const codeOf = ({ status, body }: { status: number; body: { code?: string } }) => `${status} ${body.code}`

describe('signing in', () => {
  test('works by user name, in a session that ends and a cookie no script can read', async () => {
    const { status, body, headers } = await login('wang', password)
    expect(status).toBe(200)
    expect(body.exp - Date.now() / 1000).toBeLessThanOrEqual(7200)
    const cookie = headers.get('set-cookie') ?? ''
    expect(cookie).toContain('HttpOnly')
    expect(cookie).toContain('SameSite=Lax')
    const secrets = /"(hash|salt)"|"sessions":\[\{/
    expect(JSON.stringify(body)).not.toMatch(secrets)
    for (const path of ['/users/me', `/users/${wang.id}`, '/users'])
      expect(JSON.stringify((await world.rest(wang, 'GET', path)).body)).not.toMatch(secrets)
  })

  test('leaves a line in the audit log', async () => {
    const line = await world.centre.database.findOne('audit-events', {
      and: [{ verb: { equals: 'sign-in' } }, { actor: { equals: wang.id } }],
    } as never)
    expect(line).toMatchObject({ subject: `users/${wang.id}`, organisation: world.ids.school, outcome: 'done' })
  })

  test('fails alike for a wrong password and an unknown name', async () => {
    expect(codeOf(await login('wang', 'wrong-Password-1'))).toBe('401 sign-in-failed')
    expect(codeOf(await login('nobody-here', 'wrong-Password-1'))).toBe('401 sign-in-failed')
    expect(codeOf(await world.rest(nobody, 'POST', '/users/login', { username: 'wang' }))).toBe('422 invalid-input')
  })

  test('locks the account after five failures, also to the right password, until security unlocks it', async () => {
    await world.person('zhou', 'school', 'author')
    for (let i = 0; i < 5; i += 1) await login('zhou', 'wrong-Password-1')
    expect(codeOf(await login('zhou', password))).toBe('423 account-locked')
    const unlock = (as: Caller) => world.rest(as, 'POST', '/users/unlock', { username: 'zhou' })
    expect((await unlock(nobody)).status).toBe(401)
    expect((await unlock(wang)).status).toBe(403)
    expect(codeOf(await login('zhou', password))).toBe('423 account-locked')
    expect((await unlock(security)).status).toBe(200)
    expect((await login('zhou', password)).status).toBe(200)
  })

  test('is over when the person signs out, for a copied token too', async () => {
    const { body } = await login('wang', password)
    const copied = { authorization: `JWT ${body.token}` }
    expect((await world.rest(copied, 'GET', '/users/me')).body.user?.username).toBe('wang')
    expect((await world.rest(copied, 'POST', '/users/logout')).status).toBe(200)
    expect((await world.rest(copied, 'GET', '/users/me')).body.user).toBeNull()
  })

  test('is refused to a closed account, and what was signed in ends', async () => {
    const sun = await world.person('sun', 'school', 'author')
    await world.rest(security, 'PATCH', `/users/${sun.id}`, { active: false })
    expect(codeOf(await login('sun', password))).toBe('403 account-closed')
    expect((await world.rest(sun, 'POST', '/resource-packs', {})).status).not.toBe(201)
  })

  test('by cookie counts from our own pages only', async () => {
    const { body } = await login('wang', password)
    const cookie = { cookie: `payload-token=${body.token}` }
    const me = async (origin: string) =>
      (await world.rest(nobody, 'GET', '/users/me', undefined, { ...cookie, origin })).body.user
    expect((await me(serverURL))?.username).toBe('wang')
    expect(await me('https://evil.example')).toBeNull()
  })
})

describe('an account', () => {
  test('is not given to whoever comes first to an empty centre', async () => {
    const empty = await openCentre()
    const { status, body } = await restOf(empty)(nobody, 'POST', '/users/first-register', account('intruder'))
    expect({ status, code: body.code, users: await empty.database.count('users') }).toEqual({
      status: 401,
      code: 'sign-in-required',
      users: 0,
    })
    await empty.close()
  })

  test.each(['short1A', 'onlyletterslong', '1234567890123', 'Password2026', 'aaaaaaaaaaa1', 'xiaoming20269', ''])(
    'takes no password like %j',
    async (weak) => {
      expect(codeOf(await make(security, account('xiaoming', { password: weak })))).toBe('422 weak-password')
    },
  )

  test('changes to a good password only', async () => {
    expect(codeOf(await world.rest(wang, 'PATCH', `/users/${wang.id}`, { password: 'wang2026' }))).toBe(
      '422 weak-password',
    )
  })

  test('that gets a new password ends every session but the one it was set in', async () => {
    const he = await world.person('he', 'school', 'author')
    const elsewhere = { authorization: `JWT ${(await login('he', password)).body.token}` }
    const fresh = 'Qiantang-2027-chao'
    expect((await world.rest(he, 'PATCH', `/users/${he.id}`, { password: fresh })).status).toBe(200)
    expect((await world.rest(he, 'GET', '/users/me')).body.user?.username).toBe('he')
    expect((await world.rest(elsewhere, 'GET', '/users/me')).body.user).toBeNull()
    expect(codeOf(await login('he', password))).toBe('401 sign-in-failed')
    expect((await login('he', fresh)).status).toBe(200)
  })

  test('is made by an administrator in their own organisation, not elsewhere', async () => {
    expect((await make(admin, account('new-teacher'))).status).toBe(201)
    const elsewhere = account('other-teacher', { memberships: [{ organisation: world.ids.other, roles: ['author'] }] })
    expect((await make(admin, elsewhere)).status).toBe(403)
    expect((await make(wang, account('by-a-teacher'))).status).toBe(403)
  })

  test('has a user name of its own', async () => {
    expect(codeOf(await make(security, account('wang')))).toBe('409 duplicate-value')
  })

  test('never holds two of operator, security officer and auditor', async () => {
    const both = account('both', {
      memberships: [{ organisation: world.ids.province, roles: ['operator', 'auditor'] }],
    })
    expect(codeOf(await make(security, both))).toBe('422 separation-of-duties')
    const apart = account('apart', {
      memberships: [
        { organisation: world.ids.province, roles: ['operator'] },
        { organisation: world.ids.school, roles: ['security-officer'] },
      ],
    })
    expect(codeOf(await make(security, apart))).toBe('422 separation-of-duties')
  })

  test('gets no role from itself', async () => {
    const { status } = await world.rest(wang, 'PATCH', `/users/${wang.id}`, {
      memberships: member('author', 'org-admin'),
    })
    expect(status).toBe(403)
    const { body } = await world.rest(wang, 'GET', `/users/${wang.id}`)
    expect(body.memberships[0].roles).toEqual(['author'])
  })

  test('may be read and renamed by its person; what the centre keeps of it may not', async () => {
    expect((await world.rest(wang, 'PATCH', `/users/${wang.id}`, { name: '王老师' })).status).toBe(200)
    expect(codeOf(await world.rest(wang, 'PATCH', `/users/${wang.id}`, { office: 'operator' }))).toBe(
      '422 system-field',
    )
    for (const values of [
      { province: 'x' },
      { sessions: [] },
      { hash: 'x' },
      { salt: 'x' },
      { lockUntil: '2030-01-01T00:00:00.000Z' },
    ])
      expect(codeOf(await world.rest(wang, 'PATCH', `/users/${wang.id}`, values))).toMatch(
        /^422 (system|unknown)-field$/,
      )
    expect(codeOf(await world.rest(wang, 'PATCH', `/users/${wang.id}`, { loginAttempts: 3 }))).toBe('422 system-field')
  })

  test('leaves a line in the audit log when its roles change', async () => {
    const qian = await world.person('qian', 'school', 'author')
    expect(
      (await world.rest(admin, 'PATCH', `/users/${qian.id}`, { memberships: member('author', 'reviewer') })).status,
    ).toBe(200)
    const lines = await world.centre.database.find('audit-events', {
      where: { subject: { equals: `users/${qian.id}` } },
      sort: 'id',
      limit: 10,
    })
    expect(lines.at(-1)).toMatchObject({ verb: 'grant', actor: admin.id })
  })

  test.each(['hash', 'salt', 'resetPasswordToken', 'sessions.id'])('is not found by guessing at %s', async (field) => {
    const { status, body } = await world.rest(security, 'GET', `/users?where[${field}][like]=a`)
    expect({ status, docs: body.docs }).toEqual({ status: expect.any(Number), docs: undefined })
    expect(status).toBeGreaterThanOrEqual(400)
  })

  test('is not deleted', async () => {
    for (const as of [wang, admin, security])
      expect((await world.rest(as, 'DELETE', `/users/${wang.id}`)).status).toBe(403)
  })
})
