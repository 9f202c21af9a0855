import { connect } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { Validator } from '@seriousme/openapi-schema-validator'
import { doors } from '../../../src/delivery/doors'
import { Problem } from '../../../src/domain/errors'
import { pack, ulid } from '../../builders/publication'
import { aNode, auth, type TestNode } from './node'

let node: TestNode
const taken: unknown[] = []
const many = 25
beforeAll(async () => {
  node = await aNode({
    feedback: {
      async acknowledge(asking, item) {
        if (!asking.organisations.includes(item.node)) throw new Problem('foreign-organisation')
        taken.push(item)
      },
      async use(_asking, item) {
        taken.push(item)
      },
    },
  })
  await node.file('0123456789')
  for (let n = 1; n <= many; n++) {
    const subject = n % 2 ? 'math' : 'chinese'
    const more = { 'ziyuan:classification': { stage: 'primary', subject, chapter: `book-${n % 3}/unit-1/${n}` } }
    node.log.publish({
      n,
      files: n === 1 ? ['0123456789'] : [],
      content: n === 25 ? { ...more, inLanguage: 'en' } : more,
    })
  }
  await node.follow()
})
afterAll(() => node.close())

const list = async (query: string) => {
  const answer = await node.get(`/delivery/v1/resources?${query}`)
  return {
    status: answer.status,
    ...((await answer.json()) as { items: { identifier: string }[]; next: string; code: string; field: string }),
  }
}
const codeOf = async (path: string, init: RequestInit = {}) => {
  const answer = await node.get(path, 'anonymous', init)
  expect(answer.headers.get('content-type')).toBe('application/problem+json; charset=utf-8')
  const { code, title, titleEn, status } = await answer.json()
  expect(status).toBe(answer.status)
  expect(title).toMatch(/[一-鿿]/)
  expect(titleEn).toMatch(/[A-Za-z]/)
  return `${answer.status} ${code}`
}

describe('lists', () => {
  test('go page by page through everything once, in both directions', async () => {
    for (const sort of ['updated', '-updated', 'published', '-published']) {
      const seen: string[] = []
      let cursor = ''
      do {
        const page = await list(`sort=${sort}&limit=4${cursor && `&cursor=${cursor}`}`)
        seen.push(...page.items.map((item) => item.identifier))
        cursor = page.next
      } while (cursor)
      const all = Array.from({ length: many }, (_, at) => pack(at + 1))
      expect(seen).toEqual(sort.startsWith('-') ? all.reverse() : all)
    }
  })

  test('filter by any of several values and by all of several filters', async () => {
    expect((await list('subject=math&limit=100')).items).toHaveLength(13)
    expect((await list('subject=math&subject=chinese&limit=100')).items).toHaveLength(25)
    expect((await list('subject=math&language=en')).items.map((item) => item.identifier)).toEqual([pack(25)])
    expect((await list('chapter=book-1&limit=100')).items).toHaveLength(9)
    expect((await list('chapter=book-1/unit-1/4')).items).toHaveLength(1)
    expect((await list('region=330106&limit=100')).items).toHaveLength(25)
    expect((await list('region=330200')).items).toEqual([])
    expect((await list('node=zj&origin=school&limit=100')).items).toHaveLength(25)
    expect((await list("subject=' OR 1=1 --")).items).toEqual([])
  })

  test('facets count under the filters', async () => {
    const answer = await (await node.get('/delivery/v1/resources?facets=subject,language&stage=primary')).json()
    expect(answer.facets).toEqual({
      subject: [
        { value: 'math', count: 13 },
        { value: 'chinese', count: 12 },
      ],
      language: [
        { value: 'zh-CN', count: 24 },
        { value: 'en', count: 1 },
      ],
    })
  })

  test('a cursor that was altered, cut or belongs to another question is refused', async () => {
    const { next } = await list('limit=3')
    const [text, mark] = next.split('.') as [string, string]
    const forged = Buffer.from(JSON.stringify(['2000', "x' OR 1=1"])).toString('base64url')
    const wrong = [
      `${text}x.${mark}`,
      text,
      `${text}.`,
      `.${mark}`,
      `${forged}.${mark}`,
      'abc',
      '',
      '%00',
      `${next}.x.y`.slice(0, -3),
    ]
    for (const cursor of wrong)
      expect([cursor, (await list(`limit=3&cursor=${cursor}`)).code]).toEqual([cursor, 'invalid-cursor'])
    expect((await list(`limit=3&subject=math&cursor=${next}`)).code).toBe('invalid-cursor')
    expect((await list(`limit=3&sort=updated&cursor=${next}`)).code).toBe('invalid-cursor')
    expect((await list(`limit=5&cursor=${next}`)).status).toBe(200)
  })

  test.each([
    ['limit=0', '422 invalid-input'],
    ['limit=101', '422 invalid-input'],
    ['limit=-1', '422 invalid-input'],
    ['limit=1e3', '422 invalid-input'],
    ['limit=5&limit=6', '422 invalid-input'],
    ['sort=title', '422 invalid-input'],
    ['updatedSince=yesterday', '422 invalid-input'],
    ['facets=password', '422 invalid-input'],
    ['subjct=math', '422 unknown-field'],
    ['__proto__=x', '422 unknown-field'],
  ])('%s is refused by name', async (query, expected) => {
    expect(await codeOf(`/delivery/v1/resources?${query}`)).toBe(expected)
  })

  test('values that are too long or too many are refused', async () => {
    for (const query of [`subject=${'x'.repeat(201)}`, 'subject=a&'.repeat(21), `cursor=${'x'.repeat(2000)}`])
      expect(await codeOf(`/delivery/v1/resources?${query}`)).toBe('422 invalid-input')
  })
})

