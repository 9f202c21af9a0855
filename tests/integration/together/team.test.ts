import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { key } from '../../builders/requests'
import { form, nobody } from '../doors'
import { type Colleague, openTogether, type Together } from './world'

let world: Together
let wang: Colleague
let li: Colleague
let sun: Colleague
let stranger: Colleague
beforeAll(async () => {
  world = await openTogether()
  wang = await world.person('wang', 'school', 'author')
  li = await world.person('li', 'other', 'author')
  sun = await world.person('sun', 'county', 'reviewer')
  stranger = await world.person('stranger', 'school', 'author')
}, 120_000)
afterAll(() => world?.close())

const invite = (id: string, username: string, role: string, as = wang, named?: string) =>
  world.post(as, `${id}/invite`, { username, role }, named)
const roles = (body: { members: { username: string; role: string }[] }) =>
  body.members.map(({ username, role }) => `${username} ${role}`)

describe('whoever makes a resource', () => {
  test('answers for it alone, and no request names others in passing', async () => {
    const doc = await world.create(wang)
    expect([doc.owners, doc.team, doc.commenters]).toEqual([[wang.id], [wang.id], []])
    for (const field of ['owners', 'team', 'commenters', 'people']) {
      const made = await world.rest(wang, 'POST', '/resource-packs', { [field]: [li.id] })
      const saved = await world.patch(wang, doc.id, { revision: 1, [field]: [li.id] })
      expect([made.body.code, saved.body.code]).toEqual(['system-field', 'system-field'])
    }
    const filled = { ...doc, owners: [li.id], team: [li.id] }
    expect((await world.rest(wang, 'PATCH', `/resource-packs/${doc.id}`, form(filled))).status).toBe(200)
    expect((await world.read(wang, doc.id)).body.owners).toEqual([wang.id])
  })
})

describe('an invited person', () => {
  test('from elsewhere sees and edits this resource and no other, and neither submits, invites nor throws away', async () => {
    const [doc, other] = [await world.create(wang), await world.create(wang)]
    expect((await world.read(li, doc.id)).status).toBe(404)
    const { status, body } = await invite(doc.id, 'LI', 'editor')
    expect([status, roles(body)]).toEqual([200, ['wang owner', 'li editor']])
    expect(body.members[1].organisationName).toBe('文三小学')
    const seen = await world.read(li, doc.id)
    expect((await world.patch(li, doc.id, { revision: seen.body.revision, builtYear: 2026 })).status).toBe(200)
    expect(
      (await world.rest(li, 'GET', '/resource-packs?limit=50')).body.docs.map((d: { id: string }) => d.id),
    ).toEqual([doc.id])
    expect((await world.read(li, other.id)).status).toBe(404)
    const versions = await world.rest(li, 'GET', `/resource-packs/versions?where[parent][equals]=${doc.id}`)
    expect(versions.body.totalDocs).toBe(3)
    expect((await invite(doc.id, 'sun', 'commenter', li)).body.code).toBe('not-allowed')
    const submission = { revision: 3, commitment: '承诺', selfCheck: {} }
    expect((await world.post(li, `${doc.id}/submit`, submission)).body.code).toBe('not-allowed')
    const thrown = await world.patch(li, doc.id, { deletedAt: new Date().toISOString() })
    expect([403, 404]).toContain(thrown.status)
    await world.patch(wang, doc.id, { deletedAt: new Date().toISOString() })
    for (const values of [{ deletedAt: null }, { deletedAt: null, revision: 4 }, { builtYear: 2025, revision: 4 }])
      expect([403, 404]).toContain(
        (await world.rest(li, 'PATCH', `/resource-packs/${doc.id}?trash=true`, values)).status,
      )
    expect((await world.rest(wang, 'PATCH', `/resource-packs/${doc.id}?trash=true`, { deletedAt: null })).status).toBe(
      200,
    )
    const bulk = await world.rest(sun, 'PATCH', `/resource-packs?where[id][equals]=${doc.id}`, { builtYear: 1999 })
    expect(bulk.body.docs ?? []).toEqual([])
  })

  test('who may comment reads it and changes nothing', async () => {
    const doc = await world.create(wang)
    await invite(doc.id, 'sun', 'commenter')
    expect((await world.read(sun, doc.id)).status).toBe(200)
    expect((await world.rest(sun, 'GET', `/resource-packs/${doc.id}/progress`)).status).toBe(200)
    expect((await world.rest(sun, 'GET', `/resource-packs/${doc.id}/team`)).body).toMatchObject({
      role: 'commenter',
      mayManage: false,
    })
    expect([403, 404]).toContain((await world.patch(sun, doc.id, { revision: 2, builtYear: 2026 })).status)
    const versions = await world.rest(sun, 'GET', `/resource-packs/versions?where[parent][equals]=${doc.id}`)
    expect(versions.body.totalDocs ?? 0).toBe(0)
    expect((await world.rest(stranger, 'GET', `/resource-packs/${doc.id}/team`)).status).toBe(404)
    expect((await world.rest(nobody, 'GET', `/resource-packs/${doc.id}/team`)).status).toBe(401)
  })

  test('who may only comment finds it in the list, whatever they are elsewhere, until they leave', async () => {
    const [doc] = [await world.create(wang), await world.create(wang)]
    const yu = await world.person('yu', 'other', 'author')
    const list = async (as: Colleague) =>
      (await world.rest(as, 'GET', '/resource-packs?limit=50&sort=-updatedAt')).body.docs as { id: string }[]
    const zhou = await world.person('zhou', 'county', 'reviewer')
    for (const one of ['yu', 'zhou']) await invite(doc.id, one, 'commenter')
    for (const as of [yu, zhou]) expect((await list(as)).map(({ id }) => id)).toEqual([doc.id])
    expect((await list(wang)).map(({ id }) => id)).toContain(doc.id)
    // What lists ask is nobody's to read or to ask for.
    expect((await list(yu))[0]).not.toHaveProperty('people')
    const asked = await world.rest(wang, 'GET', `/resource-packs?where[people][in]=${yu.id}`)
    expect(asked.status).toBe(422)
    for (const as of [yu, zhou]) {
      await world.post(as, `${doc.id}/dismiss`, { person: as.id })
      expect(await list(as)).toEqual([])
    }
  })

  test('with no role for writing is not made an editor, and an unknown name is not told from a closed one', async () => {
    const doc = await world.create(wang)
    expect((await invite(doc.id, 'sun', 'editor')).body.code).toBe('team-role-unfit')
    const gone = await world.person('gone', 'other', 'author')
    await world.centre.database.update('users', gone.id, { active: false })
    await world.person('auditor', 'province', 'auditor')
    for (const name of ['gone', 'auditor', 'nobody-at-all']) {
      const { status, body } = await invite(doc.id, name, 'commenter')
      expect([status, body.code]).toEqual([404, 'person-not-found'])
    }
  })
})

