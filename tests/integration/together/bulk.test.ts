import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { onFailpoint } from '../../../src/domain/failpoint'
import { key } from '../../builders/requests'
import { nobody } from '../doors'
import { type Colleague, openTogether, type Together } from './world'

let world: Together
let wang: Colleague
let li: Colleague
beforeAll(async () => {
  world = await openTogether()
  wang = await world.person('wang', 'school', 'author')
  li = await world.person('li', 'school', 'author')
}, 120_000)
afterAll(() => world?.close())

const path = '/resource-packs/bulk'
const preview = (as: Colleague | typeof nobody, documents: string[], changes: object) =>
  world.rest(as, 'POST', `${path}/preview`, { documents, changes })
const send = (verb: 'edit' | 'undo', body: object, named = key()) =>
  world.rest(wang, 'POST', `${path}/${verb}`, body, { 'idempotency-key': named })
const stored = async (id: string) => (await world.read(wang, id)).body
const outcomes = ({ body }: { body: { results: { outcome: string; problem?: { code: string } }[] } }) =>
  body.results.map(({ outcome, problem }) => problem?.code ?? outcome)

/** Revision 1, with a summary and keywords that stay where nothing is said of them. */
const pack = (values: object = {}) =>
  world.create(wang, { general: { title: '圆的面积', summary: '推导公式', keywords: ['圆', '面积'] }, ...values })
const underReview = ({ id, identifier }: { id: string; identifier: string }) =>
  world.centre.database.insert('cases', {
    ...{ id, resource: identifier, ordinal: 1, title: '圆的面积' },
    ...{ status: 'in-review', organisation: world.ids.school, holder: world.ids.school, steps: 2 },
  })

const changes = {
  set: { 'rights.licence': 'CC-BY-4.0', 'educational.chapter': 'rj-6s/5', builtYear: 2026 },
  addKeywords: ['圆', '几何'],
  removeKeywords: ['面积'],
}

describe('changing many documents', () => {
  test('is looked at first, row by row, with what can’t be changed and why', async () => {
    const [free, same, full, busy] = [
      await pack(),
      await pack({ builtYear: 2026 }),
      await pack({ general: { title: '满', keywords: Array.from({ length: 20 }, (_, i) => `词${i}`) } }),
      await pack(),
    ]
    const hers = await world.create(li)
    await underReview(busy)
    const ids = [free.id, full.id, busy.id, hers.id, 'no-such', free.id]
    const { rows } = (await preview(wang, ids, changes)).body
    expect(
      rows.map(({ outcome, problem }: { outcome: string; problem?: { code: string } }) => problem?.code ?? outcome),
    ).toEqual(['change', 'list-too-long', 'case-open', 'not-found', 'not-found'])
    expect(rows[0]).toMatchObject({
      ...{ id: free.id, number: free.number, title: '圆的面积', revision: 1 },
      before: { rights: { licence: null }, builtYear: null, general: { keywords: ['圆', '面积'] } },
      after: { rights: { licence: 'CC-BY-4.0' }, builtYear: 2026, general: { keywords: ['圆', '几何'] } },
    })
    // Who may not read a document learns nothing of it.
    expect(rows[3]).toMatchObject({ number: null, title: null, revision: null })
    expect((await preview(wang, [same.id], { set: { builtYear: 2026 } })).body.rows).toMatchObject([
      { outcome: 'same' },
    ])
    expect(await stored(free.id)).toMatchObject({ revision: 1, builtYear: null })
  })

  test('saves each on the revision that was seen, once for a key, and is undone where nobody wrote since', async () => {
    const [one, two, three] = [await pack(), await pack(), await pack()]
    await world.patch(wang, two.id, { revision: 1, builtYear: 2025 })
    const documents = [one, two, three].map(({ id }) => ({ id, revision: 1 }))
    const named = key()
    const edited = await send('edit', { documents, changes }, named)
    expect(outcomes(edited)).toEqual(['changed', 'stale-revision', 'changed'])
    expect(edited.body.results[1].problem).not.toHaveProperty('current')
    expect(await stored(one.id)).toMatchObject({
      revision: 2,
      general: { title: '圆的面积', summary: '推导公式', keywords: ['圆', '几何'] },
      rights: { licence: 'CC-BY-4.0' },
      educational: { chapter: 'rj-6s/5' },
    })
    expect(outcomes(await send('edit', { documents, changes }, named))).toEqual([
      'changed',
      'stale-revision',
      'changed',
    ])
    expect((await stored(one.id)).revision).toBe(2)
    const other = { documents, changes: { set: { builtYear: 2024 } } }
    expect((await send('edit', other, named)).body.code).toBe('idempotency-key-reused')
    const lines = { verb: { equals: 'bulk-edit' } }
    expect(await world.centre.database.count('audit-events', lines)).toBe(2)

    await world.patch(wang, three.id, { revision: 2, builtYear: 2020 })
    const made = [one, three].map(({ id }) => ({ id, revision: 2 }))
    const undoing = key()
    expect(outcomes(await send('undo', { documents: made }, undoing))).toEqual(['changed', 'stale-revision'])
    expect(outcomes(await send('undo', { documents: made }, undoing))).toEqual(['changed', 'stale-revision'])
    expect(await stored(one.id)).toMatchObject({
      revision: 3,
      builtYear: null,
      general: { keywords: ['圆', '面积'] },
      rights: { licence: null },
      educational: { chapter: null },
    })
    expect(await stored(three.id)).toMatchObject({ revision: 3, builtYear: 2020 })
  })

  test('goes on where the process died, and leaves what is under review', async () => {
    const [one, two] = [await pack(), await pack()]
    const documents = [one, two].map(({ id }) => ({ id, revision: 1 }))
    const named = key()
    let reached = 0
    onFailpoint((at) => {
      if (at !== 'bulk-edit:after-save') return
      reached += 1
      if (reached === 2) throw new Error('power cut')
    })
    expect((await send('edit', { documents, changes }, named)).status).toBe(500)
    onFailpoint(() => {})
    expect(outcomes(await send('edit', { documents, changes }, named))).toEqual(['changed', 'changed'])
    expect([(await stored(one.id)).revision, (await stored(two.id)).revision]).toEqual([2, 2])
    await underReview(one)
    const refused = await send('edit', {
      documents: [{ id: one.id, revision: 2 }],
      changes: { set: { builtYear: 2020 } },
    })
    expect(outcomes(refused)).toEqual(['case-open'])
  })

  test('is refused as a whole where no document could have it', async () => {
    const { id } = await pack()
    const code = async (wish: object, as: Colleague | typeof nobody = wang) => (await preview(as, [id], wish)).body.code
    expect(await code({})).toBe('missing-field')
    expect(await code({ set: { 'general.title': '全都叫这个' } })).toBe('unknown-field')
    expect(await code({ set: { team: li.id } })).toBe('unknown-field')
    expect(await code({ set: { 'rights.licence': 'mine' } })).toBe('invalid-input')
    expect(await code({ set: { scope: null } })).toBe('invalid-input')
    expect(await code({ set: { builtYear: 1066 } })).toBe('invalid-input')
    expect(await code({ set: { 'educational.chapter': 'no-such/1' } })).toBe('unknown-code')
    expect(await code(changes, nobody)).toBe('sign-in-required')
    const many = Array.from({ length: 201 }, (_, i) => `${i}`)
    expect((await preview(wang, many, changes)).body.code).toBe('invalid-input')
    const piece = many.slice(0, 21).map((one) => ({ id: one, revision: 1 }))
    expect((await send('edit', { documents: piece, changes })).body.code).toBe('invalid-input')
  })
})

