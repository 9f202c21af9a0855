import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openPayload } from '../centre'
import { type Caller, form, nobody, type Rest, restOf } from '../doors'
import { openWorld, type World } from './world'

let world: World
let wang: Caller & { id: string }
let li: Caller & { id: string }
beforeAll(async () => {
  world = await openWorld()
  wang = await world.person('wang', 'school', 'author')
  li = await world.person('li', 'other', 'author')
}, 120_000)
afterAll(() => world.close())

const path = '/resource-packs'
const create = async (values: object = {}, as: Caller = wang) => {
  const { status, body } = await world.rest(as, 'POST', path, { general: { title: '圆的面积' }, ...values })
  if (status !== 201) throw new Error(JSON.stringify(body))
  return body.doc
}
const patch = (id: string, values: unknown, as: Caller = wang) => world.rest(as, 'PATCH', `${path}/${id}`, values)
const read = async (id: string) => (await world.rest(wang, 'GET', `${path}/${id}`)).body

describe('a new working copy', () => {
  test('gets an identifier, a number, revision 1, its organisation and its place', async () => {
    const doc = await create()
    expect(doc.id).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
    expect(doc.identifier).toMatch(/^zj:pack:[0-9a-hjkmnp-tv-z]{26}$/)
    expect(doc.number).toMatch(/^ZY-XK-\d{4}-\d{6}$/)
    const { county, city, province } = world.ids
    expect(doc).toMatchObject({
      kind: 'resource-packs',
      revision: 1,
      organisation: world.ids.school,
      county,
      city,
      province,
      team: [wang.id],
    })
  })

  test('numbers are given once each, also to eight at once', async () => {
    const docs = await Promise.all(Array.from({ length: 8 }, () => create()))
    expect(new Set(docs.map((doc) => doc.number)).size).toBe(8)
  })

  test.each([
    ['id', { id: '01jd0000000000000000000000' }],
    ['identifier', { identifier: 'zj:pack:01jd0000000000000000000000' }],
    ['number', { number: 'ZY-XK-2026-999999' }],
    ['county', { county: 'x' }],
    ['kind', { kind: 'courses' }],
    ['createdAt', { createdAt: '2020-01-01T00:00:00.000Z' }],
  ])('does not let the request choose %s', async (field, values) => {
    const { status, body, headers } = await world.rest(wang, 'POST', path, values)
    expect({ status, code: body.code, field: body.field }).toEqual({ status: 422, code: 'system-field', field })
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(body).toMatchObject({ type: 'urn:ziyuan:problem:system-field', status: 422 })
    expect(body.title).toContain('由系统维护')
    expect(body.titleEn).toContain('kept by the system')
  })

  test.each([
    ['titel', { titel: 'x' }],
    ['general.titel', { general: { titel: 'x' } }],
    ['lessons.0.files.0.url', { lessons: [{ title: 'a', files: [{ url: 'http://10.0.0.1/' }] }] }],
  ])('refuses the unknown field %s', async (field, values) => {
    const { status, body } = await world.rest(wang, 'POST', path, values)
    expect({ status, code: body.code, field: body.field }).toEqual({ status: 422, code: 'unknown-field', field })
  })

  test('cannot be made for a foreign organisation, nor by nobody', async () => {
    const foreign = await world.rest(wang, 'POST', path, { organisation: world.ids.other })
    expect(foreign.status).toBe(403)
    const anonymous = await world.rest(nobody, 'POST', path, {})
    expect({ status: anonymous.status, code: anonymous.body.code }).toEqual({ status: 401, code: 'sign-in-required' })
  })

  test('takes codes of the taxonomy and no others', async () => {
    const doc = await create({ educational: { stage: 'primary', subject: 'math' } })
    expect(doc.educational).toMatchObject({ stage: 'primary', subject: 'math' })
    const { status, body } = await world.rest(wang, 'POST', path, { educational: { stage: 'university' } })
    expect({ status, code: body.code, field: body.field, value: body.value }).toEqual({
      status: 422,
      code: 'unknown-code',
      field: 'educational.stage',
      value: 'university',
    })
  })

  test('may name files of its own organisation only', async () => {
    const [own, foreign] = [await world.asset('school'), await world.asset('other')]
    expect((await create({ attachments: [{ role: 'attachment', asset: own }] })).attachments[0].asset).toBe(own)
    const { status, body } = await world.rest(wang, 'POST', path, { general: { cover: foreign } })
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not-found' })
  })

  test('keeps a code that is retired later, and takes it no more', async () => {
    const doc = await create({ educational: { subject: 'science' } })
    const term = await world.centre.database.findOne<{ id: string }>('taxonomy-terms', { code: { equals: 'science' } })
    await world.centre.database.update('taxonomy-terms', String(term?.id), { retired: true })
    expect((await patch(doc.id, { revision: 1, educational: { subject: 'science' }, builtYear: 2026 })).status).toBe(
      200,
    )
    const fresh = await world.rest(wang, 'POST', path, { educational: { subject: 'science' } })
    expect(fresh.body.code).toBe('retired-code')
  })
})