describe('addresses', () => {
  test.each([
    ['/delivery/v1/resources/nonsense', '422 invalid-input'],
    ['/delivery/v1/resources/zj:pack:..%2f..%2fetc%2fpasswd', '422 invalid-input'],
    [`/delivery/v1/resources/${pack(1)}%00`, '422 invalid-input'],
    ['/delivery/v1/resources/%E0%A4%A', '422 invalid-input'],
    [`/delivery/v1/resources/${pack(999)}`, '404 not-found'],
    [`/delivery/v1/resources/${pack(1)}?x=1`, '422 unknown-field'],
    [`/delivery/v1/resources/${pack(1)}/versions/0`, '422 invalid-input'],
    [`/delivery/v1/resources/${pack(1)}/versions/2`, '404 not-found'],
    [`/delivery/v1/resources/${pack(1)}/versions/1.0`, '422 invalid-input'],
    [`/delivery/v1/resources/${pack(999)}/versions`, '404 not-found'],
    [`/delivery/v1/parts/${pack(1)}`, '422 invalid-input'],
    [`/delivery/v1/parts/${pack(1)}%23${ulid(5)}`, '404 not-found'],
    ['/files/sha256:0', '422 invalid-input'],
    ['/files/..%2f..%2f..%2fetc%2fpasswd', '422 invalid-input'],
    [`/files/sha256:${'0'.repeat(64)}`, '404 not-found'],
    [`/files/sha256:${'A'.repeat(64)}`, '422 invalid-input'],
    [`/delivery/v1/manifests/sha256:${'0'.repeat(64)}`, '404 not-found'],
    ['/delivery/v1/changes?after=-1', '422 invalid-input'],
    ['/delivery/v1/changes?limit=1001', '422 invalid-input'],
    ['/delivery/v1/changes?wait=31', '422 invalid-input'],
    ['/delivery/v1/changes?origin=..%2f', '422 invalid-input'],
    ['/delivery/v1/search?q=x', '503 search-unavailable'],
    ['/delivery/v1', '404 not-found'],
    ['/delivery/v2/resources', '404 not-found'],
    ['/delivery/v1/../../etc/passwd', '404 not-found'],
  ])('%s is answered with %s', async (path, expected) => {
    expect(await codeOf(path)).toBe(expected)
  })

  test('a path that climbs, sent raw, finds nothing', async () => {
    for (const path of [
      '/delivery/v1/files/../../../etc/passwd',
      '//etc/passwd',
      '/files/sha256:../../x',
      '/delivery/v1/files/%2e%2e%2f',
    ]) {
      const answer = await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)
      expect(answer).toMatch(/^HTTP\/1\.1 (404|422|400)/)
      expect(answer).not.toContain('root:')
    }
  })

  test('another method is refused with those that are taken', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      expect(await codeOf(`/delivery/v1/resources/${pack(1)}`, { method })).toBe('405 method-not-allowed')
      const answer = await node.get('/delivery/v1/resources', 'anonymous', { method })
      expect(answer.headers.get('allow')).toBe('GET, HEAD, OPTIONS')
    }
    expect(await codeOf('/feedback/v1/usage')).toBe('405 method-not-allowed')
  })
})

