import { createHash } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { handleEndpoints } from 'payload'
import { setCurrentPorts } from '../../../src/operations/currentPorts'
import type { Ports } from '../../../src/operations/operation'
import { aPdf } from '../../builders/pdf'
import { corpus } from '../../fixtures/hostile/build'
import { serverURL } from '../centre'
import { openWorld, type World } from '../collections/world'
import { type Caller, nobody } from '../doors'

/** The door for files over HTTP: real accounts, real database, real store. */
let world: World
let teacher: Caller & { id: string }
let colleague: Caller
let stranger: Caller
let reviewer: Caller

beforeAll(async () => {
  world = await openWorld()
  const { database, store } = world.centre
  setCurrentPorts({ database, store } as unknown as Ports)
  teacher = await world.person('wang', 'school', 'author')
  colleague = await world.person('li', 'school', 'author')
  stranger = await world.person('zhao', 'other', 'author')
  reviewer = await world.person('qian', 'school', 'reviewer')
})
afterAll(async () => {
  setCurrentPorts(null)
  await world?.close()
})

async function send(caller: Caller, method: string, path: string, headers: Record<string, string> = {}, body?: Buffer) {
  const { payload, key } = world.centre
  const request = new Request(`${serverURL}/api/assets${path}`, {
    method,
    headers: { ...(caller.authorization ? { authorization: caller.authorization } : {}), ...headers },
    ...(body ? { body: new Uint8Array(body) } : {}),
  })
  return handleEndpoints({ config: payload.config, payloadInstanceCacheKey: key, request })
}
const upload = (caller: Caller, name: string, body: Buffer, headers: Record<string, string> = {}) =>
  send(
    caller,
    'POST',
    '',
    { 'content-type': 'application/octet-stream', 'x-file-name': encodeURIComponent(name), ...headers },
    body,
  )
const bytesOf = async (response: Response) => Buffer.from(await response.arrayBuffer())
const problem = async (response: Response) => ({ status: response.status, ...((await response.json()) as object) })
const waiting = () => readdir(join(world.centre.folder, 'media', '.tmp'))

describe('bringing a file in', () => {
  test('the owner gets the asset, and the same asset again', async () => {
    const first = await upload(teacher, '圆的面积.pdf', aPdf())
    expect(first.status).toBe(201)
    const asset = (await first.json()) as { id: string }
    expect(asset).toMatchObject({
      name: '圆的面积.pdf',
      type: 'application/pdf',
      owner: teacher.id,
      organisation: world.ids.school,
    })
    expect(await (await upload(teacher, '圆的面积.pdf', aPdf())).json()).toMatchObject({ id: asset.id })
    expect(await world.centre.database.get('assets', asset.id)).toMatchObject({
      owner: teacher.id,
      county: world.ids.county,
    })
  })

  test('twelve uploads of one file at once are one asset', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => upload(colleague, 'a.pdf', aPdf('/Lang (zh)'))))
    expect(answers.map((answer) => answer.status)).toEqual(Array.from({ length: 12 }, () => 201))
    const ids = await Promise.all(answers.map(async (answer) => ((await answer.json()) as { id: string }).id))
    expect(new Set(ids).size).toBe(1)
  })

  test('nobody unknown, no reviewer, and nobody for another school', async () => {
    expect(await problem(await upload(nobody, 'a.pdf', aPdf()))).toMatchObject({
      status: 401,
      code: 'sign-in-required',
    })
    expect(await problem(await upload(reviewer, 'a.pdf', aPdf()))).toMatchObject({ status: 403, code: 'not-allowed' })
    const other = await send(teacher, 'POST', `?organisation=${world.ids.other}`, { 'x-file-name': 'a.pdf' }, aPdf())
    expect(await problem(other)).toMatchObject({ status: 403, code: 'foreign-organisation' })
  })

  test('a request that says too little or the wrong thing is answered by what to do', async () => {
    expect(await problem(await send(teacher, 'POST', '', {}, aPdf()))).toMatchObject({
      status: 422,
      code: 'missing-field',
      field: 'X-File-Name',
    })
    expect(await problem(await send(teacher, 'POST', '', { 'x-file-name': '%E5%9' }, aPdf()))).toMatchObject({
      code: 'file-name-invalid',
    })
    expect(await problem(await send(teacher, 'POST', '', { 'x-file-name': 'a.pdf' }))).toMatchObject({
      status: 422,
      code: 'file-empty',
    })
    const form = { 'content-type': 'multipart/form-data; boundary=x' }
    expect(await problem(await upload(teacher, 'a.pdf', aPdf(), form))).toMatchObject({
      status: 415,
      code: 'unsupported-media-type',
    })
    const wrong = { 'x-digest': `sha256:${'0'.repeat(64)}` }
    expect(await problem(await upload(teacher, 'a.pdf', aPdf(), wrong))).toMatchObject({
      status: 422,
      code: 'digest-mismatch',
    })
    expect(await problem(await upload(teacher, 'a.pdf', aPdf(), { 'x-digest': 'md5' }))).toMatchObject({
      code: 'invalid-input',
    })
    expect(await problem(await upload(teacher, 'a.pdf', aPdf(), { 'content-length': '99999' }))).toMatchObject({
      status: 400,
      code: 'file-truncated',
    })
  })

  test('the whole hostile corpus leaves no row, no file and nothing half received', async () => {
    const before = await world.centre.database.count('assets')
    const stored = (await world.centre.store.list('files/')).length
    for (const { name, bytes, outcome } of corpus) {
      if (!('problem' in outcome) || name.length > 10_000 || /\p{Surrogate}/u.test(name)) continue
      const answer = await problem(await upload(teacher, name, bytes()))
      expect([name, answer]).toEqual([
        name,
        expect.objectContaining({ title: expect.any(String), titleEn: expect.any(String) }),
      ])
      // A missing name is a missing header; everything else is what the corpus says.
      expect(['missing-field', outcome.problem]).toContain((answer as unknown as { code: string }).code)
    }
    expect(await world.centre.database.count('assets')).toBe(before)
    expect((await world.centre.store.list('files/')).length).toBe(stored)
    expect(await waiting()).toEqual([])
  })

  test.each([
    ['PATCH', { name: 'b.pdf' }],
    ['DELETE', undefined],
  ])('nobody alters or deletes a stored file by %s', async (method, body) => {
    const { id } = (await (await upload(teacher, '圆的面积.pdf', aPdf())).json()) as { id: string }
    expect((await world.rest(teacher, method, `/assets/${id}`, body)).status).toBeGreaterThanOrEqual(400)
    expect(await world.centre.database.get('assets', id)).toMatchObject({ name: '圆的面积.pdf' })
  })
})