describe('saving', () => {
  test('needs the revision that was edited', async () => {
    const doc = await create()
    const { status, body } = await patch(doc.id, { general: { title: '圆' } })
    expect({ status, code: body.code }).toEqual({ status: 428, code: 'revision-required' })
  })

  test('moves the revision on and keeps the version before', async () => {
    const doc = await create()
    const { status, body } = await patch(doc.id, { revision: 1, general: { title: '圆' } })
    expect(body.doc.updatedAt > doc.updatedAt).toBe(true)
    expect(body.doc.createdAt).toBe(doc.createdAt)
    expect({ status, revision: body.doc.revision, title: body.doc.general.title }).toEqual({
      status: 200,
      revision: 2,
      title: '圆',
    })
    const versions = await world.rest(
      wang,
      'GET',
      `${path}/versions?where[parent][equals]=${doc.id}&sort=version.revision`,
    )
    expect(versions.body.docs.map((v: { version: { revision: number } }) => v.version.revision)).toEqual([1, 2])
  })

  test('from a stale revision is refused with both versions, and changes nothing', async () => {
    const doc = await create()
    await patch(doc.id, { revision: 1, general: { title: '先到' } })
    const { status, body } = await patch(doc.id, { revision: 1, general: { title: '后到' } })
    expect({ status, code: body.code, expected: body.expected, actual: body.actual }).toEqual({
      status: 409,
      code: 'stale-revision',
      expected: 1,
      actual: 2,
    })
    expect(body.current.general.title).toBe('先到')
    expect(body.yours.general.title).toBe('后到')
    expect(await read(doc.id)).toMatchObject({ revision: 2, general: { title: '先到' } })
  })

  test('by eight at once has one winner', async () => {
    const doc = await create()
    const titles = Array.from({ length: 8 }, (_, i) => `第${i}人`)
    const all = await Promise.all(titles.map((title) => patch(doc.id, { revision: 1, general: { title } })))
    expect(all.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409])
    const winner = titles[all.findIndex(({ status }) => status === 200)]
    expect(await read(doc.id)).toMatchObject({ revision: 2, general: { title: winner } })
  })

  test('through two servers on one database has one winner too', async () => {
    const key = 'second server'
    await openPayload(world.centre.url, key)
    const servers = [world.rest, restOf({ ...world.centre, payload: await openPayload(world.centre.url, key), key })]
    for (let round = 0; round < 5; round += 1) {
      const doc = await create()
      const all = await Promise.all(
        Array.from({ length: 8 }, (_, i) =>
          (servers[i % 2] as Rest)(wang, 'PATCH', `${path}/${doc.id}`, { revision: 1, general: { title: `第${i}人` } }),
        ),
      )
      expect(all.filter(({ status }) => status === 200)).toHaveLength(1)
      expect(all.filter(({ status }) => status === 409)).toHaveLength(7)
      const winner = all.find(({ status }) => status === 200)?.body.doc.general.title
      expect(await read(doc.id)).toMatchObject({ revision: 2, general: { title: winner } })
    }
    const numbers = await Promise.all(
      Array.from(
        { length: 8 },
        async (_, i) => (await (servers[i % 2] as Rest)(wang, 'POST', path, {})).body.doc.number,
      ),
    )
    expect(new Set(numbers).size).toBe(8)
    await (await openPayload(world.centre.url, key)).destroy()
  }, 120_000)

  test('while another saves waits for the end of it, and is told what won', async () => {
    const doc = await create()
    const stored = (values: object) => world.centre.database.update('resource-packs', doc.id, { ...values })
    await stored({ savingUntil: Date.now() + 30_000 })
    const saving = patch(doc.id, { revision: 1, general: { title: '后到' } })
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await read(doc.id)).toMatchObject({ revision: 1, general: { title: '圆的面积' } })
    await world.centre.database.compareAndSet(
      'resource-packs',
      { id: { equals: doc.id } },
      { revision: 2, savingUntil: 0 },
    )
    expect((await saving).body).toMatchObject({ code: 'stale-revision', expected: 1, actual: 2 })
  })

  test('whose process died keeps others out for half a minute, not for ever', async () => {
    const doc = await create()
    await world.centre.database.update('resource-packs', doc.id, { savingUntil: Date.now() - 1 })
    expect((await patch(doc.id, { revision: 1, general: { title: '接着改' } })).body.doc).toMatchObject({ revision: 2 })
  })

  test('of something invalid uses no revision up', async () => {
    const doc = await create()
    const bad = await patch(doc.id, { revision: 1, scope: 'galaxy' })
    expect({ status: bad.status, code: bad.body.code, field: bad.body.field }).toEqual({
      status: 422,
      code: 'invalid-input',
      field: 'scope',
    })
    expect((await patch(doc.id, { revision: 1, scope: 'county' })).status).toBe(200)
  })

  test('from the admin form compares too, and takes nothing that the centre keeps', async () => {
    const doc = await create()
    const filled = {
      ...doc,
      createdAt: '2020-01-01T00:00:00.000Z',
      number: 'ZY-XK-2026-777777',
      id: 'mine',
      general: { ...doc.general, title: '表单' },
    }
    const first = await world.rest(wang, 'PATCH', `${path}/${doc.id}`, form(filled))
    const { number, id, createdAt } = doc
    expect(first.status).toBe(200)
    expect(first.body.doc).toMatchObject({ number, id, createdAt, revision: 2 })
    expect(first.body.doc.updatedAt > doc.updatedAt).toBe(true)
    const second = await world.rest(wang, 'PATCH', `${path}/${doc.id}`, form(filled))
    expect({ status: second.status, code: second.body.code }).toEqual({ status: 409, code: 'stale-revision' })
    expect(second.body.errors[0].message).toContain('他人已修改此内容')
    const { revision: _, ...without } = filled
    expect((await world.rest(wang, 'PATCH', `${path}/${doc.id}`, form(without))).body.code).toBe('revision-required')
  })

  test('in bulk compares each document', async () => {
    const [one, two] = [await create(), await create()]
    await patch(two.id, { revision: 1, builtYear: 2025 })
    const query = `where[id][in]=${one.id},${two.id}`
    const bare = await world.rest(wang, 'PATCH', `${path}?${query}`, { builtYear: 2026 })
    expect(bare.body.docs ?? []).toEqual([])
    const { body } = await world.rest(wang, 'PATCH', `${path}?${query}`, { revision: 1, builtYear: 2026 })
    expect(body.docs.map((doc: { id: string }) => doc.id)).toEqual([one.id])
    expect(await read(two.id)).toMatchObject({ builtYear: 2025, revision: 2 })
  })

  test('is refused to those who are not on the team', async () => {
    const doc = await create()
    expect([403, 404]).toContain((await patch(doc.id, { revision: 1, builtYear: 2020 }, li)).status)
    expect([403, 404]).toContain((await world.rest(li, 'GET', `${path}/${doc.id}`)).status)
    expect((await read(doc.id)).revision).toBe(1)
  })

  test('of what was read back whole is no attempt on what the centre keeps', async () => {
    const doc = await create()
    expect((await patch(doc.id, { ...(await read(doc.id)), builtYear: 2026 })).status).toBe(200)
    const other = await patch(doc.id, { revision: 2, identifier: 'zj:pack:01jd0000000000000000000000' })
    expect(other.body.code).toBe('system-field')
  })
})