describe('bytes', () => {
  const path = `/files/sha256:84d89877f0d4041efb6bf91a16f0248f2fd573e6af05c19f96bedb9f882f7882`
  test.each([
    ['bytes=0-3', 206, '0123', 'bytes 0-3/10'],
    ['bytes=7-', 206, '789', 'bytes 7-9/10'],
    ['bytes=-2', 206, '89', 'bytes 8-9/10'],
    ['bytes=-99', 206, '0123456789', 'bytes 0-9/10'],
    ['bytes=5-99', 206, '56789', 'bytes 5-9/10'],
    ['bytes=0-0', 206, '0', 'bytes 0-0/10'],
    ['bytes=3-1', 200, '0123456789', null],
    ['bytes=0-1,4-5', 200, '0123456789', null],
    ['items=0-1', 200, '0123456789', null],
    ['bytes=a-b', 200, '0123456789', null],
    ['bytes=-', 200, '0123456789', null],
  ])('Range %s', async (range, status, text, contentRange) => {
    const answer = await node.get(path, 'anonymous', { headers: { Range: range } })
    expect([answer.status, await answer.text(), answer.headers.get('content-range')]).toEqual([
      status,
      text,
      contentRange,
    ])
    expect(answer.headers.get('content-length')).toBe(String(text.length))
  })

  test('a range beyond the end is 416 with the size', async () => {
    for (const range of ['bytes=10-', 'bytes=99-100', 'bytes=-0']) {
      const answer = await node.get(path, 'anonymous', { headers: { Range: range } })
      expect([answer.status, answer.headers.get('content-range')]).toEqual([416, 'bytes */10'])
    }
  })

  test('If-Range gives the range only to whom has these very bytes', async () => {
    const etag = (await node.get(path)).headers.get('etag') as string
    const ask = (ifRange: string) =>
      node.get(path, 'anonymous', { headers: { Range: 'bytes=0-3', 'If-Range': ifRange } })
    expect((await ask(etag)).status).toBe(206)
    expect((await ask(`W/${etag}`)).status).toBe(200)
    expect((await ask('"other"')).status).toBe(200)
    expect((await ask('Tue, 24 Nov 2026 00:00:00 GMT')).status).toBe(200)
  })

  test('HEAD says the same as GET, without the bytes', async () => {
    const head = await node.get(path, 'anonymous', { method: 'HEAD' })
    const get = await node.get(path)
    expect(await head.text()).toBe('')
    for (const name of ['content-length', 'etag', 'content-type', 'cache-control', 'accept-ranges'])
      expect([name, head.headers.get(name)]).toEqual([name, get.headers.get(name)])
  })

  test('no script in a file runs in our name', async () => {
    const { headers } = await node.get(path)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('content-security-policy')).toContain('sandbox')
    await node.file('<script>')
    const html = { '@type': 'MediaObject', name: '课件"\r\nX: y', encodingFormat: 'text/html' }
    const digest = await node.file('<script>')
    node.log.publish({ n: 500, files: ['<script>'], content: {} })
    const entry = {
      identifier: `${pack(501)}#${ulid(1)}`,
      contentUrl: `files/${digest}`,
      contentSize: '8 B',
      sha256: digest.slice('sha256:'.length),
      'ziyuan:bytes': 8,
      'ziyuan:role': 'courseware',
    }
    node.log.change('withdrawn', pack(500))
    node.log.publish({ n: 501, content: { encoding: [{ ...html, ...entry }] } })
    await node.follow()
    const answer = await node.get(`/files/${digest}`)
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''%E8%AF%BE%E4%BB%B6%22%0D%0AX%3A%20y",
    )
    expect(answer.headers.get('x')).toBeNull()
  })
})

