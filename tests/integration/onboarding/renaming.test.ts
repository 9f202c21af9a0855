import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { key } from '../../builders/requests'
import { type Colleague, openTogether, type Together } from '../together/world'

let world: Together
let school: Colleague
beforeAll(async () => {
  world = await openTogether()
  school = await world.person('xiaozhang', 'school', 'org-admin')
}, 120_000)
afterAll(() => world?.close())

const rename = (name: string, named = key()) =>
  world.rest(
    school,
    'POST',
    `/organisations/${world.ids.school}/rename`,
    { name, reason: '杭教〔2026〕1号' },
    { 'idempotency-key': named },
  )
const name = async () => (await world.centre.database.get<{ name: string }>('organisations', world.ids.school))?.name

test('an organisation that is renamed keeps its old names with their days, whichever door renames it', async () => {
  const named = key()
  const first = await rename('西湖第一小学', named)
  expect(first.body).toMatchObject({ act: 'rename', index: 0, data: { nameBefore: '西湖小学', name: '西湖第一小学' } })
  expect((await rename('西湖第一小学', named)).body.id).toBe(first.body.id)
  expect((await rename('另一名称', named)).body.code).toBe('idempotency-key-reused')
  expect((await rename('西湖第一小学')).body.code).toBe('invalid-input')
  expect((await rename(' ')).body.code).toBe('invalid-input')
  expect(await name()).toBe('西湖第一小学')
  const patch = await world.rest(school, 'PATCH', `/organisations/${world.ids.school}`, { name: '西湖实验小学' })
  expect(patch.status).toBe(200)
  expect(await name()).toBe('西湖实验小学')
  // A name is one organisation's: no request renames many.
  const many = await world.rest(school, 'PATCH', '/organisations?where[level][equals]=school', { name: '同名小学' })
  expect(many.body.code).toBe('not-allowed')
  const where = `where[organisation][equals]=${world.ids.school}&sort=index`
  const { body } = await world.rest(school, 'GET', `/organisation-events?${where}`)
  expect(
    body.docs.map((one: { status: string; at: string; data: { nameBefore: string; name: string } }) => [
      one.status,
      Number.isNaN(Date.parse(one.at)),
      one.data.nameBefore,
      one.data.name,
    ]),
  ).toEqual([
    ['done', false, '西湖小学', '西湖第一小学'],
    ['done', false, '西湖第一小学', '西湖实验小学'],
  ])
  expect(await world.centre.database.count('audit-events', { verb: { equals: 'rename-organisation' } })).toBe(2)
})