describe('reading a file', () => {
  const bytes = aPdf('/Lang (en)')
  const tag = `"${createHash('sha256').update(bytes).digest('hex')}"`
  let id: string
  beforeAll(async () => {
    id = ((await (await upload(teacher, '圆 "面积".pdf'.replaceAll('"', '“'), bytes)).json()) as { id: string }).id
  })
  const read = (headers: Record<string, string> = {}, caller: Caller = teacher, at = id) =>
    send(caller, 'GET', `/${at}/bytes`, headers)

  test('its school reads it whole, under a type that nobody guesses again', async () => {
    const answer = await read({}, colleague)
    expect(answer.status).toBe(200)
    expect((await bytesOf(answer)).equals(bytes)).toBe(true)
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(bytes.length),
      'content-disposition': "inline; filename*=UTF-8''%E5%9C%86%20%E2%80%9C%E9%9D%A2%E7%A7%AF%E2%80%9C.pdf",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      'accept-ranges': 'bytes',
      etag: tag,
    })
  })

  test('a page is saved and not shown, in a sandbox', async () => {
    const page = Buffer.from('<!doctype html><html><script>alert(1)</script></html>')
    const asset = (await (await upload(teacher, '页.html', page)).json()) as { id: string }
    const answer = await read({}, teacher, asset.id)
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/)
    expect(answer.headers.get('content-security-policy')).toMatch(/^default-src 'none';.*; sandbox$/)
  })

  test('ranges are answered as RFC 9110 says', async () => {
    const part = await read({ range: 'bytes=0-3' })
    expect([part.status, part.headers.get('content-range'), (await bytesOf(part)).toString()]).toEqual([
      206,
      `bytes 0-3/${bytes.length}`,
      '%PDF',
    ])
    expect((await bytesOf(await read({ range: 'bytes=-6' }))).toString()).toBe('%%EOF\n')
    expect((await read({ range: 'bytes=0-1,3-4' })).status).toBe(200)
    expect(await problem(await read({ range: 'bytes=999999-' }))).toMatchObject({
      status: 416,
      code: 'range-not-satisfiable',
      size: bytes.length,
    })
    expect((await read({ range: 'bytes=0-3', 'if-range': '"other"' })).status).toBe(200)
    expect((await read({ range: 'bytes=0-3', 'if-range': tag })).status).toBe(206)
    expect((await read({ 'if-none-match': `"x", ${tag}` })).status).toBe(304)
  })

  test('nobody unknown, no other school, and no such file', async () => {
    expect(await problem(await read({}, nobody))).toMatchObject({ status: 401, code: 'sign-in-required' })
    expect(await problem(await read({}, stranger))).toMatchObject({ status: 404, code: 'not-found' })
    expect(await problem(await read({}, teacher, '01jd0000000000000000000000'))).toMatchObject({
      status: 404,
      code: 'not-found',
    })
    expect(await problem(await read({}, nobody, '01jd0000000000000000000000'))).toMatchObject({ status: 401 })
  })
})
