import { afterEach, describe, expect, test } from '@jest/globals'
import pino from 'pino'
import { systemIds } from '../../../src/domain/clock'
import { Problem } from '../../../src/domain/errors'
import { enlist } from '../../../src/engines/parts'
import { type Handler, type Host, startHost } from '../../../src/hosting/host'

const silent = pino({ level: 'silent' })
let host: Host | undefined

const start = async (): Promise<string> => {
  host = await startHost({ host: '127.0.0.1', port: 0, roles: ['delivery', 'admin'], ids: systemIds, log: silent })
  return `http://127.0.0.1:${host.port}`
}
const says =
  (word: string): Handler =>
  (_, response) =>
    void response.end(word)

afterEach(async () => {
  await host?.close(0)
  host = undefined
})

describe('the host', () => {
  test('answers not-ready in both languages until it is opened, and lives meanwhile', async () => {
    const at = await start()
    const early = await fetch(`${at}/delivery/v1/head`)
    expect(early.status).toBe(503)
    expect(early.headers.get('content-type')).toContain('application/problem+json')
    expect(await early.json()).toMatchObject({ code: 'not-ready', title: '服务正在启动，请稍后重试。' })
    expect((await fetch(`${at}/health/live`)).status).toBe(200)
    expect((await fetch(`${at}/health/ready`)).status).toBe(503)
    host?.open({ delivery: null, admin: null })
    expect((await fetch(`${at}/health/ready`)).status).toBe(200)
  })

  test('tells the parts by name and state and nothing else; a part that is down leaves the process ready', async () => {
    const at = await start()
    host?.open({ delivery: null, admin: null })
    const since = '2026-11-25T00:00:00.000Z'
    const delist = enlist(() => ({ name: 'storage', state: 'down', since, reason: 'ECONNREFUSED 10.1.2.3:7480' }))
    const answer = await fetch(`${at}/health/ready`)
    delist()
    expect(answer.status).toBe(200)
    expect(await answer.json()).toEqual({
      status: 'ready',
      roles: ['delivery', 'admin'],
      parts: [{ name: 'storage', state: 'down' }],
    })
  })

  test('gives delivery its paths and the admin the rest', async () => {
    const at = await start()
    host?.open({ delivery: says('delivery'), admin: says('admin') })
    const of = async (path: string) => (await fetch(at + path)).text()
    for (const path of ['/delivery/v1/resources', '/files/sha256:00', '/feedback/v1/usage', '/.well-known/jwks.json'])
      expect(await of(path)).toBe('delivery')
    for (const path of ['/', '/admin', '/api/users', '/filesystem', '/deliveryboy'])
      expect(await of(path)).toBe('admin')
  })

  test('a process without the role says that there is nothing', async () => {
    const at = await start()
    host?.open({ delivery: says('delivery'), admin: null })
    expect((await fetch(`${at}/admin`)).status).toBe(404)
  })

  test('names every request, keeps a well-formed name and replaces another', async () => {
    const at = await start()
    host?.open({ delivery: null, admin: says('x') })
    const named = async (name: string) =>
      (await fetch(at, { headers: { 'X-Request-Id': name } })).headers.get('x-request-id')
    expect(await named('proxy-12345678')).toBe('proxy-12345678')
    expect(await named('<script>alert(1)</script>')).toMatch(/^[0-9a-z]{26}$/)
  })

  test('a problem thrown by a handler becomes its document, anything else a reference', async () => {
    const at = await start()
    const fails: Handler = async () => {
      throw new Error('secret detail')
    }
    host?.open({
      delivery: async () => {
        throw new Problem('reason-required')
      },
      admin: fails,
    })
    expect(await (await fetch(`${at}/files/x`)).json()).toMatchObject({ code: 'reason-required', status: 422 })
    const unknown = await fetch(`${at}/api/x`)
    expect(unknown.status).toBe(500)
    const text = await unknown.text()
    expect(text).not.toContain('secret detail')
    expect(JSON.parse(text)).toMatchObject({ code: 'internal', reference: unknown.headers.get('x-request-id') })
  })

  test('a taken port is said in words, before anything is opened', async () => {
    await start()
    const port = host?.port as number
    await expect(
      startHost({ host: '127.0.0.1', port, roles: ['admin'], ids: systemIds, log: silent }),
    ).rejects.toMatchObject({ code: 'port-taken', details: { port } })
  })

  test('stopping lets a request under way finish and refuses new connections', async () => {
    const at = await start()
    let release = (): void => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    host?.open({
      delivery: null,
      admin: async (_, response) => {
        await held
        response.end('finished')
      },
    })
    const underWay = fetch(at, { headers: { connection: 'close' } })
    await new Promise((resolve) => setTimeout(resolve, 50))
    const closed = host?.close(5000)
    release()
    expect(await (await underWay).text()).toBe('finished')
    await closed
    await expect(fetch(at)).rejects.toThrow()
  })
})