describe('a chapter of another textbook', () => {
  const educational = { edition: 'rj', chapter: 'rj-6s/5' }
  const elsewhere = { code: 'chapter-elsewhere', field: 'educational.chapter', other: 'educational.edition' }
  beforeAll(async () => {
    const { database } = world.centre
    const term = (vocabulary: string, code: string, data: object | null = null) =>
      database.insert('taxonomy-terms', { id: `fits-${code}`, vocabulary, code, name: code, data })
    await term('chapters', 'rj-6s', { edition: 'rj' })
    await term('chapters', 'rj-6s/5/9')
    for (const edition of ['rj', 'bsd']) await term('editions', edition)
  })

  test('is refused by a single save, which names the field; what stood there before is left alone', async () => {
    const wrong = { general: { title: '圆' }, educational: { ...educational, edition: 'bsd' } }
    expect((await world.rest(wang, 'POST', '/resource-packs', wrong)).body).toMatchObject({ ...elsewhere, status: 422 })
    const { id } = await pack({ educational })
    const edition = { revision: 1, educational: { edition: 'bsd' } }
    expect((await world.patch(wang, id, edition)).body).toMatchObject(elsewhere)
    const lessons = [{ title: '课', chapter: 'rj-6s/5/9' }]
    const together = { revision: 1, lessons, educational: { edition: 'bsd', chapter: null } }
    expect((await world.patch(wang, id, together)).body).toMatchObject({ ...elsewhere, field: 'lessons.0.chapter' })
    await world.centre.database.compareAndSet(
      'resource-packs',
      { id: { equals: id } },
      { educational: { ...educational, edition: 'bsd' } },
    )
    expect((await world.patch(wang, id, { revision: 1, builtYear: 2026 })).status).toBe(200)
    // The copy of such a one is a new claim.
    expect((await world.post(wang, `${id}/copy`, {})).body).toMatchObject(elsewhere)
  })

  test('stays behind when a lesson is taken over into another textbook, and comes along within its own', async () => {
    const lessons = [{ title: '课', chapter: 'rj-6s/5/9' }]
    const source = await pack({ educational, lessons })
    for (const [edition, expected] of [
      ['bsd', null],
      ['rj', 'rj-6s/5/9'],
    ]) {
      const target = await pack({ educational: { edition } })
      const wish = { revision: 1, source: source.id, list: 'lessons', parts: [source.lessons[0].part] }
      expect((await world.post(wang, `${target.id}/copy-parts`, wish)).status).toBe(200)
      const after = (await world.rest(wang, 'GET', `/resource-packs/${target.id}`)).body
      expect(after.lessons.at(-1)).toMatchObject({ title: '课', chapter: expected })
    }
  })

  test('is left and named when many are changed, in the preview as in the doing', async () => {
    const [theirs, free] = [await pack({ educational }), await pack()]
    const wish = { set: { 'educational.edition': 'bsd' }, addKeywords: [], removeKeywords: [] }
    const { rows } = (await preview(wang, [theirs.id, free.id], wish)).body
    expect(rows).toMatchObject([{ outcome: 'left', problem: elsewhere }, { outcome: 'change' }])
    const documents = [theirs, free].map(({ id }) => ({ id, revision: 1 }))
    expect(outcomes(await send('edit', { documents, changes: wish }))).toEqual(['chapter-elsewhere', 'changed'])
    const chapter = { set: { 'educational.chapter': 'rj-6s/5' } }
    expect((await preview(wang, [free.id], chapter)).body.rows).toMatchObject([{ outcome: 'left', problem: elsewhere }])
  })
})
