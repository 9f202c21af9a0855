import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { seal } from '../../../src/domain/change'
import { feedbackInto } from '../../../src/hosting/feedback'
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
const post = async (who: 'school' | 'otherSchool', items: object[]) => {
  const body = JSON.stringify({ acknowledgements: items })
  const headers = { 'Content-Type': 'application/json' }
  const answer = await node.get('/feedback/v1/acknowledgements', who, { method: 'POST', headers, body })
  return [answer.status, (await answer.json()).code ?? null]
}

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
