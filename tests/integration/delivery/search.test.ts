import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import type { Audience } from '../../../src/domain/audience'
import { systemClock } from '../../../src/domain/clock'
import { openEmbeddedSearch } from '../../../src/engines/search/embedded'
import { openMeilisearch } from '../../../src/engines/search/meilisearch'
import { pack } from '../../builders/publication'
import { aNode, type TestNode, type Who } from './node'

const embedded = (folder: string) => openEmbeddedSearch(join(folder, 'search.db'))
const of = (scope: Audience['scope'], organisation: string): Audience => ({ scope, organisation })
interface Answer {
  items: { identifier: string; name: string; highlights: { name: { text: string; marked: boolean }[] } }[]
  total: number
  next: string | null
  facets?: Record<string, { value: string; count: number }[]>
}

let node: TestNode
const ask = async (query: string, who: Who = 'anonymous'): Promise<Answer> => {
  const answer = await node.get(`/delivery/v1/search?${query}`, who)
  expect(answer.status).toBe(200)
  return (await answer.json()) as Answer
}
const found = async (query: string, who?: Who) => (await ask(query, who)).items.map((item) => item.identifier).sort()

describe('a node that was fed', () => {
  beforeAll(async () => {
    node = await aNode({ search: embedded })
    node.log.publish({ n: 1, name: '光合作用' })
    node.log.publish({
      n: 2,
      name: '勾股定理',
      content: { 'ziyuan:classification': { stage: 'junior', subject: 'math' } },
    })
    node.log.publish({ n: 3, name: '勾股定理的证明', audience: of('city', '330100') })
    node.log.publish({ n: 4, name: '勾股树', audience: of('school', '3133000001') })
    await node.follow()
  })
  afterAll(() => node.close())

  test('finds by words, with a summary and what was found marked', async () => {
    const { items, total, next } = await ask('q=光合作用')
    expect({ total, next }).toEqual({ total: 1, next: null })
    expect(items[0]).toMatchObject({ identifier: pack(1), name: '光合作用', kind: 'resource-packs', version: 1 })
    expect(items[0]?.highlights.name).toEqual([{ text: '光合作用', marked: true }])
  })

  test('finds by the number, by the school and by a lesson', async () => {
    expect(await found('q=ZY-XK-2026-000002')).toEqual([pack(2)])
    expect(await found('q=西湖小学')).toEqual([pack(1), pack(2)])
    expect(await found(`q=${encodeURIComponent('圆的周长 光合')}`)).toEqual([pack(1)])
  })

  test('each caller finds and counts what they may see, and nothing else', async () => {
    expect(await found('q=勾股')).toEqual([pack(2)])
    expect(await found('q=勾股', 'city')).toEqual([pack(2), pack(3)])
    expect(await found('q=勾股', 'school')).toEqual([pack(2), pack(3), pack(4)])
    expect((await ask('q=勾股&facets=stage', 'otherSchool')).facets).toEqual({
      stage: [
        { value: 'junior', count: 1 },
        { value: 'primary', count: 1 },
      ],
    })
  })

  test('the filters of lists narrow a search, without words too', async () => {
    expect(await found('q=勾股&stage=primary', 'school')).toEqual([pack(3), pack(4)])
    expect(await found('subject=math&stage=junior')).toEqual([pack(2)])
    expect(await found('region=330106')).toEqual([pack(1), pack(2)])
    expect(await found('region=330200')).toEqual([])
    expect(await found('node=zj&kind=resource-packs')).toEqual([pack(1), pack(2)])
    expect(await found('updatedSince=2099-01-01')).toEqual([])
  })

  test('facets and suggestions have addresses of their own', async () => {
    const counted = (await (await node.get('/delivery/v1/facets?q=勾股&facets=stage,region')).json()) as Answer
    expect(counted).toEqual({
      total: 1,
      facets: {
        stage: [{ value: 'junior', count: 1 }],
        region: ['3133000001', '330000', '330100', '330106'].map((value) => ({ value, count: 1 })),
      },
    })
    const suggest = async (who: Who) => (await node.get('/delivery/v1/suggest?q=勾', who)).json()
    expect(await suggest('anonymous')).toEqual({ suggestions: ['勾股定理'] })
    expect(await suggest('school')).toEqual({ suggestions: ['勾股树', '勾股定理的证明', '勾股定理'] })
  })

  test('pages go on by a cursor that is good for its own question only', async () => {
    const first = await ask('limit=2', 'school')
    expect(first).toMatchObject({ total: 4, next: expect.any(String) })
    const second = await ask(`limit=2&cursor=${first.next}`, 'school')
    expect(second.next).toBeNull()
    const all = [...first.items, ...second.items].map((item) => item.identifier)
    expect(all).toEqual([pack(4), pack(3), pack(2), pack(1)])
    for (const query of [`limit=1&cursor=${first.next}`, `q=x&limit=2&cursor=${first.next}`, 'cursor=abc']) {
      const answer = await node.get(`/delivery/v1/search?${query}`, 'school')
      expect([answer.status, ((await answer.json()) as { code: string }).code]).toEqual([400, 'invalid-cursor'])
    }
  })

  test('what is asked beyond the bounds is refused', async () => {
    for (const query of [`q=${'长'.repeat(201)}`, 'limit=101', 'colour=red', 'facets=colour'])
      expect((await node.get(`/delivery/v1/search?${query}`)).status).toBe(422)
  })

  test('a scoped answer is private', async () => {
    expect((await node.get('/delivery/v1/search?q=勾股')).headers.get('cache-control')).toBe('public, no-cache')
    expect((await node.get('/delivery/v1/search?q=勾股', 'city')).headers.get('cache-control')).toBe(
      'private, no-cache',
    )
  })
})