describe('parts', () => {
  const lessons = (doc: { lessons: { part: string; files: { part: string }[] }[] }) =>
    doc.lessons.map(({ part, files }) => [part, ...files.map((file) => file.part)])
  const pack = async () => {
    const asset = await world.asset('school')
    return create({
      lessons: [
        {
          title: '一',
          files: [
            { role: 'courseware', asset },
            { role: 'lesson-plan', asset },
          ],
        },
        { title: '二', files: [] },
      ],
    })
  }

  test('each get a ULID of their own', async () => {
    const parts = lessons(await pack()).flat()
    expect(new Set(parts).size).toBe(4)
    for (const part of parts) expect(part).toMatch(/^[0-9a-hjkmnp-tv-z]{26}$/)
  })

  test('keep it when they are edited, moved, or get another file', async () => {
    const doc = await pack()
    const [first, second] = doc.lessons
    const asset = await world.asset('school', 'b.pdf')
    const edited = [second, { ...first, title: '一（改）', files: [{ ...first.files[0], asset }, first.files[1]] }]
    const { body } = await patch(doc.id, { revision: 1, lessons: edited })
    expect(lessons(body.doc)).toEqual([...lessons(doc)].reverse())
  })

  test('are found again by their row when a client leaves the ULID out', async () => {
    const doc = await pack()
    const bare = doc.lessons.map(({ part: _, ...lesson }: { part: string }) => lesson)
    expect(lessons((await patch(doc.id, { revision: 1, lessons: bare })).body.doc)).toEqual(lessons(doc))
  })

  test('never share one, and take none that the document did not give', async () => {
    const doc = await pack()
    const { part } = doc.lessons[0]
    const sent = [
      { title: 'x', part },
      { title: 'y', part },
      { title: 'z', part: '01jd0000000000000000000000' },
    ]
    const { body } = await patch(doc.id, { revision: 1, lessons: sent })
    const [x, y, z] = body.doc.lessons
    expect(x.part).toBe(part)
    expect(new Set([x.part, y.part, z.part]).size).toBe(3)
    expect(z.part).not.toBe('01jd0000000000000000000000')
  })

  test('come back with an older version', async () => {
    const doc = await pack()
    await patch(doc.id, { revision: 1, lessons: [] })
    const versions = await world.rest(
      wang,
      'GET',
      `${path}/versions?where[parent][equals]=${doc.id}&sort=version.revision`,
    )
    const restored = await world.rest(wang, 'POST', `${path}/versions/${versions.body.docs[0].id}`)
    expect(restored.status).toBe(200)
    const now = await read(doc.id)
    expect(lessons(now)).toEqual(lessons(doc))
    expect(now).toMatchObject({ revision: 3, number: doc.number, identifier: doc.identifier })
  })

  test('come back without the team and organisation of then', async () => {
    const doc = await create()
    const zhang = await world.person('zhang', 'school', 'author')
    const data = { revision: 1, team: [wang.id, zhang.id] } as never
    await world.centre.payload.update({ collection: 'resource-packs', id: doc.id, data })
    const versions = await world.rest(
      wang,
      'GET',
      `${path}/versions?where[parent][equals]=${doc.id}&sort=version.revision`,
    )
    await world.rest(wang, 'POST', `${path}/versions/${versions.body.docs[0].id}`)
    expect((await read(doc.id)).team).toEqual([wang.id, zhang.id])
  })

  test('and identity are fresh in a duplicate', async () => {
    const doc = await pack()
    const { status, body } = await world.rest(wang, 'POST', `${path}/${doc.id}/duplicate`)
    expect(status).toBe(200)
    const copy = body.doc
    expect(copy).toMatchObject({ revision: 1, general: { title: '圆的面积' }, team: [wang.id] })
    expect(copy.id).not.toBe(doc.id)
    expect(copy.identifier).not.toBe(doc.identifier)
    expect(copy.number).not.toBe(doc.number)
    const before = new Set(lessons(doc).flat())
    expect(
      lessons(copy)
        .flat()
        .filter((part) => before.has(part)),
    ).toEqual([])
    expect(await read(doc.id)).toMatchObject({ revision: 1, number: doc.number })
  })
})

