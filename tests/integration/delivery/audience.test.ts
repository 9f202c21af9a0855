import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Audience } from '../../../src/domain/audience'
import { manifestBytes } from '../../../src/domain/manifest'
import { pack, ulid } from '../../builders/publication'
import { aNode, type TestNode, type Who } from './node'

/** Hand-written: who sees what is shared with whom. */
const audiences: { n: number; audience: Audience; seenBy: Who[] }[] = [
  {
    n: 1,
    audience: { scope: 'public', organisation: null },
    seenBy: ['anonymous', 'school', 'otherSchool', 'county', 'otherCounty', 'city', 'otherCity', 'province'],
  },
  {
    n: 2,
    audience: { scope: 'province', organisation: '330000' },
    seenBy: ['school', 'otherSchool', 'county', 'otherCounty', 'city', 'otherCity', 'province'],
  },
  {
    n: 3,
    audience: { scope: 'city', organisation: '330100' },
    seenBy: ['school', 'otherSchool', 'county', 'otherCounty', 'city'],
  },
  { n: 4, audience: { scope: 'county', organisation: '330106' }, seenBy: ['school', 'otherSchool', 'county'] },
  { n: 5, audience: { scope: 'school', organisation: '3133000001' }, seenBy: ['school'] },
]
const everybody: Who[] = [
  'anonymous',
  'school',
  'otherSchool',
  'county',
  'otherCounty',
  'city',
  'otherCity',
  'province',
]

let node: TestNode
const digests = new Map<number, { file: string; manifest: string; etag: string }>()

beforeAll(async () => {
  node = await aNode()
  for (const { n, audience } of audiences) {
    const bytes = `file of ${n}, long enough to take a range of`
    const manifest = node.log.publish({ n, audience, files: [bytes] })
    digests.set(n, { file: await node.file(bytes), manifest: manifestBytes(manifest).digest, etag: '' })
  }
  await node.follow()
  for (const { n } of audiences) {
    const answer = await node.get(`/delivery/v1/resources/${pack(n)}`, 'school', {
      headers: { 'Accept-Encoding': 'identity' },
    })
    ;(digests.get(n) as { etag: string }).etag = answer.headers.get('etag') as string
  }
})
afterAll(() => node.close())

/** Every address that says something of one resource. */
const addresses = (n: number): string[] => [
  `/delivery/v1/resources/${pack(n)}`,
  `/delivery/v1/resources/${pack(n).replaceAll(':', '%3A')}`,
  `/delivery/v1/resources/${pack(n)}/versions`,
  `/delivery/v1/resources/${pack(n)}/versions/1`,
  `/delivery/v1/resources/${pack(n)}/passport`,
  `/delivery/v1/resources/${pack(n)}/passport?version=1`,
  `/delivery/v1/parts/${pack(n)}%23${ulid(900)}`,
  `/delivery/v1/parts/${pack(n)}%23${ulid(1)}`,
  `/delivery/v1/files/${digests.get(n)?.file}`,
  `/files/${digests.get(n)?.file}`,
  `/delivery/v1/manifests/${digests.get(n)?.manifest}`,
  `/delivery/v1/manifests/${digests.get(n)?.manifest}/signature`,
]

describe.each(audiences)('shared with $audience.scope $audience.organisation', ({ n, seenBy }) => {
  test.each(everybody)('%s sees it or finds nothing, at every address', async (who) => {
    // Those inside ask first, so that whatever they warm in the cache is there for those outside.
    for (const path of addresses(n)) await (await node.get(path, 'school')).arrayBuffer()
    const expected = seenBy.includes(who) ? 200 : 404
    for (const path of addresses(n)) {
      const answer = await node.get(path, who)
      expect([path, answer.status]).toEqual([path, expected])
      if (expected === 404) expect(await answer.text()).not.toContain('认识圆')
      expect((await node.get(path, who, { method: 'HEAD' })).status).toBe(expected)
    }
  })

  test.each(everybody)('%s who may not see it learns nothing by revalidating or ranges', async (who) => {
    const sees = seenBy.includes(who)
    const known = digests.get(n) as { file: string; etag: string; manifest: string }
    const conditional = { headers: { 'If-None-Match': known.etag, 'Accept-Encoding': 'identity' } }
    expect((await node.get(`/delivery/v1/resources/${pack(n)}`, who, conditional)).status).toBe(sees ? 304 : 404)
    const star = { headers: { 'If-None-Match': '*' } }
    expect((await node.get(`/delivery/v1/manifests/${known.manifest}`, who, star)).status).toBe(sees ? 304 : 404)
    const ranged = await node.get(`/files/${known.file}`, who, { headers: { Range: 'bytes=0-3' } })
    expect(ranged.status).toBe(sees ? 206 : 404)
    const beyond = await node.get(`/files/${known.file}`, who, { headers: { Range: 'bytes=999999-' } })
    expect(beyond.status).toBe(sees ? 416 : 404)
  })
})

