import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/domain/canonical'
import { paths } from '../../../src/domain/manifest'
import { aManifest } from '../../builders/publication'
import { key } from '../../builders/requests'
import { type Colleague, openTogether, type Together } from './world'

let world: Together
let wang: Colleague
let li: Colleague
let sun: Colleague
beforeAll(async () => {
  world = await openTogether()
  wang = await world.person('wang', 'school', 'author')
  li = await world.person('li', 'other', 'author')
  sun = await world.person('sun', 'other', 'author')
}, 120_000)
afterAll(() => world?.close())

const now = (id: string, as = wang) => world.read(as, id).then(({ body }) => body)
const throwAway = (id: string, revision: number, as = wang, named?: string) =>
  world.post(as, `${id}/trash`, { revision }, named)
const untrash = (id: string, revision: number, as = wang) => world.post(as, `${id}/untrash`, { revision })

/** A pack of two lessons with a file, a colleague who edits and one who comments, both of another school. */
async function pack() {
  const asset = await world.asset('school')
  const files = [{ role: 'courseware', asset, title: '课件' }]
  const doc = await world.create(wang, {
    general: { title: '圆的面积', keywords: ['圆', '面积'] },
    builtYear: 2026,
    lessons: [
      { title: '第一课', files },
      { title: '第二课', files: [] },
    ],
  })
  await world.post(wang, `${doc.id}/invite`, { username: 'li', role: 'editor' })
  await world.post(wang, `${doc.id}/invite`, { username: 'sun', role: 'commenter' })
  return { ...doc, asset, revision: 3 }
}

/** A published version of it under that licence. */
async function publish(identifier: string, licence: string, state = 'online') {
  const manifest = aManifest()
  const bytes = JSON.stringify({ ...manifest, content: { ...manifest.content, identifier, license: licence } })
  const digest = digestOf(bytes)
  await world.centre.store.putOnce(paths.manifest(digest), bytes)
  const row = { id: identifier.slice(-26), identifier, version: 1, kind: 'resource-packs', title: '圆的面积' }
  await world.centre.database.insert('publications', { ...row, manifest: digest, state, audience: 'public', seq: 1 })
}

