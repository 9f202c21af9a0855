import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import { systemClock } from '../../../src/domain/clock'
import { statesOfParts } from '../../../src/engines/parts'
import type { SearchEngine } from '../../../src/engines/search'
import { openMeilisearch } from '../../../src/engines/search/meilisearch'
import { aBatch, aDocument, aQuestion } from '../../builders/searchDocument'
import { type Instead, recorded, recordedServer } from './recordedServer'

let engine: SearchEngine
let server: Awaited<ReturnType<typeof recordedServer>>
afterEach(async () => {
  engine.close()
  await server.close()
})

async function opened(instead: Instead = {}): Promise<void> {
  server = await recordedServer(instead)
  const facets = ['kind', 'stage', 'subject']
  engine = openMeilisearch({ url: server.url, key: 'a-key', clock: systemClock, index: 'resources', facets })
}
const filled = () => engine.rebuild((apply) => apply(aBatch('p1', [aDocument(1, '圆')])))
const everything = aQuestion('圆', {
  filters: { kind: ['courses'], subject: ['"'] },
  facets: ['kind'],
  updatedSince: '2026-11-01',
})

describe('what we ask', () => {
  test('has the shapes that a recorded server took, over a whole life of an index', async () => {
    await opened()
    expect(await engine.position()).toBeNull()
    await filled()
    await engine.apply(aBatch('p2', [aDocument(2, '方')], [1]))
    await engine.search(everything)
    await engine.suggest('圆', ['*', '330000'], 5)
    expect(await engine.position()).toBe('p2')
    await engine.size()
    expect(server.strange).toEqual([])
  })

  test('builds beside and swaps: the index that answers is written only after it', async () => {
    await opened()
    await filled()
    const writes = server.asked.filter((line) => !line.startsWith('GET'))
    expect(writes).toEqual([
      'DELETE /indexes/resources-next',
      'POST /indexes',
      'PATCH /indexes/resources-next/settings',
      'POST /indexes/resources-next/documents?primaryKey=id',
      'POST /indexes',
      'POST /swap-indexes',
      'DELETE /indexes/resources-next',
    ])
  })
})

describe('what we understand', () => {
  test('a page says how many there are in all', async () => {
    await opened()
    const found = await engine.search(aQuestion(''))
    expect(found.total).toBe(4)
    expect(found.hits).toHaveLength(2)
  })

  test('documents are counted without the note of the position', async () => {
    await opened()
    expect(await engine.size()).toBe(1)
  })

  test('an index that is there already is as good as made', async () => {
    await opened({ 'GET /tasks/1': { status: 200, response: { ...recorded('…: failed task').response, uid: 1 } } })
    await expect(filled()).resolves.toBeUndefined()
  })

  test('a task that fails later is an error of what was asked', async () => {
    const failed = {
      ...recorded('…: failed task').response,
      error: { code: 'invalid_document_id', message: '', type: '', link: '' },
    }
    await opened({ 'GET /tasks/3': { status: 200, response: failed } })
    await expect(filled()).rejects.toMatchObject({ code: 'search-refused', details: { reason: 'invalid_document_id' } })
  })

  test.each([
    ['no key', 'search-refused', 'missing_authorization_header'],
    ['wrong key', 'search-refused', 'invalid_api_key'],
    ['filter on an attribute that is not filterable', 'search-refused', 'invalid_search_filter'],
    ['unknown parameter', 'search-refused', 'bad_request'],
    ['search in an index that does not exist', 'search-unavailable', 'index_not_found'],
  ])('the recorded refusal "%s" is %s', async (note, code, reason) => {
    await opened({ 'POST /indexes/resources/search': recorded(note) })
    await expect(engine.search(aQuestion('圆'))).rejects.toMatchObject({ code, status: 503, details: { reason } })
    expect(server.asked).toHaveLength(1)
  })

  test('into an index that is gone nothing is written: it would come up without its settings', async () => {
    await opened()
    await expect(engine.apply(aBatch('p', [aDocument(1, '圆')]))).rejects.toMatchObject({ code: 'search-unavailable' })
    expect(server.asked.filter((line) => line.startsWith('POST'))).toEqual([])
  })
})

describe('a server that fails', () => {
  const states = () => statesOfParts().filter(({ name }) => name === 'search')

  test('is asked again, then spared; health names the part', async () => {
    await opened({ 'POST /indexes/resources/search': { status: 502, response: {} } })
    await expect(engine.search(aQuestion('圆'))).rejects.toMatchObject({ code: 'search-unavailable', status: 503 })
    expect(server.asked).toHaveLength(3)
    expect(states()).toMatchObject([{ state: 'failing' }])
    await expect(engine.search(aQuestion('圆'))).rejects.toMatchObject({ code: 'search-unavailable' })
    expect(states()).toMatchObject([{ state: 'down' }])
    const before = server.asked.length
    await expect(engine.search(aQuestion('圆'))).rejects.toMatchObject({ code: 'search-unavailable' })
    expect(server.asked).toHaveLength(before)
  })

  test('a swap is never asked for twice', async () => {
    await opened({ 'POST /swap-indexes': { status: 503, response: {} } })
    await expect(filled()).rejects.toMatchObject({ code: 'search-unavailable' })
    expect(server.asked.filter((line) => line === 'POST /swap-indexes')).toHaveLength(1)
  })

  test('one that takes and never answers costs a bounded time', async () => {
    await opened()
    engine.close()
    const silent = createServer(() => {})
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`
    engine = openMeilisearch({ url, key: null, clock: systemClock, index: 'r', facets: [], timeout: 100 })
    const began = performance.now()
    await expect(engine.search(aQuestion('圆'))).rejects.toMatchObject({ code: 'search-unavailable' })
    expect(performance.now() - began).toBeLessThan(5000)
    silent.closeAllConnections()
    await new Promise((resolve) => silent.close(resolve))
  })

  test('a task that never ends is given up in time', async () => {
    await opened({ 'GET /tasks/': { status: 200, response: { status: 'processing', error: null } } })
    engine.close()
    engine = openMeilisearch({ url: server.url, key: null, clock: systemClock, index: 'r', facets: [], taskTime: 200 })
    await expect(filled()).rejects.toMatchObject({ code: 'search-unavailable' })
  })

  test("a proxy's page in between is no answer", async () => {
    await opened()
    engine.close()
    const page = createServer((_, response) => void response.end('<html>'))
    await new Promise<void>((resolve) => page.listen(0, '127.0.0.1', resolve))
    const url = `http://127.0.0.1:${(page.address() as AddressInfo).port}`
    engine = openMeilisearch({ url, key: null, clock: systemClock, index: 'r', facets: [] })
    await expect(engine.search(aQuestion('圆'))).rejects.toMatchObject({ code: 'search-unavailable' })
    page.closeAllConnections()
    await new Promise((resolve) => page.close(resolve))
  })
})
