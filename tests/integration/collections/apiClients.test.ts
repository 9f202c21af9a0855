import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { apiKeyHash } from '../../../src/domain/apiKey'
import { type Caller, nobody } from '../doors'
import { openWorld, type World } from './world'

let world: World
let admin: Caller & { id: string }
let stranger: Caller & { id: string }
beforeAll(async () => {
  world = await openWorld()
  admin = await world.person('jiaowu', 'school', 'org-admin')
  stranger = await world.person('linju', 'other', 'org-admin')
  // The ports that the composition root opens; revoking uses the database alone.
  const home = globalThis as { [ports: symbol]: unknown }
  home[Symbol.for('ziyuan.ports')] = { database: world.centre.database }
}, 120_000)
afterAll(() => world.close())

const make = async (scopes: string[] = ['management:read', 'management:write']) => {
  const { status, body } = await world.rest(admin, 'POST', '/api-clients', {
    name: '校平台',
    organisation: world.ids.school,
    scopes,
  })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.doc as { id: string; secret: string; keyPrefix: string }
}
const keyOf = ({ secret }: { secret: string }): Caller => ({ authorization: `Bearer ${secret}` })

describe('a platform', () => {
  test('is shown its secret once; only the sha256 is kept', async () => {
    const client = await make()
    expect(client.secret).toMatch(/^zyk_[\w-]{43}$/)
    const row = await world.centre.database.get<Record<string, unknown>>('api-clients', client.id)
    expect(row?.keyHash).toBe(apiKeyHash(client.secret))
    expect(JSON.stringify(row)).not.toContain(client.secret)
    const again = await world.rest(admin, 'GET', `/api-clients/${client.id}`)
    expect(JSON.stringify(again.body)).not.toContain(client.secret)
    expect(again.body.keyHash).toBeUndefined()
    expect(again.body.keyPrefix).toBe(client.secret.slice(0, 10))
  })

  test('signs in with it and works for its organisation', async () => {
    const key = keyOf(await make())
    const made = await world.rest(key, 'POST', '/resource-packs', { general: { title: '由平台新建' } })
    expect(made.status).toBe(201)
    expect(made.body.doc.organisation).toBe(world.ids.school)
  })

  test('does no more than its scopes say', async () => {
    const reading = keyOf(await make(['management:read']))
    expect((await world.rest(reading, 'POST', '/resource-packs', {})).status).toBe(403)
    expect((await world.rest(reading, 'GET', '/resource-packs')).status).toBe(200)
    const { body } = await world.rest(admin, 'POST', '/api-clients', {
      name: 'x',
      organisation: world.ids.school,
      scopes: ['everything'],
    })
    expect(body.code).toBe('invalid-input')
  })

  test('is unknown with a wrong, short or made-up key', async () => {
    const { secret } = await make()
    for (const wrong of [
      secret.slice(0, -1),
      `${secret.slice(0, -1)}x`.replace(secret, ''),
      'zyk_',
      `zyk_${'a'.repeat(43)}`,
    ])
      expect((await world.rest({ authorization: `Bearer ${wrong}` }, 'POST', '/resource-packs', {})).status).toBe(401)
  })

  test('chooses neither key nor hash', async () => {
    const values = { name: 'x', organisation: world.ids.school, keyHash: 'a'.repeat(64) }
    expect((await world.rest(admin, 'POST', '/api-clients', values)).body.code).toBe('system-field')
  })

  test('stays with its organisation', async () => {
    const { id } = await make()
    const { status, body } = await world.rest(admin, 'PATCH', `/api-clients/${id}`, { organisation: world.ids.other })
    expect([403, 422]).toContain(status)
    expect(['not-allowed', 'system-field']).toContain(body.code)
  })

  test('ends when it is revoked, by those who answer for it, for good', async () => {
    const client = await make()
    const revoke = (as: Caller) => world.rest(as, 'POST', `/api-clients/${client.id}/revoke`)
    expect((await revoke(nobody)).status).toBe(401)
    expect([403, 404]).toContain((await revoke(stranger)).status)
    expect((await world.rest(keyOf(client), 'GET', '/resource-packs')).status).toBe(200)
    expect((await revoke(admin)).body).toEqual({ id: client.id, revoked: true })
    expect((await revoke(admin)).status).toBe(200)
    expect((await world.rest(keyOf(client), 'POST', '/resource-packs', {})).status).toBe(401)
    const undo = await world.rest(admin, 'PATCH', `/api-clients/${client.id}`, { revoked: false })
    expect(undo.body.code).toBe('system-field')
  })

  test('is given another key by those who answer for it: the old one ends, the new one is shown once', async () => {
    const client = await make()
    const rotate = (as: Caller, keyPrefix = client.keyPrefix) =>
      world.rest(as, 'POST', `/api-clients/${client.id}/rotate`, { keyPrefix })
    expect([(await rotate(nobody)).status, (await rotate(stranger)).status]).toEqual([401, 404])
    const { status, body } = await rotate(admin)
    expect([status, body.keyPrefix]).toEqual([200, body.secret.slice(0, 10)])
    expect((await world.rest(keyOf(client), 'GET', '/resource-packs')).status).toBe(401)
    expect((await world.rest(keyOf(body), 'GET', '/resource-packs')).status).toBe(200)
    expect((await world.rest(admin, 'GET', `/api-clients/${client.id}`)).body.keyPrefix).toBe(body.keyPrefix)
    expect((await rotate(admin)).body.code).toBe('conflict')
    await world.rest(admin, 'POST', `/api-clients/${client.id}/revoke`)
    expect((await rotate(admin, body.keyPrefix)).body.code).toBe('state-not-allowed')
  })

  test('leaves lines in the audit log', async () => {
    const client = await make()
    await world.rest(admin, 'POST', `/api-clients/${client.id}/rotate`, { keyPrefix: client.keyPrefix })
    await world.rest(admin, 'POST', `/api-clients/${client.id}/revoke`)
    const lines = await world.centre.database.find<{ verb: string }>('audit-events', {
      where: { subject: { equals: `api-clients/${client.id}` } },
      sort: 'id',
      limit: 10,
    })
    expect(lines.map(({ verb }) => verb)).toEqual(['create-key', 'rotate', 'revoke'])
  })
})