test.each(everybody)('%s finds in lists and counts exactly what they may see', async (who) => {
  const seen = audiences.filter(({ seenBy }) => seenBy.includes(who)).map(({ n }) => pack(n))
  const answer = await (
    await node.get('/delivery/v1/resources?sort=updated&limit=100&facets=subject,kind,region', who)
  ).json()
  expect(answer.items.map((item: { identifier: string }) => item.identifier)).toEqual(seen)
  expect(answer.facets.subject).toEqual([{ value: 'math', count: seen.length }])
  expect(answer.facets.region).toEqual(
    ['3133000001', '330000', '330100', '330106'].map((value) => ({ value, count: seen.length })),
  )
})

test.each(everybody)('%s gets every stub, and the bodies of what they may see', async (who) => {
  const seen = audiences.filter(({ seenBy }) => seenBy.includes(who)).map(({ n }) => n)
  const answer = await (await node.get('/delivery/v1/changes', who)).json()
  expect(answer.entries).toHaveLength(5)
  const bodies = answer.entries
    .filter((e: { body: unknown }) => e.body)
    .map((e: { stub: { seq: number } }) => e.stub.seq)
  expect(bodies).toEqual(seen)
})

test('scoped answers are for no shared cache, public ones are, and both depend on who asks', async () => {
  const control = async (_n: number, path: string) => {
    const { headers } = await node.get(path, 'school')
    expect(headers.get('vary')).toBe('Authorization, Accept-Encoding')
    return headers.get('cache-control')
  }
  expect(await control(1, `/files/${digests.get(1)?.file}`)).toBe('public, max-age=300')
  expect(await control(5, `/files/${digests.get(5)?.file}`)).toBe('private, no-cache')
  expect(await control(1, `/delivery/v1/resources/${pack(1)}`)).toBe('public, no-cache')
  expect(await control(5, `/delivery/v1/resources/${pack(5)}`)).toBe('private, no-cache')
  expect(await control(5, '/delivery/v1/resources')).toBe('private, no-cache')
})

test('a file named by a public and a scoped publication is public, under the public name', async () => {
  const bytes = 'shared by two'
  const digest = await node.file(bytes)
  node.log.publish({ n: 20, audience: { scope: 'school', organisation: '3133000001' }, files: [bytes] })
  await node.follow()
  expect((await node.get(`/files/${digest}`)).status).toBe(404)
  node.log.publish({ n: 21, files: [bytes] })
  await node.follow()
  expect((await node.get(`/files/${digest}`)).status).toBe(200)
  node.log.change('withdrawn', pack(21))
  await node.follow()
  expect((await node.get(`/files/${digest}`)).status).toBe(410)
  expect((await node.get(`/files/${digest}`, 'school')).status).toBe(200)
})

test('an unknown, malformed or revoked key is refused, never taken for nobody', async () => {
  const path = `/delivery/v1/resources/${pack(1)}`
  for (const value of [
    'Bearer unknown-key-0000001',
    'Bearer',
    'Bearer short',
    'Basic YTpi',
    'Bearer a b c',
    `Bearer ${'x'.repeat(600)}`,
  ]) {
    const answer = await fetch(node.base + path, { headers: { Authorization: value } })
    expect([value, answer.status]).toEqual([value, 401])
    expect(answer.headers.get('www-authenticate')).toContain('Bearer')
    expect((await answer.json()).code).toBe('sign-in-required')
  }
  expect((await node.get(path, 'revoked')).status).toBe(401)
  expect((await node.get(path, 'noScope')).status).toBe(403)
  expect((await node.get('/delivery/v1/changes', 'noScope')).status).toBe(403)
})

test('a key revoked meanwhile is refused from the next request on', async () => {
  const other = await aNode()
  other.log.publish({ audience: { scope: 'school', organisation: '3133000001' } })
  await other.follow()
  const path = `/delivery/v1/resources/${pack(1)}`
  expect((await other.get(path, 'school')).status).toBe(200)
  other.writer.register({ callers: [] })
  expect((await other.get(path, 'school')).status).toBe(401)
  await other.close()
})