describe('the trash', () => {
  test('takes a document without its revision, hides it, gives it back', async () => {
    const doc = await create()
    expect((await patch(doc.id, { deletedAt: new Date().toISOString() })).status).toBe(200)
    expect((await world.rest(wang, 'GET', `${path}/${doc.id}`)).status).toBe(404)
    const back = await world.rest(wang, 'PATCH', `${path}/${doc.id}?trash=true`, { deletedAt: null })
    expect(back.status).toBe(200)
    expect((await read(doc.id)).general.title).toBe('圆的面积')
  })

  test('is the only way out: a document that is not in it is not deleted', async () => {
    const doc = await create()
    expect([403, 404]).toContain((await world.rest(wang, 'DELETE', `${path}/${doc.id}`)).status)
    expect((await read(doc.id)).id).toBe(doc.id)
    await patch(doc.id, { deletedAt: new Date().toISOString() })
    expect((await world.rest(wang, 'DELETE', `${path}/${doc.id}?trash=true`)).status).toBe(200)
    const line = await world.centre.database.findOne('audit-events', {
      subject: { equals: `resource-packs/${doc.id}` },
    })
    expect(line).toMatchObject({ actor: wang.id, verb: 'delete' })
  })

  test('in bulk deletes only what is in it', async () => {
    const doc = await create()
    await world.rest(wang, 'DELETE', `${path}?where[id][equals]=${doc.id}`)
    expect((await read(doc.id)).id).toBe(doc.id)
  })
})

