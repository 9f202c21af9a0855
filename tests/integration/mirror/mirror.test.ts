import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/domain/canonical'
import { newKey } from '../../../src/domain/keys'
import { withKey, withoutKey } from '../../../src/domain/keyset'
import { paths } from '../../../src/domain/manifest'
import { freePort } from '../../freePort.mjs'
import { removePrograms } from '../../programs.mjs'
import { pack } from '../../unit/changelog/aLog'
import { buildProgram, run, start, until } from './aMirror'
import { AnUpstream, schoolKey } from './anUpstream'

beforeAll(buildProgram)
afterAll(removePrograms)

let upstream: AnUpstream
let folder: string
beforeEach(async () => {
  upstream = await AnUpstream.make()
  folder = await mkdtemp(join(tmpdir(), 'ziyuan-mirror-'))
  await upstream.up()
})
afterEach(async () => {
  await upstream.close()
  await rm(folder, { recursive: true, force: true })
})

const words = (...more: string[]): string[] => [
  ...['mirror', '--upstream', upstream.url, '--key', schoolKey, '--dir', folder, '--name', 'test-mirror'],
  ...['--root', upstream.log.root.kid, ...more],
]
const syncOnce = (...more: string[]) => run(words('--once', ...more))
const verified = () => run(['verify', '--dir', folder])
const has = async (text: string): Promise<boolean> =>
  readFile(join(folder, paths.file(digestOf(text)))).then(
    (bytes) => bytes.toString() === text,
    () => false,
  )
const school = { scope: 'school' as const, organisation: '3133000001' }

describe('following once', () => {
  test('brings log, manifests and files here, and the folder verifies alone', async () => {
    await upstream.log.publish(1, 1, '微课一')
    await upstream.log.publish(2, 1, '课件')
    await upstream.settle()
    const result = await syncOnce()
    expect(result).toMatchObject({ code: 0 })
    expect(await has('微课一')).toBe(true)
    const check = await verified()
    expect(check.output).toContain('✓ 核验通过')
    expect(check.code).toBe(0)
    const state = JSON.parse(await readFile(join(folder, 'state.json'), 'utf8'))
    expect(state).toMatchObject({
      organisations: ['3133000001', '33', '3301', '330106'],
      roots: { '*': upstream.log.root.kid },
      positions: { zj: { seq: 3, epoch: 1 } },
    })
  })

  test('takes nothing under another root', async () => {
    await upstream.log.publish(1, 1, '微课一')
    await upstream.settle()
    const result = await run(['mirror', '--once', '--upstream', upstream.url, '--dir', folder, '--root', newKey().kid])
    expect(result.code).toBe(1)
    expect(result.output).toContain('root key')
    expect(await has('微课一')).toBe(false)
  })

  test('brings only what was selected; the rest stays a verifiable stub or body', async () => {
    await upstream.log.publish(1, 1, '要的')
    await upstream.log.publish(2, 1, '不要的')
    await upstream.settle()
    expect((await syncOnce('--select', pack(1))).code).toBe(0)
    expect([await has('要的'), await has('不要的')]).toEqual([true, false])
    expect(await verified()).toMatchObject({ code: 0, output: expect.stringContaining('✓ 核验通过') })
  })

  test('goes on with a file that broke off, from where it broke off', async () => {
    const long = 'x'.repeat(300_000)
    await upstream.log.publish(1, 1, long)
    await upstream.settle()
    upstream.breakAfter = 100_000
    expect((await syncOnce()).code).toBe(1)
    upstream.breakAfter = null
    upstream.requests.length = 0
    expect((await syncOnce()).code).toBe(0)
    expect(upstream.requests.filter((r) => r.includes('/files/'))).toEqual([expect.stringMatching(/ bytes=[1-9]\d*-$/)])
    expect(await has(long)).toBe(true)
  })
})

