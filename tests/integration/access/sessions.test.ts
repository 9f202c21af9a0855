import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { type MatrixCentre, openMatrixCentre } from '../../access/centre'
import { visitors } from '../../access/population'
import { anonymousPlayer, type Player, posts } from '../../access/world'

/** What the table cannot say: sessions that end, doors of Payload's own, and ways round a list. */
const people = visitors()
const player = (code: string): Player => {
  const found = people.find((p) => p.code === code)
  if (!found) throw new Error(code)
  return found
}
const officer = player('security-officer@province')
const author = player('author@school')
const colleague = player('author@county')
const seconds = 2

let centre: MatrixCentre
const rest = async (who: Player, method: string, path: string, body?: unknown, headers?: Record<string, string>) => {
  const answer = await centre.doors.rest(who, method, path, body, headers)
  const text = await answer.text()
  return { status: answer.status, body: text ? JSON.parse(text) : null }
}

beforeAll(async () => {
  centre = await openMatrixCentre(seconds)
}, 180_000)
afterAll(() => centre?.close())

describe('an account', () => {
  const username = 'zhao'
  const password = 'Yangliu-2026-an'
  const signIn = (given: string) => rest(anonymousPlayer, 'POST', '/users/login', { username, password: given })
  const asSigned = (token: string) =>
    rest(anonymousPlayer, 'GET', `/organisations/${posts.school.id}`, undefined, { authorization: `JWT ${token}` })

  test('is made by an administrator, signs in, and its session ends by itself', async () => {
    const memberships = [{ organisation: posts.school.id, roles: ['author'] }]
    const made = await rest(player('org-admin@school'), 'POST', '/users', {
      username,
      name: '赵老师',
      password,
      memberships,
    })
    expect(made.status).toBe(201)
    const { body } = await signIn(password)
    expect((await asSigned(body.token)).status).toBe(200)
    await pause(seconds * 1000 + 1100)
    expect((await asSigned(body.token)).body.code).toBe('sign-in-required')
  })

  test('is locked after five wrong passwords, and unlocked by the security officer alone', async () => {
    for (let i = 0; i < 5; i += 1) expect((await signIn('wrong-password-1')).status).toBe(401)
    expect((await signIn(password)).body.code).toBe('account-locked')
    for (const other of [anonymousPlayer, ...people.filter((p) => p !== officer)]) {
      const tried = await rest(other, 'POST', '/users/unlock', { username })
      expect([other.code, tried.status]).toEqual([other.code, other === anonymousPlayer ? 401 : 403])
    }
    expect((await signIn(password)).body.code).toBe('account-locked')
    expect((await rest(officer, 'POST', '/users/unlock', { username })).status).toBe(200)
    expect((await signIn(password)).status).toBe(200)
  })

  test('gives up its secrets to nobody: not in answers, not by asking whether they begin with a letter', async () => {
    const { body } = await rest(officer, 'GET', '/users?limit=100')
    for (const secret of ['"hash"', '"salt"', '"resetPasswordToken"', '"sessions"'])
      expect(JSON.stringify(body)).not.toContain(secret)
    for (const field of ['hash', 'salt', 'resetPasswordToken', 'sessions.id']) {
      const asked = await rest(officer, 'GET', `/users?where[${field}][like]=a`)
      expect([field, asked.status === 200 && asked.body.totalDocs > 0]).toEqual([field, false])
    }
    const byHash = await rest(officer, 'GET', '/api-clients?where[keyHash][like]=a')
    expect(byHash.status === 200 && byHash.body.totalDocs > 0).toBe(false)
  })
})

describe('the tree of organisations', () => {
  test('keeps its shape from an administrator, who could otherwise rise to be the province', async () => {
    const rise = { level: 'province', parent: null, kind: 'province' }
    await rest(player('org-admin@county'), 'PATCH', `/organisations/${posts.county.id}`, rise)
    const { body } = await rest(officer, 'GET', `/organisations/${posts.county.id}`)
    expect([body.level, body.parent, body.kind]).toEqual(['county', posts.city.id, 'county'])
  })
})

describe('the versions of a working copy', () => {
  const put = async (body: object) => {
    const { body: made } = await rest(author, 'POST', '/resource-packs', { organisation: posts.school.id })
    const id = made.doc.id as string
    expect((await rest(author, 'PATCH', `/resource-packs/${id}`, { revision: 1, ...body })).status).toBe(200)
    return id
  }
  const listedFor = async (who: Player, id: string) => {
    const { body } = await rest(who, 'GET', `/resource-packs/versions?where[parent][equals]=${id}&limit=50`)
    return body.totalDocs ?? 0
  }

  test('are seen by the team and by nobody else', async () => {
    const id = await put({ builtYear: 2026 })
    expect(await listedFor(author, id)).toBe(2)
    const { body } = await rest(author, 'GET', `/resource-packs/versions?where[parent][equals]=${id}`)
    const version = body.docs[0].id
    for (const other of people.filter((p) => p !== author && !p.code.startsWith('key:'))) {
      expect([other.code, await listedFor(other, id)]).toEqual([other.code, 0])
      const one = await rest(other, 'GET', `/resource-packs/versions/${version}`)
      expect([other.code, one.status]).toEqual([other.code, 403])
    }
  })

  test('are open to a new member from the first, and closed to a former one', async () => {
    const id = await put({ builtYear: 2026 })
    const team = (revision: number, ...members: Player[]) =>
      centre.payload.update({
        collection: 'resource-packs',
        id,
        data: { revision, team: members.map(({ actor }) => actor.id) } as never,
      })
    await team(2, author, colleague)
    expect(await listedFor(colleague, id)).toBe(3)
    await team(3, author)
    expect(await listedFor(colleague, id)).toBe(0)
  })
})

describe("Payload's own doors", () => {
  test('show nobody unknown and no platform what people are editing, or how they like their lists', async () => {
    for (const who of [anonymousPlayer, ...people.filter((p) => p.code.startsWith('key:'))])
      for (const slug of ['payload-locked-documents', 'payload-preferences', 'payload-migrations', 'payload-kv']) {
        const { status, body } = await rest(who, 'GET', `/${slug}`)
        expect([who.code, slug, status === 200 ? body.totalDocs : 0]).toEqual([who.code, slug, 0])
      }
  })

  test('GraphQL changes nothing, whoever asks', async () => {
    const asked = `mutation { createRegion(data: { code: "330199", name: "新区" }) { id } }`
    const { data, errors } = await centre.doors.graphql(player('operator@province'), asked)
    expect(data ?? null).toBeNull()
    expect(errors?.map((error) => error.message).join()).toContain('read-only')
    expect(await centre.database.count('regions')).toBe(0)
  })

  test('the first account is not given to whoever comes', async () => {
    const body = { username: 'first', name: 'first', password: 'Yangliu-2026-an' }
    expect((await rest(anonymousPlayer, 'POST', '/users/first-register', body)).status).not.toBe(200)
  })
})
