import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { key } from '../../builders/requests'
import { nobody } from '../doors'
import { type Colleague, openTogether, type Together } from './world'

let world: Together
let wang: Colleague
let li: Colleague
let sun: Colleague
beforeAll(async () => {
  world = await openTogether()
  wang = await world.person('wang', 'school', 'author')
  li = await world.person('li', 'other', 'author')
  sun = await world.person('sun', 'county', 'reviewer')
}, 120_000)
afterAll(() => world?.close())

/** A pack of Wang's with one lesson, on which Sun may comment. */
async function pack() {
  const doc = await world.create(wang, { lessons: [{ title: '第一课' }, { title: '第二课' }] })
  await world.post(wang, `${doc.id}/invite`, { username: 'sun', role: 'commenter' })
  return doc
}
const say = (as: Colleague, id: string, place: string, text = '建议修改', named?: string) =>
  world.post(as, `${id}/comments`, { place, text }, named)
const act = (as: Colleague, id: string, comment: string, what: string) =>
  world.post(as, `${id}/comments/${comment}/${what}`, {})
const read = (as: Colleague, id: string) => world.rest(as, 'GET', `/resource-packs/${id}/comments`)

describe('a comment', () => {
  test('is about a field, a part, a field of a part, or the whole, and follows its part to where it stands', async () => {
    const doc = await pack()
    const [first, second] = doc.lessons
    for (const place of ['', 'general.title', second.part, `${second.part}.title`])
      expect([place, (await say(sun, doc.id, place)).status]).toEqual([place, 200])
    const moved = { revision: 2, lessons: [second, first] }
    expect((await world.patch(wang, doc.id, moved)).status).toBe(200)
    const { body } = await read(wang, doc.id)
    expect(body.threads.map((one: { path: string }) => one.path)).toEqual([
      '',
      'general.title',
      'lessons.0',
      'lessons.0.title',
    ])
    expect(body).toMatchObject({ open: 4, count: 4, limit: 500 })
    expect((await world.patch(wang, doc.id, { revision: 3, lessons: [first] })).status).toBe(200)
    expect((await read(wang, doc.id)).body.threads.map((one: { path: string | null }) => one.path).slice(2)).toEqual([
      null,
      null,
    ])
  })

  test.each(['general.titel', 'lessons.0', '01jd0000000000000000000000', 'general.title.deeper'])(
    'about %s, which is not there, is refused',
    async (place) => {
      const doc = await pack()
      expect((await say(sun, doc.id, place)).body.code).toBe('place-not-found')
      expect((await read(sun, doc.id)).body.count).toBe(0)
    },
  )

  test('is written once for one key, has bounds, and is nothing for strangers', async () => {
    const doc = await pack()
    const named = key()
    await say(sun, doc.id, '', '标题太长', named)
    expect((await say(sun, doc.id, '', '标题太长', named)).body.count).toBe(1)
    expect((await say(sun, doc.id, '', '别的话', named)).body.code).toBe('idempotency-key-reused')
    expect((await say(sun, doc.id, '', 'x'.repeat(2001))).body.code).toBe('invalid-input')
    expect((await say(sun, doc.id, '', '  ')).body.code).toBe('missing-field')
    expect([(await read(li, doc.id)).status, (await say(li, doc.id, '')).status]).toEqual([404, 404])
    expect((await world.rest(nobody, 'GET', `/resource-packs/${doc.id}/comments`)).status).toBe(401)
    expect([401, 403]).toContain((await world.rest(wang, 'GET', '/comments')).status)
  })

  test('finds its number also among eight at once, and the last free one is the last', async () => {
    const doc = await pack()
    const all = await Promise.all(Array.from({ length: 8 }, (_, i) => say(i % 2 ? wang : sun, doc.id, '', `第${i}条`)))
    expect(all.map(({ status }) => status)).toEqual(Array(8).fill(200))
    expect((await read(wang, doc.id)).body.count).toBe(8)
    const [last] = await world.centre.database.find<{ id: string }>('comments', {
      where: { document: { equals: doc.id } },
      sort: '-index',
      limit: 1,
    })
    await world.centre.database.update('comments', String(last?.id), { index: 499 })
    const { status, body } = await say(sun, doc.id, '')
    expect([status, body.code, body.limit]).toEqual([409, 'comments-full', 500])
  })
})

describe('a thread', () => {
  test('is answered, resolved by the team, reopened by whoever opened it', async () => {
    const doc = await pack()
    const opened = (await say(sun, doc.id, 'general.title')).body.threads[0]
    const answered = await world.post(wang, `${doc.id}/comments`, { thread: opened.id, text: '已改' })
    const said = answered.body.threads[0].comments
    expect(said.map((one: { authorName: string }) => one.authorName)).toEqual(['sun老师', 'wang老师'])
    expect((await act(wang, doc.id, said[1].id, 'resolve')).body.code).toBe('not-found')
    const resolved = (await act(wang, doc.id, opened.id, 'resolve')).body
    expect([resolved.open, resolved.threads[0].state, resolved.threads[0].stateBy]).toEqual([0, 'resolved', 'wang老师'])
    expect((await act(wang, doc.id, opened.id, 'resolve')).body.open).toBe(0)
    expect((await act(sun, doc.id, opened.id, 'reopen')).body.open).toBe(1)
    const own = (await say(wang, doc.id, '')).body.threads[1]
    expect((await act(sun, doc.id, own.id, 'resolve')).body.code).toBe('not-allowed')
  })

  test('loses the words of whoever takes them back, and nobody takes back what others said', async () => {
    const doc = await pack()
    const opened = (await say(sun, doc.id, '')).body.threads[0]
    await world.post(wang, `${doc.id}/comments`, { thread: opened.id, text: '已改' })
    expect((await act(wang, doc.id, opened.id, 'delete')).body.code).toBe('not-allowed')
    const { body } = await act(sun, doc.id, opened.id, 'delete')
    expect(body.threads[0].comments.map((one: { text: string | null }) => one.text)).toEqual([null, '已改'])
    const row = await world.centre.database.get<{ text: string }>('comments', opened.id)
    expect(row?.text ?? '').toBe('')
  })
})

test('a commenter who is dismissed reads and says nothing more; a deleted resource takes its comments along', async () => {
  const doc = await pack()
  await say(sun, doc.id, '')
  await world.post(wang, `${doc.id}/dismiss`, { person: sun.id })
  expect([(await read(sun, doc.id)).status, (await say(sun, doc.id, '')).status]).toEqual([404, 404])
  await world.patch(wang, doc.id, { deletedAt: new Date().toISOString() })
  expect((await read(wang, doc.id)).status).toBe(404)
  expect((await world.rest(wang, 'DELETE', `/resource-packs/${doc.id}?trash=true`)).status).toBe(200)
  expect(await world.centre.database.count('comments', { document: { equals: doc.id } })).toBe(0)
})