describe('a copy', () => {
  test('has content and files of its source, and name, number, parts, team and place of its own', async () => {
    const doc = await pack()
    const named = key()
    const made = await world.post(li, `${doc.id}/copy`, {}, named)
    expect(made.status).toBe(201)
    const copy = await now(made.body.id, li)
    expect(copy).toMatchObject({
      general: { title: '圆的面积（副本）', keywords: ['圆', '面积'] },
      revision: 1,
      organisation: world.ids.other,
      owners: [li.id],
      team: [li.id],
      relation: { relations: [] },
    })
    expect(copy.builtYear ?? null).toBeNull()
    expect(copy.commenters ?? []).toEqual([])
    expect(copy.lessons.map((one: { title: string }) => one.title)).toEqual(['第一课', '第二课'])
    expect(copy.lessons[0].files[0].asset).toBe(doc.asset)
    expect([copy.identifier, copy.number]).not.toContain(doc.identifier)
    const parts = (of: typeof doc) =>
      of.lessons.flatMap((one: { part: string; files: { part: string }[] }) => [
        one.part,
        ...one.files.map((f) => f.part),
      ])
    expect(parts(copy).filter((part: string) => parts(doc).includes(part))).toEqual([])
    expect((await world.post(li, `${doc.id}/copy`, {}, named)).body.id).toBe(made.body.id)
    expect((await world.post(li, `${doc.id}/copy`, { organisation: world.ids.other }, named)).body.code).toBe(
      'idempotency-key-reused',
    )
    expect((await world.post(li, `${doc.id}/copy`, { organisation: world.ids.school })).body.code).toBe(
      'foreign-organisation',
    )
    const half = String((await world.post(li, `${doc.id}/copy`, {})).body.id)
    expect(half).not.toBe(made.body.id)
  })

  test('left half made by a process that died is made whole by the same request', async () => {
    const doc = await pack()
    const named = key()
    const { id } = (await world.post(li, `${doc.id}/copy`, {}, named)).body
    const { database, payload } = world.centre
    await database.remove('audit-events', { and: [{ verb: { equals: 'copy' } }, { subject: { contains: doc.id } }] })
    await payload.db.deleteVersions({ collection: 'resource-packs', where: { parent: { equals: id } } })
    await database.update('resource-packs', id, { lessons: [] })
    expect((await world.post(li, `${doc.id}/copy`, {}, named)).body.id).toBe(id)
    expect((await now(id, li)).lessons).toHaveLength(2)
  })

  test('names its source where that is published under a licence that allows it, and not otherwise', async () => {
    for (const [licence, state, expected] of [
      ['CC-BY-4.0', 'online', 1],
      ['education-use', 'online', 0],
      ['CC-BY-4.0', 'withdrawn', 0],
    ] as const) {
      const doc = await pack()
      await publish(doc.identifier, licence, state)
      const { body } = await world.post(li, `${doc.id}/copy`, {})
      const { relations } = (await now(body.id, li)).relation
      const based = relations.map(({ type, target }: { type: string; target: string }) => `${type} ${target}`)
      expect([licence, state, based]).toEqual([licence, state, expected === 1 ? [`is-based-on ${doc.identifier}`] : []])
    }
  })

  test('is not for those who only comment, by no door, nor for strangers', async () => {
    const doc = await pack()
    expect((await world.post(sun, `${doc.id}/copy`, {})).body.code).toBe('not-allowed')
    expect((await world.rest(sun, 'POST', `/resource-packs/${doc.id}/duplicate`)).status).toBe(403)
    expect(await world.centre.database.count('resource-packs', { owners: { in: [sun.id] } })).toBe(0)
  })

  test('of single lessons goes to the end of another pack, once, and not onto a newer one', async () => {
    const doc = await pack()
    await publish(doc.identifier, 'CC-BY-NC-4.0')
    const target = await world.create(li, { lessons: [{ title: '导入' }] })
    const [first, second] = doc.lessons
    const wish = { revision: 1, source: doc.id, list: 'lessons', parts: [second.part, first.part] }
    const named = key()
    const done = await world.post(li, `${target.id}/copy-parts`, wish, named)
    expect([done.status, done.body.revision]).toEqual([200, 2])
    expect((await world.post(li, `${target.id}/copy-parts`, wish, named)).body.revision).toBe(2)
    expect((await world.post(li, `${target.id}/copy-parts`, wish)).body.code).toBe('stale-revision')
    const after = await now(target.id, li)
    expect(after.lessons.map((one: { title: string }) => one.title)).toEqual(['导入', '第二课', '第一课'])
    expect(after.lessons[0].part).toBe(target.lessons[0].part)
    expect(after.lessons.map((one: { part: string }) => one.part)).not.toContain(first.part)
    expect(after.relation.relations).toHaveLength(1)
    const again = { ...wish, revision: 2 }
    expect((await world.post(li, `${target.id}/copy-parts`, { ...again, parts: ['x'] })).body.code).toBe('not-found')
    expect((await world.post(li, `${target.id}/copy-parts`, { ...again, list: 'team' })).body.code).toBe(
      'unknown-field',
    )
    await world.post(li, `${target.id}/copy-parts`, again)
    expect((await now(target.id, li)).relation.relations).toHaveLength(1)
  })

  test('and those who were invited get the names of the files, of this resource alone', async () => {
    const doc = await pack()
    const files = (as: Colleague) => world.rest(as, 'GET', `/resource-packs/${doc.id}/files`)
    expect((await files(sun)).body.docs.map((one: { id: string }) => one.id)).toEqual([doc.asset])
    const other = await world.asset('school')
    expect((await world.rest(sun, 'GET', `/resource-packs/${doc.id}/files/${other}/bytes`)).status).toBe(404)
    await world.post(wang, `${doc.id}/dismiss`, { person: sun.id })
    expect((await files(sun)).status).toBe(404)
  })
})

