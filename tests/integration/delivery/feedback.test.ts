import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { seal } from '../../../src/domain/change'
import { feedbackInto } from '../../../src/hosting/feedback'
import { publicationId } from '../../../src/operations/publications'
import { ALog, pack } from '../../builders/publication'
import { openCentre, type TestCentre } from '../centre'
import { aNode, type TestNode } from './node'

let centre: TestCentre
let node: TestNode

beforeAll(async () => {
  centre = await openCentre()
  node = await aNode({ feedback: feedbackInto({ database: centre.database } as never) })
  const school = { id: 'school', code: '3133000001', name: '西湖小学', kind: 'school', level: 'school', active: true }
  await centre.payload.db.create({ collection: 'organisations', data: school as never })
  const log = new ALog()
  log.change('recalled', pack(1))
  const entry = log.all[0] as ReturnType<typeof seal>
  const row = { id: 'change-1', origin: 'zj', seq: 1, operation: 'recall:1', type: 'recalled', publishedKey: null }
  await centre.database.insert('changes', {
    ...row,
    at: entry.stub.at,
    identifier: pack(1),
    version: null,
    data: entry,
  })
  await centre.database.insert('publications', { id: publicationId(pack(1), 1), identifier: pack(1), version: 1 })
})
afterAll(async () => {
  await node.close()
  await centre.close()
})

const item = {
  operation: 'mirror-1:zj:1',
  node: 'mirror-1',
  origin: 'zj',
  seq: 1,
  kind: 'machine',
  at: '2026-11-24T08:00:00Z',
}
type Sender = 'school' | 'otherSchool'
const send = async (path: string, who: Sender, content: object) => {
  const headers = { 'Content-Type': 'application/json' }
  const answer = await node.get(`/feedback/v1/${path}`, who, { method: 'POST', headers, body: JSON.stringify(content) })
  return [answer.status, (await answer.json()).code ?? null]
}
const post = (who: Sender, items: object[]) => send('acknowledgements', who, { acknowledgements: items })

test('an acknowledgement is entered once under the organisation of the key, however often it comes', async () => {
  expect(await post('school', [item])).toEqual([202, null])
  expect(await post('school', [item, item])).toEqual([202, null])
  const rows = await centre.database.find('acknowledgements', { limit: 10 })
  expect(rows).toMatchObject([{ organisation: 'school', node: 'mirror-1', origin: 'zj', seq: 1, kind: 'machine' }])
  expect(rows).toHaveLength(1)
})

test('an entry that is not in the log and a key of an organisation unknown here are refused', async () => {
  expect(await post('school', [{ ...item, operation: 'x', seq: 99 }])).toEqual([404, 'not-found'])
  expect(await post('otherSchool', [{ ...item, operation: 'y' }])).toEqual([403, 'foreign-organisation'])
  expect(await centre.database.count('acknowledgements')).toBe(1)
})

describe('use', () => {
  const used = { node: 'mirror-1', identifier: pack(1), version: 1, action: 'view', day: '2026-11-24', count: 7 }
  const report = (items: object[], who: Sender = 'school') => send('usage', who, { usages: items })
  const counts = async () =>
    (await centre.database.find<{ count: number }>('usages', { sort: 'day', limit: 10 })).map(({ count }) => count)

  test("is kept as one day's total of a node: the larger report stands, in whichever order they come", async () => {
    expect(await report([used])).toEqual([202, null])
    expect(await report([used, { ...used, count: 9 }])).toEqual([202, null])
    expect(await report([{ ...used, count: 8 }])).toEqual([202, null])
    expect(await counts()).toEqual([9])
    expect(await centre.database.find('usages', { limit: 10 })).toMatchObject([
      { organisation: 'school', node: 'mirror-1', identifier: pack(1), version: 1, action: 'view', day: '2026-11-24' },
    ])
  })

  test('of another day, action or node is another row', async () => {
    const others = [{ day: '2026-11-25' }, { action: 'download' }, { node: 'mirror-2' }]
    expect(await report(others.map((other) => ({ ...used, count: 1, ...other })))).toEqual([202, null])
    expect((await counts()).sort()).toEqual([1, 1, 1, 9])
  })

  test.each([
    ['of what was never published', { version: 2 }, 'school', [404, 'not-found']],
    ['by a key of an organisation unknown here', {}, 'otherSchool', [403, 'foreign-organisation']],
    ['of a day that is none', { day: '2026-02-30' }, 'school', [422, 'invalid-input']],
    ['with who it was', { person: '王' }, 'school', [422, 'unknown-field']],
    ['of less than once', { count: 0 }, 'school', [422, 'invalid-input']],
  ] as const)('%s is refused', async (_, wrong, who, expected) => {
    expect(await report([{ ...used, ...wrong }], who)).toEqual(expected)
    expect((await counts()).sort()).toEqual([1, 1, 1, 9])
  })
})