describe('what becomes of a resource', () => {
  afterEach(() => node.close())

  test('a recall takes effect before the index knows of it', async () => {
    node = await aNode({ search: embedded })
    node.log.publish({ n: 1, name: '光合作用' })
    await node.follow()
    node.log.change('recalled', pack(1))
    await node.followCatalogue()
    expect((await ask('q=光合作用')).items).toEqual([])
    expect(await (await node.get('/delivery/v1/suggest?q=光合')).json()).toEqual({ suggestions: [] })
    await node.follow()
    expect((await ask('q=光合作用')).total).toBe(0)
  })

  test('suspended it is hidden, restored it is back, a new version is found by its new name', async () => {
    node = await aNode({ search: embedded })
    node.log.publish({ n: 1, name: '光合作用' })
    node.log.change('suspended', pack(1))
    await node.follow()
    expect((await ask('')).total).toBe(0)
    node.log.change('restored', pack(1))
    node.log.publish({ n: 1, version: 2, name: '呼吸作用' })
    await node.follow()
    expect((await ask('q=光合')).total).toBe(0)
    expect((await ask('q=呼吸')).items).toMatchObject([{ identifier: pack(1), version: 2 }])
  })

  test('another audience is followed', async () => {
    node = await aNode({ search: embedded })
    node.log.publish({ n: 1, name: '光合作用' })
    await node.follow()
    node.log.change('audience-changed', pack(1), { audience: of('city', '330100') })
    await node.follow()
    expect((await ask('q=光合')).total).toBe(0)
    expect((await ask('q=光合', 'school')).total).toBe(1)
    expect((await ask('q=光合', 'otherCity')).total).toBe(0)
  })
})

describe('a search server that is away', () => {
  const dead = () =>
    openMeilisearch({ url: 'http://127.0.0.1:9', key: null, clock: systemClock, index: 'resources', facets: ['kind'] })
  beforeAll(async () => {
    node = await aNode({ search: dead })
    node.log.publish({ n: 1, name: '光合作用' })
    await node.follow().catch(() => {})
  })
  afterAll(() => node.close())

  test('is a clear 503 for searches alone; lists and resources are served', async () => {
    for (const path of ['search?q=光', 'facets', 'suggest?q=光']) {
      const answer = await node.get(`/delivery/v1/${path}`)
      expect(answer.status).toBe(503)
      expect(await answer.json()).toMatchObject({
        code: 'search-unavailable',
        type: 'urn:ziyuan:problem:search-unavailable',
      })
    }
    expect((await node.get('/delivery/v1/resources')).status).toBe(200)
    expect((await node.get(`/delivery/v1/resources/${pack(1)}`)).status).toBe(200)
  })
})

test('a node without search says so', async () => {
  node = await aNode()
  expect((await node.get('/delivery/v1/search')).status).toBe(503)
  await node.close()
})