describe('what a change means here', () => {
  const served = async (path: string, key?: string) => {
    const port = await freePort()
    const { child, output } = start(words('--serve', String(port)))
    try {
      await until(() => output().includes('✓ http'))
      const local = key === 'local' ? (await readFile(join(folder, '.secrets', 'local.key'), 'utf8')).trim() : null
      const ask = () =>
        fetch(
          `http://127.0.0.1:${port}/delivery/v1${path}`,
          local ? { headers: { authorization: `Bearer ${local}` } } : {},
        )
      await new Promise((resolve) => setTimeout(resolve, 1500))
      return await ask()
    } finally {
      child.kill('SIGTERM')
      await until(() => child.exitCode !== null || child.signalCode !== null)
    }
  }

  test('suspended is hidden with its bytes kept, restored shows again', async () => {
    await upstream.log.publish(1, 1, '微课')
    await upstream.settle()
    await syncOnce()
    await upstream.log.enter({ type: 'suspended', identifier: pack(1), reason: '待查' })
    await upstream.settle()
    await syncOnce()
    expect(await has('微课')).toBe(true)
    expect((await served(`/resources/${pack(1)}`)).status).toBe(503)
    await upstream.log.enter({ type: 'restored', identifier: pack(1), reason: '已查' })
    await upstream.settle()
    await syncOnce()
    expect((await served(`/resources/${pack(1)}`)).status).toBe(200)
  })

  test('recalled is gone at once, bytes too, and acknowledged; a file another version names is kept', async () => {
    await upstream.log.publish(1, 1, '共用')
    await upstream.log.publish(2, 1, '独有')
    await upstream.log.publish(3, 1, '共用')
    await upstream.settle()
    await syncOnce()
    await upstream.log.enter({ type: 'recalled', identifier: pack(1), reason: '有错' })
    const seq = await upstream.log.enter({ type: 'recalled', identifier: pack(2), reason: '有错' })
    await upstream.settle()
    expect((await syncOnce()).code).toBe(0)
    expect([await has('共用'), await has('独有')]).toEqual([true, false])
    expect(upstream.acknowledged.map((a) => [a.operation, a.kind])).toEqual([
      [`mirror:test-mirror:zj:${seq - 1}`, 'machine'],
      [`mirror:test-mirror:zj:${seq}`, 'machine'],
    ])
    expect((await served(`/resources/${pack(2)}`)).status).toBe(410)
    expect(await verified()).toMatchObject({ code: 0, output: expect.stringContaining('✓ 核验通过') })
  })

  test('a file recalled by its digest takes every version that names it', async () => {
    await upstream.log.publish(1, 1, '有害')
    await upstream.log.publish(2, 1, '有害')
    await upstream.settle()
    await syncOnce()
    await upstream.log.enter({ type: 'recalled', identifier: digestOf('有害'), reason: '有害' })
    await upstream.settle()
    await syncOnce()
    expect(await has('有害')).toBe(false)
    expect(await verified()).toMatchObject({ code: 0, output: expect.stringContaining('✓ 核验通过') })
  })

  test('erased leaves neither manifest nor bytes', async () => {
    const digest = await upstream.log.publish(1, 1, '隐私')
    await upstream.settle()
    await syncOnce()
    await upstream.log.enter({ type: 'erased', identifier: pack(1), reason: '法院' })
    await upstream.log.store.remove(paths.manifest(digest))
    await upstream.settle()
    await syncOnce()
    expect(await has('隐私')).toBe(false)
    await expect(readFile(join(folder, paths.manifest(digest)))).rejects.toThrow('ENOENT')
    expect(await verified()).toMatchObject({ code: 0, output: expect.stringContaining('✓ 核验通过') })
  })

  test('withdrawn leaves the catalogue now and the disk on its day', async () => {
    await upstream.log.publish(1, 1, '出库')
    await upstream.log.publish(2, 1, '可留')
    await upstream.settle()
    await syncOnce()
    await upstream.log.enter({ type: 'withdrawn', identifier: pack(1), reason: '期满' })
    await upstream.log.enter({
      type: 'withdrawn',
      identifier: pack(2),
      reason: '期满',
      until: '2099-01-01T00:00:00.000Z',
    })
    await upstream.settle()
    await syncOnce()
    expect([await has('出库'), await has('可留')]).toEqual([false, true])
    expect((await served(`/resources/${pack(2)}`)).status).toBe(410)
    expect(await verified()).toMatchObject({ code: 0, output: expect.stringContaining('✓ 核验通过') })
  })

  test('only its own people see what is shared with its school; losing sight is a withdrawal now', async () => {
    await upstream.log.publish(1, 1, '校内', { audience: school })
    await upstream.settle()
    await syncOnce()
    expect((await served(`/resources/${pack(1)}`)).status).toBe(404)
    expect((await served(`/resources/${pack(1)}`, 'local')).status).toBe(200)
    await upstream.log.enter({
      type: 'audience-changed',
      identifier: pack(1),
      audience: { scope: 'school', organisation: '3133000099' },
      reason: '调整',
    })
    await upstream.settle()
    await syncOnce()
    expect(await has('校内')).toBe(false)
    expect((await served(`/resources/${pack(1)}`, 'local')).status).toBe(404)
    expect(await verified()).toMatchObject({ code: 0, output: expect.stringContaining('✓ 核验通过') })
  })

  test('what is shared with us later comes with its history, verified; narrowed again it goes', async () => {
    const other = { scope: 'school' as const, organisation: '3133000099' }
    const county = { scope: 'county' as const, organisation: '330106' }
    const share = async (audience: typeof other | typeof county) => {
      await upstream.log.enter({ type: 'audience-changed', identifier: pack(1), audience, reason: '调整' })
      await upstream.settle()
      await syncOnce()
    }
    const shown = async () => [(await served(`/resources/${pack(1)}`, 'local')).status, await has('外校')]
    await upstream.log.publish(1, 1, '外校', { audience: other })
    await upstream.settle()
    await syncOnce()
    expect(await shown()).toEqual([404, false])
    await share(county)
    expect(await shown()).toEqual([200, true])
    expect(await verified()).toMatchObject({ code: 0, output: expect.stringContaining('✓ 核验通过') })
    await share(other)
    expect(await shown()).toEqual([404, false])
    await share(county)
    expect(await shown()).toEqual([200, true])
    expect(await verified()).toMatchObject({ code: 0, output: expect.stringContaining('✓ 核验通过') })
  })

  test('a new version is switched to when all of it is here', async () => {
    await upstream.log.publish(1, 1, '第一版')
    await upstream.settle()
    await syncOnce()
    const second = 'y'.repeat(300_000)
    await upstream.log.publish(1, 2, second)
    await upstream.settle()
    upstream.breakAfter = 1000
    await syncOnce()
    expect(await (await served(`/resources/${pack(1)}`)).json()).toMatchObject({ version: 1 })
    upstream.breakAfter = null
    await syncOnce()
    expect(await (await served(`/resources/${pack(1)}`)).json()).toMatchObject({ version: 2 })
    expect((await served(`/resources/${pack(1)}/versions/1`)).status).toBe(200)
  })
})

