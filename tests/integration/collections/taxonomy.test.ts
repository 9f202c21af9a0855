import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Where } from 'payload'
import { insertMissing } from '../../../seed/missing'
import { regions, terms } from '../../../seed/taxonomy'
import { setCurrentPorts } from '../../../src/operations/currentPorts'
import type { Ports } from '../../../src/operations/operation'
import type { Caller } from '../doors'
import { openWorld, type World } from './world'

let world: World
let operator: Caller
let teacher: Caller
beforeAll(async () => {
  world = await openWorld()
  setCurrentPorts({ database: world.centre.database } as Ports)
  operator = await world.person('operator', 'province', 'operator')
  teacher = await world.person('wang', 'school', 'author')
}, 120_000)
afterAll(async () => {
  setCurrentPorts(null)
  await world?.close()
})

type Row = Record<string, unknown> & { id: string }
const idOf = async (vocabulary: string, code: string): Promise<string> => {
  const where: Where = { and: [{ vocabulary: { equals: vocabulary } }, { code: { equals: code } }] }
  return String((await world.centre.database.findOne<Row>('taxonomy-terms', where))?.id)
}
const make = (data: object) => world.rest(operator, 'POST', '/taxonomy-terms', data)
const change = async (vocabulary: string, code: string, data: object) =>
  world.rest(operator, 'PATCH', `/taxonomy-terms/${await idOf(vocabulary, code)}`, data)

describe('the seeded taxonomy', () => {
  test('goes in by the batch, is taken up where it was left, and is there once', async () => {
    const { payload, database } = world.centre
    const all = terms().filter(({ code }) => !['primary', 'junior', 'math', 'science', 'p6'].includes(code))
    const begun = await database.count('taxonomy-terms')
    await insertMissing(payload, 'taxonomy-terms', all.slice(100, 700))
    await insertMissing(payload, 'taxonomy-terms', all)
    await insertMissing(payload, 'taxonomy-terms', all)
    expect((await database.count('taxonomy-terms')) - begun).toBe(all.length)
    const found = await database.findOne<Row>('taxonomy-terms', { code: { equals: 'ps-k1' } })
    expect(found).toMatchObject({
      name: '小班',
      parent: 'preschool',
      aliases: ['幼儿园小班', '幼小班'],
      retired: false,
    })
    await insertMissing(payload, 'regions', regions())
    expect(await database.findOne<Row>('regions', { code: { equals: '330326' } })).toMatchObject({ name: '平阳县' })
  })

  test.each([
    ['vocational-majors', 'szmtjs', '510204'],
    ['vocational-majors', '510204', '510204'],
    ['undergraduate-majors', '人工智能', '080717T'],
    ['subjects', '品德', 'morality'],
  ])('a teacher finds in %s by %s', async (vocabulary, typed, code) => {
    const query = new URLSearchParams({ limit: '60', sort: 'order' })
    query.set('where[and][0][vocabulary][equals]', vocabulary)
    query.set('where[and][1][search][like]', typed)
    const { body } = await world.rest(teacher, 'GET', `/taxonomy-terms?${query}`)
    expect((body.docs as Row[]).map((row) => row.code)).toContain(code)
    expect((body.docs as Row[]).length).toBeLessThanOrEqual(60)
  })
})

describe('a term', () => {
  test('is entered with its source and state of confirmation, and only by the operator', async () => {
    const data = {
      vocabulary: 'chapters',
      code: 'new-8s',
      name: '科学 八年级上册（新）',
      source: '2026年审定',
      confirmation: 'checked',
    }
    expect((await world.rest(teacher, 'POST', '/taxonomy-terms', data)).status).toBe(403)
    const { status, body } = await make(data)
    expect([status, body.doc]).toEqual([201, expect.objectContaining({ ...data, changedBy: 'operator老师' })])
  })
  test.each([
    ['code-taken', { vocabulary: 'chapters', code: 'new-8s', name: '又一本' }],
    ['unknown-parent', { vocabulary: 'chapters', code: 'new-8s/1', name: '第1章', parent: 'new-9s' }],
    ['invalid-input', { vocabulary: 'chapters', code: '第一章', name: '第1章' }],
  ])('is refused as %s', async (code, data) => {
    expect((await make(data)).body.code).toBe(code)
  })
  test('stands below a parent, never below itself', async () => {
    await make({ vocabulary: 'chapters', code: 'new-8s/1', name: '第1章', parent: 'new-8s' })
    await make({ vocabulary: 'chapters', code: 'new-8s/1/1', name: '第1节', parent: 'new-8s/1' })
    expect((await change('chapters', 'new-8s', { parent: 'new-8s/1/1' })).body.code).toBe('term-cycle')
    expect((await change('chapters', 'new-8s', { parent: 'new-8s' })).body.code).toBe('term-cycle')
  })
  test('keeps its code', async () => {
    expect((await change('chapters', 'new-8s', { code: 'new-8t' })).body.code).toBe('code-fixed')
    expect((await change('chapters', 'new-8s', { vocabulary: 'grades' })).body.code).toBe('code-fixed')
  })
  test('is retired and not deleted; nothing new is put below it', async () => {
    expect((await change('chapters', 'new-8s/1', { retired: true })).status).toBe(200)
    expect((await world.rest(operator, 'DELETE', `/taxonomy-terms/${await idOf('chapters', 'new-8s/1')}`)).status).toBe(
      403,
    )
    const below = { vocabulary: 'chapters', code: 'new-8s/1/2', name: '第2节', parent: 'new-8s/1' }
    expect((await make(below)).body.code).toBe('retired-code')
    expect((await change('chapters', 'new-8s/1/1', { name: '第一节' })).status).toBe(200)
  })
  test('leaves a line for every change: who, when, what it was and is', async () => {
    const id = await idOf('chapters', 'new-8s/1/1')
    const { body } = await world.rest(operator, 'GET', `/taxonomy-terms/${id}/history`)
    expect(body.changes).toEqual([
      {
        at: expect.any(String),
        by: 'operator老师',
        verb: 'update',
        before: { name: '第1节' },
        after: { name: '第一节' },
      },
      expect.objectContaining({ verb: 'create', by: 'operator老师', before: expect.objectContaining({ name: null }) }),
    ])
    expect((await world.rest(teacher, 'GET', `/taxonomy-terms/${id}/history`)).status).toBe(403)
  })
})

describe('the marks of a region', () => {
  const region = async (code: string, data: object) => {
    const row = await world.centre.database.findOne<Row>('regions', { code: { equals: code } })
    return world.rest(operator, 'PATCH', `/regions/${row?.id}`, data)
  }
  test('are of the vocabulary of marks, which says their year', async () => {
    const { body } = await region('330326', { marks: ['mountain26', 'island'] })
    expect(body.doc.marks).toEqual(['mountain26', 'island'])
    expect((await region('330326', { marks: ['mountain-island26'] })).body.code).toBe('unknown-code')
    const mark = {
      vocabulary: 'region-marks',
      code: 'mountain-island26',
      name: '山区海岛县（2026年）',
      data: { year: '2026' },
    }
    await make(mark)
    expect((await region('330326', { marks: ['mountain26', 'mountain-island26'] })).status).toBe(200)
  })
  test('a region keeps its code and stands below one that exists', async () => {
    expect((await region('330326', { code: '330999' })).body.code).toBe('code-fixed')
    expect((await region('330326', { parent: '339900' })).body.code).toBe('unknown-parent')
    expect((await region('330300', { parent: '330326' })).body.code).toBe('term-cycle')
  })
})
