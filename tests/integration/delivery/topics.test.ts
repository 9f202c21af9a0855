import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { pack, ulid } from '../../builders/publication'
import { aNode, type TestNode } from './node'

let node: TestNode
beforeAll(async () => {
  node = await aNode()
})
afterAll(() => node.close())

const topic = pack(50)
const part = (n: number) => `${topic}#${ulid(910 + n)}`
const item = (n: number, identifier: string) => ({
  '@type': 'LearningResource',
  identifier: part(n),
  name: `第 ${n} 站`,
  position: n,
  encoding: [],
  'ziyuan:resource': { identifier, name: '认识圆', kind: 'resource-packs' },
})

const get = async (path: string) => {
  const answer = await node.get(`/delivery/v1${path}`)
  return { etag: answer.headers.get('etag'), body: (await answer.json()) as Record<string, unknown> }
}
const askTopic = () => get(`/resources/${topic}`)
const askPart = (n: number) => get(`/parts/${encodeURIComponent(part(n))}`)

test('a topic says beside its signed content which items no longer stand, and stops saying it when they are back', async () => {
  const { log } = node
  log.publish({ n: 1 })
  log.publish({ n: 2 })
  log.publish({ n: 50, content: { hasPart: [item(1, pack(1)), item(2, pack(2)), item(3, `far:pack:${ulid(3)}`)] } })
  await node.follow()
  const before = await askTopic()
  expect(before.body).not.toHaveProperty('fallen')

  log.change('recalled', pack(2))
  await node.follow()
  const recalled = await askTopic()
  expect(recalled.body.fallen).toEqual([{ part: part(2), identifier: pack(2), state: 'recalled' }])
  expect(recalled.body.content).toEqual(before.body.content)
  expect(recalled.body.manifest).toBe(before.body.manifest)
  expect(recalled.etag).not.toBe(before.etag)
  expect((await askPart(2)).body.fallen).toEqual([{ part: part(2), identifier: pack(2), state: 'recalled' }])
  expect((await askPart(1)).body).not.toHaveProperty('fallen')

  log.change('suspended', pack(1))
  await node.follow()
  expect((await askTopic()).body.fallen).toEqual([
    { part: part(1), identifier: pack(1), state: 'suspended' },
    { part: part(2), identifier: pack(2), state: 'recalled' },
  ])

  log.change('restored', pack(1))
  log.change('restored', pack(2), { version: 1 })
  await node.follow()
  expect(await askTopic()).toEqual(before)
})

test('a topic that is published after its item fell says so from the start', async () => {
  const { log } = node
  log.publish({ n: 7 })
  log.change('withdrawn', pack(7))
  log.publish({ n: 50, version: 2, content: { hasPart: [item(1, pack(7))] } })
  await node.follow()
  expect((await askTopic()).body).toMatchObject({
    version: 2,
    fallen: [{ part: part(1), identifier: pack(7), state: 'withdrawn' }],
  })
})

test('whoever follows changes learns of it: the topic counts as updated', async () => {
  const { log } = node
  log.publish({ n: 60 })
  log.publish({ n: 50, version: 3, content: { hasPart: [item(1, pack(60))] } })
  await node.follow()
  log.change('recalled', pack(60))
  await node.follow()
  const since = (log.all.at(-1)?.stub.at ?? '') as string
  const { body } = await get(`/resources?updatedSince=${encodeURIComponent(since)}`)
  expect((body.items as { identifier: string }[]).map((one) => one.identifier)).toEqual([topic])
})