describe('the team', () => {
  test('keeps its last owner, hands over in one step, and lets everybody leave', async () => {
    const doc = await world.create(wang)
    await invite(doc.id, 'li', 'editor')
    const post = (as: Colleague, verb: string, person: string) => world.post(as, `${doc.id}/${verb}`, { person })
    expect((await post(wang, 'dismiss', wang.id)).body.code).toBe('last-owner')
    expect((await invite(doc.id, 'wang', 'editor')).body.code).toBe('last-owner')
    expect((await post(li, 'dismiss', wang.id)).body.code).toBe('not-allowed')
    const after = await post(wang, 'hand-over', li.id)
    expect(roles(after.body).sort()).toEqual(['li owner', 'wang editor'])
    expect((await post(wang, 'hand-over', wang.id)).body.code).toBe('not-allowed')
    expect((await post(wang, 'dismiss', wang.id)).body).toMatchObject({ members: [], role: null })
    expect((await world.read(wang, doc.id)).status).toBe(404)
    const lines = await world.centre.database.find<{ verb: string; actor: string }>('audit-events', {
      where: { subject: { equals: `resource-packs/${doc.id}` } },
      sort: 'at',
      limit: 10,
    })
    expect(lines.map(({ verb, actor }) => `${actor === wang.id ? 'wang' : actor} ${verb}`)).toEqual([
      'wang invite',
      'wang hand-over',
      'wang dismiss',
    ])
  })

  test('changes once for one key, and not for a key that was used for something else', async () => {
    const doc = await world.create(wang)
    const named = key()
    const first = await invite(doc.id, 'li', 'editor', wang, named)
    await world.post(wang, `${doc.id}/dismiss`, { person: li.id })
    const again = await invite(doc.id, 'li', 'editor', wang, named)
    expect([first.status, again.status, roles(again.body)]).toEqual([200, 200, ['wang owner']])
    expect((await invite(doc.id, 'sun', 'commenter', wang, named)).body.code).toBe('idempotency-key-reused')
  })

  test('changes beside somebody who saves: neither is lost', async () => {
    const doc = await world.create(wang)
    const [saved, invited, other] = await Promise.all([
      world.patch(wang, doc.id, { revision: 1, builtYear: 2024 }),
      invite(doc.id, 'li', 'editor'),
      invite(doc.id, 'sun', 'commenter'),
    ])
    expect([invited.status, other.status]).toEqual([200, 200])
    const now = (await world.read(wang, doc.id)).body
    expect([now.team, now.commenters]).toEqual([[wang.id, li.id], [sun.id]])
    expect(now.builtYear ?? null).toBe(saved.status === 200 ? 2024 : null)
  })

  test('stays when an older version comes back', async () => {
    const doc = await world.create(wang)
    await invite(doc.id, 'li', 'owner')
    const { body } = await world.rest(
      wang,
      'GET',
      `/resource-packs/versions?where[parent][equals]=${doc.id}&sort=version.revision`,
    )
    expect((await world.rest(wang, 'POST', `/resource-packs/versions/${body.docs[0].id}`)).status).toBe(200)
    expect((await world.read(wang, doc.id)).body.owners).toEqual([wang.id, li.id])
  })
})