describe('the door', () => {
  test.each(['limit=0', 'pagination=false', 'limit=100000', 'limit=0&pagination=false'])(
    'lists no more than 500 for %s',
    async (query) => {
      const { status, body } = await world.rest(wang, 'GET', `/taxonomy-terms?${query}`)
      expect(status).toBe(200)
      expect(body.limit).toBe(500)
    },
  )

  test('answers malformed JSON with a problem', async () => {
    const { status, body } = await world.rest(wang, 'POST', path, '{"general": {')
    expect({ status, code: body.code }).toEqual({ status: 400, code: 'malformed-json' })
  })

  test.each(['[]', '"text"', '3'])('takes no %s for a document', async (sent) => {
    const { status, body } = await world.rest(wang, 'POST', path, sent)
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'invalid-input' })
  })

  test('says which document it does not have', async () => {
    const { status, body } = await world.rest(wang, 'GET', `${path}/01jd0000000000000000000000`)
    expect({ status, code: body.code }).toEqual({ status: 404, code: 'not-found' })
  })

  test('refuses a value of the wrong type by its field', async () => {
    const { status, body } = await world.rest(wang, 'POST', path, { builtYear: '二〇二六' })
    expect({ status, code: body.code, field: body.field }).toEqual({
      status: 422,
      code: 'invalid-input',
      field: 'builtYear',
    })
  })
})

describe('the other kinds', () => {
  test('are courses with chapters and simulations with steps, in the shape of the domain', async () => {
    const course = await world.rest(wang, 'POST', '/courses', {
      course: { type: 'community', hours: 16, credit: null },
      chapters: [{ title: '绪论', files: [] }],
      members: [{ name: '王老师', role: '主讲' }],
    })
    expect(course.body.doc).toMatchObject({
      number: expect.stringMatching(/^ZY-KC-/),
      identifier: expect.stringMatching(/^zj:course:/),
      course: { type: 'community', hours: 16 },
    })
    expect(course.body.doc.chapters[0].part).toMatch(/^[0-9a-z]{26}$/)
    const simulation = await world.rest(wang, 'POST', '/virtual-simulations', {
      experiment: { name: '粗盐提纯', hours: 2 },
      steps: [{ title: '称量', goal: '会用天平', minutes: 5, score: 10 }],
      hosting: { concurrency: 200 },
    })
    expect(simulation.body.doc).toMatchObject({
      number: expect.stringMatching(/^ZY-XF-/),
      steps: [{ title: '称量', minutes: 5, score: 10 }],
    })
    expect(simulation.body.doc.steps[0].part).toMatch(/^[0-9a-z]{26}$/)
  })
})