describe('the protocol', () => {
  test('a strong ETag revalidates to 304, per coding', async () => {
    for (const path of [
      `/delivery/v1/resources/${pack(1)}`,
      '/delivery/v1/resources?limit=50',
      `/delivery/v1/resources/${pack(1)}/versions/1`,
    ]) {
      const tags = new Set<string>()
      for (const coding of ['identity', 'gzip', 'br']) {
        const first = await node.get(path, 'anonymous', { headers: { 'Accept-Encoding': coding } })
        const etag = first.headers.get('etag') as string
        expect(etag).toMatch(/^"[^"]+"$/)
        tags.add(etag)
        const again = await node.get(path, 'anonymous', {
          headers: { 'Accept-Encoding': coding, 'If-None-Match': `"x", ${etag}` },
        })
        expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag])
      }
      expect(tags.size).toBe(3)
    }
  })

  test('gzip and br hold the same text', async () => {
    const ask = async (coding: string) => {
      const text = await raw(
        `GET /delivery/v1/resources/${pack(1)} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: ${coding}\r\nConnection: close\r\n\r\n`,
        'latin1',
      )
      return Buffer.from(text.slice(text.indexOf('\r\n\r\n') + 4), 'latin1')
    }
    const plain = (await ask('identity')).toString()
    expect(JSON.parse(plain).identifier).toBe(pack(1))
    expect(gunzipSync(await ask('gzip')).toString()).toBe(plain)
    expect(brotliDecompressSync(await ask('gzip, br')).toString()).toBe(plain)
    expect((await ask('br;q=0, gzip;q=0')).toString()).toBe(plain)
  })

  test('any site may read with CORS, nothing more', async () => {
    const preflight = await node.get('/delivery/v1/resources', 'anonymous', { method: 'OPTIONS' })
    expect([preflight.status, preflight.headers.get('access-control-allow-methods')]).toEqual([204, 'GET, HEAD'])
    const answer = await node.get('/delivery/v1/resources')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
  })

  test('the rate limit is told, and beyond it 429 with the seconds to wait; a wrong key counts too', async () => {
    const small = await aNode({ perMinute: 5 })
    small.log.publish()
    await small.follow()
    const path = `/delivery/v1/resources/${pack(1)}`
    for (const left of [4, 3]) {
      const { headers } = await small.get(path)
      expect(headers.get('ratelimit')).toMatch(new RegExp(`^"default";r=${left};t=\\d+$`))
      expect(headers.get('ratelimit-policy')).toBe('"default";q=5;w=60')
    }
    expect((await fetch(small.base + path, { headers: { Authorization: 'Bearer wrong-key-00000001' } })).status).toBe(
      401,
    )
    expect((await small.get('/delivery/v1/changes')).status).toBe(200)
    expect((await small.get('/delivery/v1/nowhere')).status).toBe(404)
    for (const address of [path, '/delivery/v1/changes', '/health']) {
      const refused = await small.get(address)
      expect(refused.status).toBe(429)
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
      expect((await refused.json()).code).toBe('too-many-requests')
    }
    expect((await small.get(path, 'school')).status).toBe(200)
    await small.close()
  })

  test('the request log tells what was asked and answered, and nothing of persons or keys', async () => {
    node.lines.length = 0
    await node.get('/delivery/v1/resources?subject=secret-interest', 'school')
    await node.get(`/delivery/v1/resources/${pack(1)}`, 'anonymous', { headers: { 'X-Forwarded-For': '203.0.113.7' } })
    expect(node.lines.map((line) => JSON.parse(line))).toMatchObject([
      { method: 'GET', path: '/delivery/v1/resources', status: 200 },
      { method: 'GET', path: `/delivery/v1/resources/${pack(1)}`, status: 200, key: null },
    ])
    const text = node.lines.join('')
    for (const secret of [
      'secret-interest',
      '203.0.113.7',
      '127.0.0.1',
      auth('school').Authorization?.slice(7) as string,
    ])
      expect(text).not.toContain(secret)
  })

  test('the OpenAPI 3.1 document is valid and names every door', async () => {
    const document = await (await node.get('/delivery/v1/openapi.json')).json()
    expect(document.openapi).toBe('3.1.0')
    expect(await new Validator().validate(structuredClone(document))).toMatchObject({ valid: true })
    for (const door of doors) {
      const path = door.at === 'root' ? door.path : `/delivery/v1${door.path}`
      expect(document.paths[path]).toHaveProperty(door.method)
    }
  })

  test('what doors answer has the shape the document promises', async () => {
    const door = (path: string) => doors.find((one) => one.path === path)
    for (const [path, address] of [
      ['/resources', '/delivery/v1/resources?facets=kind,region'],
      ['/resources/{identifier}', `/delivery/v1/resources/${pack(1)}`],
      ['/resources/{identifier}/versions', `/delivery/v1/resources/${pack(1)}/versions`],
      ['/resources/{identifier}/passport', `/delivery/v1/resources/${pack(1)}/passport`],
      ['/parts/{identifier}', `/delivery/v1/parts/${pack(1)}%23${ulid(900)}`],
      ['/changes', '/delivery/v1/changes'],
      ['/origins', '/delivery/v1/origins'],
      ['/health', '/health'],
    ] as const) {
      const answer = await (await node.get(address)).json()
      expect([path, door(path)?.answers.schema.safeParse(answer).error]).toEqual([path, undefined])
    }
  })
})