describe('keys', () => {
  test('a rotation and a revocation are followed, and the folder verifies with every key set', async () => {
    await upstream.log.publish(1, 1, '旧密钥')
    const fresh = newKey()
    const log = upstream.log
    await log.keys(withoutKey(withKey(log.set, fresh.jwk, log.nextSeq), log.key.kid, log.nextSeq))
    log.key = fresh
    await log.publish(2, 1, '新密钥')
    await upstream.settle()
    expect((await syncOnce()).code).toBe(0)
    expect(await verified()).toMatchObject({ code: 0, output: expect.stringContaining('✓ 核验通过') })
  })

  test('a version signed by a key after its revocation is not shown', async () => {
    const { log } = upstream
    const [old, fresh] = [log.key, newKey()]
    await log.keys(withoutKey(withKey(log.set, fresh.jwk, log.nextSeq), old.kid, log.nextSeq))
    log.key = fresh
    await log.publish(1, 1, '冒签', { key: old })
    await upstream.settle()
    const result = await syncOnce()
    expect(result.code).toBe(1)
    expect(result.output).toContain('not valid at seq')
    expect(await has('冒签')).toBe(false)
  })
})

describe('what can go wrong', () => {
  test('an upstream that is away is told once, and followed again when it returns', async () => {
    await upstream.log.publish(1, 1, '先')
    await upstream.settle()
    const { child, output } = start(words())
    try {
      await until(() => has('先'))
      await upstream.down()
      await until(() => output().includes('无法连接上游'))
      await upstream.log.publish(2, 1, '后')
      await upstream.settle()
      await upstream.up()
      await until(() => has('后'), 30_000)
    } finally {
      child.kill('SIGTERM')
      await until(() => child.exitCode !== null || child.signalCode !== null)
    }
  })

  test('an expired head is followed and told about', async () => {
    await upstream.log.publish(1, 1, '微课')
    await upstream.settle()
    await upstream.log.head({ expires: '2026-01-01T00:00:00.000Z' })
    const { child, output } = start(words())
    try {
      await until(() => output().includes('可能不是最新'))
    } finally {
      child.kill('SIGTERM')
      await until(() => child.exitCode !== null || child.signalCode !== null)
    }
  })

  test('files, manifests and entries damaged on disk are named by verify and mended by --repair', async () => {
    const digest = await upstream.log.publish(1, 1, '微课一')
    await upstream.log.publish(2, 1, '微课二')
    await upstream.settle()
    await syncOnce()
    const damaged = [paths.file(digestOf('微课二')), paths.manifest(digest), paths.entry('zj', 2), paths.head('zj')]
    for (const path of damaged) {
      const bytes = await readFile(join(folder, path))
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] as number) ^ 1
      await writeFile(join(folder, path), bytes)
    }
    const check = await verified()
    for (const path of damaged) expect(check.output).toContain(path)
    const repaired = await syncOnce('--repair')
    expect(repaired).toMatchObject({ code: 0 })
    expect((await verified()).output).toContain('✓ 核验通过')
  })

  test('a file missing on disk is fetched again by the next pass, and a lost catalogue is made again', async () => {
    await upstream.log.publish(1, 1, '微课一')
    await upstream.settle()
    await syncOnce()
    await rm(join(folder, paths.file(digestOf('微课一'))))
    expect((await syncOnce()).code).toBe(0)
    expect(await has('微课一')).toBe(true)
    for (const name of await readdir(folder)) if (name.startsWith('catalogue.db')) await rm(join(folder, name))
    upstream.requests.length = 0
    expect((await syncOnce()).code).toBe(0)
    expect(upstream.requests.filter((r) => r.includes('/files/'))).toEqual([])
  })

  test('a forked upstream is refused and nothing new is shown', async () => {
    await upstream.log.publish(1, 1, '真')
    await upstream.settle()
    await syncOnce()
    await upstream.close()
    const other = await AnUpstream.make()
    other.log.root = upstream.log.root
    upstream = other
    await upstream.log.publish(1, 1, '假')
    await upstream.settle()
    await upstream.up()
    expect((await syncOnce()).code).toBe(1)
    expect([await has('真'), await has('假')]).toEqual([true, false])
  })
})
