import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Payload, Where } from 'payload'
import { systemIds } from '../../src/domain/clock'
import { isProblem } from '../../src/domain/errors'
import type { Database } from '../../src/engines/database'
import { openCentre } from '../integration/centre'
import { testEngines } from '../integration/databases'

describe.each(testEngines)('the database on $name', (engine) => {
  let database: Database
  let payload: Payload
  let close: () => Promise<void>
  beforeAll(async () => {
    const centre = await openCentre(undefined, undefined, engine)
    ;({ database, payload, close } = centre)
  })
  afterAll(() => close())

  const intent = (operation: string, more: object = {}) => ({
    id: systemIds.next(),
    operation,
    status: 'ready',
    at: '2026-11-24T08:00:00.000Z',
    data: { deep: { list: [1, '二', null] } },
    ...more,
  })
  const problem = async (work: Promise<unknown>) =>
    work.then(
      () => 'no problem',
      (error: unknown) => (isProblem(error) ? { code: error.code, ...error.details } : error),
    )

  test('a row comes back as it went in, its JSON column whole', async () => {
    const row = intent('round-trip')
    await database.insert('intents', row)
    expect(await database.get('intents', row.id)).toEqual(row)
    expect(await database.findOne('intents', { operation: { equals: 'round-trip' } })).toEqual(row)
  })

  test('a column that was never written is null', async () => {
    const id = systemIds.next()
    await database.insert('cases', { id, resource: 'bare', ordinal: 1 })
    const bare = { id, resource: 'bare', organisation: null, holder: null, steps: null, data: null, deadline: null }
    expect(await database.get('cases', id)).toMatchObject(bare)
    expect(await database.find('cases', { where: { resource: { equals: 'bare' } }, limit: 1 })).toMatchObject([bare])
  })

  test('what is not there is null', async () => {
    expect(await database.get('intents', systemIds.next())).toBeNull()
    expect(await database.findOne('intents', { operation: { equals: 'never' } })).toBeNull()
  })

  test('a taken unique value is refused and named', async () => {
    await database.insert('intents', intent('once'))
    expect(await problem(database.insert('intents', intent('once')))).toMatchObject({ code: 'duplicate-value' })
    expect(await database.count('intents', { operation: { equals: 'once' } })).toBe(1)
  })

  test('a taken id is refused and changes nothing of the row that has it', async () => {
    const row = intent('first of the id')
    await database.insert('intents', row)
    expect(await problem(database.insert('intents', { ...intent('second of the id'), id: row.id }))).toMatchObject({
      code: 'duplicate-value',
    })
    expect(await database.get('intents', row.id)).toEqual(row)
  })

  test('what was just written and removed is counted as it is, of a whole collection too', async () => {
    const counts = async () => [
      await database.count('letters'),
      (await payload.find({ collection: 'letters', limit: 1 })).totalDocs,
    ]
    for (let n = 0; n < 20; n += 1)
      await database.insert('letters', { id: systemIds.next(), due: 'now', until: 'later', attempts: 0, data: {} })
    expect(await counts()).toEqual([20, 20])
    await database.remove('letters', { id: { exists: true } })
    expect(await counts()).toEqual([0, 0])
  })

  test('a compound unique index counts its columns together', async () => {
    const event = (of: string, index: number) => ({
      id: systemIds.next(),
      case: of,
      index,
      operation: systemIds.next(),
    })
    await database.insert('case-events', event('a', 1))
    await database.insert('case-events', event('a', 2))
    await database.insert('case-events', event('b', 1))
    expect(await problem(database.insert('case-events', event('a', 1)))).toMatchObject({ code: 'duplicate-value' })
  })

  test('rows without a value of a unique column do not collide', async () => {
    const entry = (seq: number) => ({
      id: systemIds.next(),
      origin: 'n',
      seq,
      operation: systemIds.next(),
      publishedKey: null,
    })
    await database.insert('changes', entry(1))
    await database.insert('changes', entry(2))
    expect(await database.count('changes', { origin: { equals: 'n' } })).toBe(2)
  })

  test('of eight who set the same value at once, one wins', async () => {
    const id = 'ZY-XK-2026'
    await database.insert('counters', { id, value: 1 })
    const where: Where = { and: [{ id: { equals: id } }, { value: { equals: 1 } }] }
    const won = await Promise.all(
      Array.from({ length: 8 }, () => database.compareAndSet('counters', where, { value: 2 })),
    )
    expect(won.filter(Boolean)).toHaveLength(1)
    expect(await database.get('counters', id)).toMatchObject({ value: 2 })
  })

  test('of eight who insert the same unique value at once, one wins and the others are told', async () => {
    const all = await Promise.all(Array.from({ length: 8 }, () => problem(database.insert('intents', intent('race')))))
    expect(all.filter((one) => one === 'no problem')).toHaveLength(1)
    expect(all.filter((one) => (one as { code?: string }).code === 'duplicate-value')).toHaveLength(7)
  })

  test('a taken unique value is refused to a conditional write too, and changes nothing', async () => {
    await database.insert('intents', intent('has-it'))
    await database.insert('intents', intent('wants-it'))
    const where = { operation: { equals: 'wants-it' } }
    expect(await problem(database.compareAndSet('intents', where, { operation: 'has-it' }))).toMatchObject({
      code: 'duplicate-value',
    })
    expect(await database.count('intents', where)).toBe(1)
  })

  describe('many rows', () => {
    const taken = async (work: Promise<ReadonlySet<string>>) => [...(await work)].sort()

    test('go in at once, whole, but for those that are there: they stay as they are', async () => {
      const there = intent('many: there', { status: 'done' })
      await database.insert('intents', there)
      const [one, two] = [intent('many: one', { data: { deep: ['一', null] } }), intent('many: two')]
      const sameId = { ...intent('many: its id is taken'), id: there.id }
      const sameOperation = intent('many: there')
      const written = await taken(database.insertMissing('intents', [sameId, one, sameOperation, two]))
      expect(written).toEqual([one.id, two.id].sort())
      expect(await database.get('intents', one.id)).toEqual(one)
      expect(await database.get('intents', there.id)).toEqual(there)
      expect(await database.get('intents', sameOperation.id)).toBeNull()
      expect(await taken(database.insertMissing('intents', [one, two]))).toEqual([])
    })

    test('of one value that eight write at once, one is taken', async () => {
      const rows = Array.from({ length: 8 }, () => intent('many: race'))
      const written = await Promise.all(rows.map((row) => taken(database.insertMissing('intents', [row]))))
      expect(written.flat()).toHaveLength(1)
      expect(await database.count('intents', { operation: { equals: 'many: race' } })).toBe(1)
    })

    test('no row, and more rows than one statement takes', async () => {
      expect(await taken(database.insertMissing('intents', []))).toEqual([])
      const rows = Array.from({ length: 1001 }, (_, n) => intent(`many: ${n} of 1001`))
      expect((await database.insertMissing('intents', rows)).size).toBe(1001)
      expect(await database.count('intents', { operation: { contains: 'of 1001' } })).toBe(1001)
    })

    test('a row that the engine does not take leaves those beside it their place', async () => {
      if (engine.name !== 'MongoDB') return
      const huge = intent('many: huge', { data: { text: 'x'.repeat(17 * 1024 ** 2) } })
      const beside = intent('many: beside the huge one')
      const [refused, written] = await Promise.all([
        problem(database.insertMissing('intents', [huge])),
        taken(database.insertMissing('intents', [beside])),
      ])
      expect(refused).toMatchObject({ code: 'content-too-large' })
      expect(written).toEqual([beside.id])
    })

    test('are changed by one statement where they match, and nowhere else', async () => {
      const rows = ['a', 'b', 'c'].map((name) => intent(`many: change ${name}`))
      await database.insertMissing('intents', rows)
      const [a, b, c] = rows.map(({ id }) => id) as [string, string, string]
      await database.updateAll('intents', { id: { in: [a, c, 'nobody'] } }, { status: 'done' })
      const status = async (id: string) => (await database.get<{ status: string }>('intents', id))?.status
      expect(await Promise.all([a, b, c].map(status))).toEqual(['done', 'ready', 'done'])
    })
  })

  test('who asks for rows at the same time as others gets their own, as they are by then', async () => {
    const ids = await Promise.all(
      ['x', 'y', 'z'].map(async (name) => {
        const row = intent(`asked: ${name}`)
        await database.insert('intents', row)
        return row.id
      }),
    )
    const asked = [...ids, ids[0] as string, 'nobody']
    const operations = async () =>
      (await Promise.all(asked.map((id) => database.get<{ operation: string; status: string }>('intents', id)))).map(
        (row) => row && `${row.operation} ${row.status}`,
      )
    expect(await operations()).toEqual(['asked: x ready', 'asked: y ready', 'asked: z ready', 'asked: x ready', null])
    await database.update('intents', ids[0] as string, { status: 'done' })
    expect((await operations())[0]).toBe('asked: x done')
    const byName = ['asked: z', 'asked: none', 'asked: y'].map((name) =>
      database.getBy<{ id: string }>('intents', 'operation', name),
    )
    expect((await Promise.all(byName)).map((row) => row?.id)).toEqual([ids[2], undefined, ids[1]])
  })

  test('lists by a value come sorted, each with its own rows, be there more than one answer holds', async () => {
    const rows = ['many', 'few'].flatMap((of) =>
      Array.from({ length: of === 'many' ? 998 : 4 }, (_, n) => ({
        id: systemIds.next(),
        case: `listed: ${of}`,
        index: (n * 7) % 998,
        operation: systemIds.next(),
      })),
    )
    await database.insertMissing('case-events', rows)
    const lists = await Promise.all(
      ['many', 'few', 'none'].map((of) =>
        database.listBy<{ index: number }>('case-events', 'case', `listed: ${of}`, 'index'),
      ),
    )
    expect(lists.map((list) => list.length)).toEqual([998, 4, 0])
    for (const list of lists)
      expect(list.map(({ index }) => index)).toEqual(list.map((one) => one.index).sort((a, b) => a - b))
  })

  test('an update writes the named fields and leaves the rest', async () => {
    const row = intent('to be settled')
    await database.insert('intents', row)
    await database.update('intents', row.id, { status: 'done' })
    expect(await database.get('intents', row.id)).toEqual({ ...row, status: 'done' })
  })

  test('lists come sorted, in pages, by condition', async () => {
    for (const seq of [3, 1, 2, 5, 4])
      await database.insert('changes', { id: systemIds.next(), origin: 'p', seq, operation: `p${seq}` })
    const where: Where = { and: [{ origin: { equals: 'p' } }, { seq: { greater_than: 1 } }] }
    const seqs = async (page: number, sort: string) =>
      (await database.find<{ seq: number }>('changes', { where, sort, limit: 3, page })).map((row) => row.seq)
    expect(await seqs(1, 'seq')).toEqual([2, 3, 4])
    expect(await seqs(2, 'seq')).toEqual([5])
    expect(await seqs(1, '-seq')).toEqual([5, 4, 3])
  })

  test.each([0, 1001, -1])('a list of %d is refused: every list is bounded', async (limit) => {
    expect(await problem(database.find('changes', { limit }))).toMatchObject({ code: 'list-too-long' })
  })

  test('removing takes the rows that match and no others', async () => {
    await database.insert('intents', intent('goes'))
    await database.insert('intents', intent('stays'))
    await database.remove('intents', { operation: { equals: 'goes' } })
    expect(await database.count('intents', { operation: { in: ['goes', 'stays'] } })).toBe(1)
  })

  test('an adoption carries the time of its last change', async () => {
    const id = systemIds.next()
    await database.insert('adoptions', { id, identifier: 'zj:pack:x', school: 's', mode: 'follow' })
    const before = (await database.get<{ updatedAt: string }>('adoptions', id))?.updatedAt as string
    await new Promise((resolve) => setTimeout(resolve, 5))
    await database.update('adoptions', id, { status: 'admitted' })
    const after = (await database.get<{ updatedAt: string }>('adoptions', id))?.updatedAt as string
    expect(after > before).toBe(true)
  })

  test.each([
    ['names with dots and dollars', { 'a.b': 1, $where: 'x', $set: { 'c.$d': [{ $in: [] }] }, '': 'empty' }],
    ['numbers of every size', { one: 1, zero: 0, minus: -7, big: 2 ** 53 - 1, small: 1.5e-7, int: 2 ** 31, e: 1e21 }],
    ['text of every script', { text: '审核\u{20BB7}é\u0000\u{1F600}\\"', empty: '' }],
    ['nothing in many shapes', { none: null, list: [], empty: {}, nested: [[], [null], {}] }],
    ['keys in their order', { z: 1, a: 2, m: { y: 1, b: 2 } }],
    ['a list', [1, 'two', null, { three: 3 }]],
  ])('a JSON column holds %s', async (name, data) => {
    const row = intent(`json: ${name}`, { data })
    await database.insert('intents', row)
    const read = await database.get<{ data: unknown }>('intents', row.id)
    expect(JSON.stringify(read?.data)).toBe(JSON.stringify(data))
    await database.update('intents', row.id, { data: { before: data } })
    const updated = await database.get<{ data: unknown }>('intents', row.id)
    expect(JSON.stringify(updated?.data)).toBe(JSON.stringify({ before: data }))
  })

  test('what the caller gave is left as it was', async () => {
    const row = intent('kept')
    const before = structuredClone(row)
    await database.insert('intents', row)
    const change = { status: 'done', data: { a: 1 } }
    await database.update('intents', row.id, change)
    expect(row).toEqual(before)
    expect(change).toEqual({ status: 'done', data: { a: 1 } })
  })

  test('a column of text keeps case, spaces and the letters of no language', async () => {
    for (const [ordinal, status] of ['Ready', 'ready', ' ready ', 'READY', 'ｒｅａｄｙ'].entries())
      await database.insert('cases', { id: systemIds.next(), resource: 'text', ordinal, status })
    const withStatus = (condition: object) => database.count('cases', { status: condition })
    expect(await withStatus({ equals: 'ready' })).toBe(1)
    expect(await withStatus({ in: ['Ready', 'READY'] })).toBe(2)
    expect(await withStatus({ equals: ' ready ' })).toBe(1)
  })

  describe('conditions on rows, some without the value', () => {
    const rows = [
      { at: 'a', type: 'published', version: 1 },
      { at: 'b', type: 'recalled', version: 2 },
      { at: 'c', type: null, version: null },
      { at: 'd' },
      { at: 'e', type: 'x_y%z.*(', version: 10 },
    ]
    beforeAll(async () => {
      for (const [seq, row] of rows.entries())
        await database.insert('changes', { id: systemIds.next(), origin: 'w', seq, operation: `w${seq}`, ...row })
    })
    const found = async (condition: Where) => {
      const where: Where = { and: [{ origin: { equals: 'w' } }, condition] }
      return (await database.find<{ at: string }>('changes', { where, sort: 'at', limit: 10 }))
        .map(({ at }) => at)
        .join('')
    }
    test.each<[string, Where, string]>([
      ['equals', { type: { equals: 'published' } }, 'a'],
      ['equals nothing', { type: { equals: null } }, 'cd'],
      ['not equals', { type: { not_equals: 'published' } }, 'bcde'],
      ['not nothing', { type: { not_equals: null } }, 'abe'],
      ['exists', { type: { exists: true } }, 'abe'],
      ['does not exist', { type: { exists: false } }, 'cd'],
      ['a number does not exist', { version: { exists: false } }, 'cd'],
      ['in', { type: { in: ['published', 'recalled', 'no'] } }, 'ab'],
      ['in nothing', { type: { in: [] } }, ''],
      ['in many', { type: { in: Array.from({ length: 900 }, (_, i) => (i === 899 ? 'recalled' : `t${i}`)) } }, 'b'],
      ['greater than', { version: { greater_than: 2 } }, 'e'],
      ['at least', { version: { greater_than_equal: 2 } }, 'be'],
      ['less than', { version: { less_than: 2 } }, 'a'],
      ['at most', { version: { less_than_equal: 10 } }, 'abe'],
      ['contains, whatever the case', { type: { contains: 'CALL' } }, 'b'],
      ['contains signs that a pattern would read', { type: { contains: 'y%z.*(' } }, 'e'],
      ['either of two', { or: [{ type: { equals: 'published' } }, { version: { equals: 10 } }] }, 'ae'],
      [
        'both of two, one of them either',
        { and: [{ version: { exists: true } }, { or: [{ at: { equals: 'a' } }, { at: { equals: 'c' } }] }] },
        'a',
      ],
      ['a text above another', { at: { greater_than: 'c' } }, 'de'],
    ])('%s', async (_, condition, expected) => {
      expect(await found(condition)).toBe(expected)
    })

    test.each([
      ['version', 'cdabe'],
      ['-version', 'ebadc'],
    ])('rows without a value come before those with one: %s', async (sort, expected) => {
      const where: Where = { origin: { equals: 'w' } }
      const all = await database.find<{ at: string }>('changes', { where, sort, limit: 10 })
      const order = all.map(({ at }) => at).join('')
      expect(order.replace(/[cd]{2}/, '__')).toBe(expected.replace(/[cd]{2}/, '__'))
    })
  })

  test('pages of rows that sort alike hold every row once', async () => {
    for (let i = 0; i < 25; i += 1)
      await database.insert('audit-events', { id: systemIds.next(), at: 'same', actor: `pages ${i}` })
    const seen = new Set<string>()
    for (let page = 1; page <= 3; page += 1) {
      const where: Where = { at: { equals: 'same' } }
      const rows = await database.find<{ actor: string }>('audit-events', { where, sort: 'id', limit: 10, page })
      for (const { actor } of rows) seen.add(actor)
    }
    expect(seen.size).toBe(25)
  })

  test('a row above what the engine takes is refused by name, and the next is taken', async () => {
    const text = 'x'.repeat(17 * 1024 ** 2)
    const refusal = { code: 'content-too-large' }
    const said = engine.name === 'MongoDB' ? refusal : 'no problem'
    const [row, next] = [intent('huge'), intent('after the huge one')]
    expect(await problem(database.insert('intents', { ...row, data: { text } }))).toEqual(said)
    await database.insert('intents', next)
    expect(await problem(database.update('intents', next.id, { data: { text } }))).toEqual(said)
  })

  test('no transaction is begun, whatever server is there', async () => {
    expect(await payload.db.beginTransaction()).toBeNull()
  })

  test('a JSON column of six million signs comes back whole', async () => {
    const row = intent('large', { data: { text: '案'.repeat(2_000_000) } })
    await database.insert('intents', row)
    expect(await database.get('intents', row.id)).toEqual(row)
  })
})