describe('the trash', () => {
  test('says what was thrown away, when and by whom, to the owner alone, and gives it back', async () => {
    const doc = await pack()
    const named = key()
    expect((await throwAway(doc.id, doc.revision, wang, named)).body).toMatchObject({ inTrash: true, revision: 4 })
    expect((await throwAway(doc.id, doc.revision, wang, named)).body.revision).toBe(4)
    const list = async (as: Colleague) => (await world.rest(as, 'GET', '/resource-packs/trash')).body.docs
    const [line] = await list(wang)
    expect(line).toMatchObject({ id: doc.id, title: '圆的面积', deletedBy: 'wang老师' })
    expect(Date.now() - Date.parse(line.deletedAt)).toBeLessThan(60_000)
    expect(await list(li)).toEqual([])
    expect((await untrash(doc.id, 3)).body.code).toBe('stale-revision')
    expect((await untrash(doc.id, 4, li)).status).toBe(403)
    expect((await untrash(doc.id, 4)).body).toMatchObject({ inTrash: false, revision: 5 })
    expect((await untrash(doc.id, 4)).body.revision).toBe(5)
    const back = await now(doc.id)
    expect([back.lessons.length, back.deletedBy ?? null]).toEqual([2, null])
  })

  test('takes nothing that is under review or published, by no door', async () => {
    const doc = await pack()
    const row = { id: `c${doc.id.slice(1)}`, resource: doc.identifier, ordinal: 1, status: 'in-review', steps: 1 }
    await world.centre.database.insert('cases', row)
    const byHand = await world.patch(wang, doc.id, { deletedAt: new Date().toISOString() })
    expect([(await throwAway(doc.id, 3)).body.code, byHand.body.code]).toEqual(['case-open', 'case-open'])
    await world.centre.database.update('cases', row.id, { status: 'accepted' })
    await publish(doc.identifier, 'CC-BY-4.0', 'suspended')
    const refused = await throwAway(doc.id, 3)
    expect(refused.body).toMatchObject({ code: 'still-published', version: 1, state: 'suspended' })
    expect(refused.body.title).toContain('出库')
    await world.centre.database.update('publications', doc.identifier.slice(-26), { state: 'withdrawn' })
    expect((await throwAway(doc.id, 3)).status).toBe(200)
  })

  test('is emptied of what was named and counted, each with its result, and leaves a line', async () => {
    const [gone, kept] = [await pack(), await pack()]
    await throwAway(gone.id, 3)
    const empty = (confirmed: number, as = wang) =>
      world.post(as, 'trash/empty', { documents: [gone.id, kept.id], confirmed })
    expect((await empty(1)).body).toMatchObject({ code: 'invalid-input', field: 'confirmed' })
    const foreign = (await empty(2, li)).body.results
    expect(foreign.map((one: { outcome: string }) => one.outcome)).toEqual(['refused', 'refused'])
    const { results } = (await empty(2)).body
    expect(results[0]).toEqual({ id: gone.id, outcome: 'deleted' })
    expect(results[1]).toMatchObject({ id: kept.id, outcome: 'refused', problem: { code: 'not-in-trash' } })
    expect((await empty(2)).body.results[0].outcome).toBe('deleted')
    expect(await world.centre.database.get('resource-packs', gone.id)).toBeNull()
    const line = await world.centre.database.findOne('audit-events', {
      and: [{ verb: { equals: 'delete' } }, { subject: { equals: `resource-packs/${gone.id}` } }],
    })
    expect(line).toMatchObject({ actor: wang.id })
  })
})

describe('an earlier version', () => {
  test('is listed with who saved it, and comes back on the revision that was compared', async () => {
    const doc = await pack()
    await world.patch(li, doc.id, { revision: 3, general: { title: '改名' }, lessons: [] })
    const { versions } = (await world.rest(wang, 'GET', `/resource-packs/${doc.id}/history`)).body
    const lines = versions.map((one: { revision: number; savedBy: string; title: string }) => [
      one.revision,
      one.savedBy,
      one.title,
    ])
    expect(lines).toEqual([
      [4, 'li老师', '改名'],
      [3, 'wang老师', '圆的面积'],
      [2, 'wang老师', '圆的面积'],
      [1, 'wang老师', '圆的面积'],
    ])
    const restore = (revision: number, as = wang, version = versions[3].id, named?: string) =>
      world.post(as, `${doc.id}/restore-version`, { version, revision }, named)
    expect((await restore(3)).body.code).toBe('stale-revision')
    expect((await restore(4, sun)).body.code).toBe('not-allowed')
    const other = await pack()
    const foreign = (await world.rest(wang, 'GET', `/resource-packs/${other.id}/history`)).body.versions[0].id
    expect((await restore(4, wang, foreign)).body.code).toBe('not-found')
    const named = key()
    expect((await restore(4, wang, versions[3].id, named)).body.revision).toBe(5)
    expect((await restore(4, wang, versions[3].id, named)).body.revision).toBe(5)
    const back = await now(doc.id)
    expect(back).toMatchObject({ general: { title: '圆的面积' }, team: [wang.id, li.id], commenters: [sun.id] })
    expect(back.lessons.map((one: { part: string }) => one.part)).toEqual(
      doc.lessons.map((one: { part: string }) => one.part),
    )
    expect((await world.rest(sun, 'GET', `/resource-packs/${doc.id}/history`)).body.code).toBe('not-allowed')
  })
})