describe('feedback', () => {
  const ack = {
    operation: 'ack-1',
    node: '3133000001',
    origin: 'zj',
    seq: 3,
    kind: 'machine',
    at: '2026-11-24T08:00:00Z',
  }
  const post = async (
    path: string,
    body: unknown,
    who: 'school' | 'noScope' | 'anonymous' = 'school',
    type = 'application/json',
  ) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body)
    const answer = await node.get(`/feedback/v1/${path}`, who, {
      method: 'POST',
      body: text,
      headers: { 'Content-Type': type },
    })
    const said = await answer.json()
    return [answer.status, said.code ?? said.accepted]
  }

  test('goes to the sink, item by item', async () => {
    taken.length = 0
    expect(await post('acknowledgements', { acknowledgements: [ack, { ...ack, operation: 'ack-2', seq: 4 }] })).toEqual(
      [202, 2],
    )
    const used = {
      node: '3133000001',
      identifier: pack(1),
      version: 1,
      action: 'view',
      day: '2026-11-24',
      count: 7,
    }
    expect(await post('usage', { usages: [used] })).toEqual([202, 1])
    expect(taken).toEqual([ack, { ...ack, operation: 'ack-2', seq: 4 }, used])
  })

  test.each([
    ['no key', 'anonymous', { acknowledgements: [ack] }, [401, 'sign-in-required']],
    ['a key without that scope', 'noScope', { acknowledgements: [ack] }, [403, 'not-allowed']],
    [
      'speaking for another',
      'school',
      { acknowledgements: [{ ...ack, node: '3133000002' }] },
      [403, 'foreign-organisation'],
    ],
    ['broken JSON', 'school', '{"acknowledgements":', [400, 'malformed-json']],
    ['an unknown field', 'school', { acknowledgements: [{ ...ack, person: '王' }] }, [422, 'unknown-field']],
    ['a missing field', 'school', { acknowledgements: [{ ...ack, seq: undefined }] }, [422, 'missing-field']],
    ['nothing', 'school', { acknowledgements: [] }, [422, 'invalid-input']],
    ['too many', 'school', { acknowledgements: Array(101).fill(ack) }, [422, 'invalid-input']],
    ['too much', 'school', { acknowledgements: [{ ...ack, note: 'x'.repeat(300_000) }] }, [413, 'file-too-large']],
  ] as const)('with %s is refused and nothing is taken', async (_, who, body, expected) => {
    taken.length = 0
    expect(await post('acknowledgements', body, who)).toEqual(expected)
    expect(taken).toEqual([])
  })

  test('in another type is refused', async () => {
    expect(await post('acknowledgements', 'a=1', 'school', 'application/x-www-form-urlencoded')).toEqual([
      415,
      'unsupported-media-type',
    ])
  })
})

/** Sends bytes as they are, where a client library would tidy them up. */
const raw = (request: string, encoding: BufferEncoding = 'utf8'): Promise<string> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(node.base)
    const socket = connect(Number(port), hostname, () => socket.write(request))
    const chunks: Buffer[] = []
    socket.on('data', (chunk: Buffer) => chunks.push(chunk))
    socket.on('end', () => resolve(Buffer.concat(chunks).toString(encoding)))
    socket.on('error', reject)
  })
