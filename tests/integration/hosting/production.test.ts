import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { canonical } from '../../../src/domain/canonical'
import { sign } from '../../../src/domain/signature'
import { freePort } from '../../freePort.mjs'
import { bundlePrograms, removePrograms } from '../../programs.mjs'

/** A province as its operator runs it: real programs, `PROFILE=production`, the root key made and kept elsewhere. */
let server = ''
let ziyuan = ''
beforeAll(async () => {
  const [one = '', two = ''] = await bundlePrograms('src/server.ts', 'src/cli/index.ts')
  server = one
  ziyuan = two
})
afterAll(removePrograms)

let folder: string
let port: number
const running: ChildProcess[] = []
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ziyuan-production-'))
  port = await freePort()
})
afterEach(async () => {
  for (const child of running.splice(0)) await stopped(child)
  await rm(folder, { recursive: true, force: true })
})

const given = (): Record<string, string> => ({
  PROFILE: 'production',
  NODE_ENV: 'production',
  ROLES: 'worker,delivery',
  LOG_LEVEL: 'warn',
  PORT: String(port),
  DATA_DIR: join(folder, 'data'),
  PAYLOAD_SECRET: 'only for this test 0123456789abcdefgh',
  SECRETS_DIR: join(folder, 'keys', 'secrets'),
})

interface Running {
  child: ChildProcess
  said: () => string
  closed: Promise<unknown>
}
function started(program: string, words: string[], env: Record<string, string>): Running {
  const child = spawn(process.execPath, [program, ...words], {
    env: { PATH: process.env.PATH, ...env } as unknown as NodeJS.ProcessEnv,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (said += String(part)))
  return { child, said: () => said, closed: once(child, 'close') }
}
async function run(program: string, words: string[], env = given()): Promise<{ code: number | null; said: string }> {
  const { child, said, closed } = started(program, words, env)
  await closed
  return { code: child.exitCode, said: said() }
}
const operate = (...words: string[]) => run(ziyuan, words)
async function stopped(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  child.kill('SIGTERM')
  await once(child, 'close')
}

async function serve(): Promise<void> {
  const { child, said } = started(server, [], given())
  running.push(child)
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}: ${said()}`)
    const answer = await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null)
    return answer?.ok === true
  })
}
async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 60_000; !(await holds()); await new Promise((resolve) => setTimeout(resolve, 100)))
    if (Date.now() > end) throw new Error('waited in vain')
}

interface SignedHead {
  head: { seq: number; epoch: number }
  signatures: { protected: string }[]
}
/** Null until there is one: the server is ready before its first entry. */
const head = async (): Promise<SignedHead | null> => {
  const answer = await fetch(`http://127.0.0.1:${port}/delivery/v1/head?origin=zj`)
  return answer.ok ? ((await answer.json()) as SignedHead) : null
}
const signerOf = (signed: SignedHead | null): string =>
  JSON.parse(Buffer.from(signed?.signatures[0]?.protected ?? '', 'base64url').toString()).kid
/** Waits until the running server's head says so. */
const headWhere = (holds: (signed: SignedHead) => boolean) =>
  until(async () => {
    const signed = await head()
    return signed !== null && holds(signed)
  })

const kidIn = (said: string): string => /[A-Za-z0-9_-]{43}/.exec(said)?.[0] ?? ''
const keysMade = async (): Promise<string> => kidIn((await operate('keys', 'make', '--out', join(folder, 'keys'))).said)
const offline = () => ['--root-key', join(folder, 'keys', 'offline', 'root.jwk.json')]
const mirrored = (root: string) =>
  operate(
    ...['mirror', '--once', '--upstream', `http://127.0.0.1:${port}`, '--root', root],
    ...['--dir', join(folder, 'mirror')],
  )
const verified = (root: string, dir = join(folder, 'data', 'media')) => operate('verify', '--dir', dir, '--root', root)

describe('PROFILE=production', () => {
  test('refuses to start without each of its secrets, and names it', async () => {
    for (const name of ['PAYLOAD_SECRET', 'SECRETS_DIR'] as const) {
      const { [name]: _, ...rest } = given()
      const result = await run(server, [], rest)
      expect({ name, code: result.code }).toEqual({ name, code: 1 })
      expect(result.said).toContain(`${name}: must be set`)
    }
  }, 120_000)

  test('starts with what was given, makes no secret of its own and never sees the root key', async () => {
    const root = await keysMade()
    await serve()
    await headWhere(({ head: { seq } }) => seq === 1)
    const secrets = await readdir(given().SECRETS_DIR ?? '')
    expect(secrets.filter((name) => !name.startsWith('signing-'))).toEqual(['first-keys.json', 'root.fingerprint'])
    expect(await readdir(given().DATA_DIR ?? '')).not.toContain('secrets')
    expect((await verified(root)).code).toBe(0)
  }, 120_000)

  test('writes nothing under keys that were made for another origin, and says why', async () => {
    await keysMade()
    const { child, said } = started(server, [], { ...given(), ORIGIN: 'hz' })
    running.push(child)
    await until(async () => said().includes('is of origin zj, this is hz'))
  }, 120_000)

  test('does not write keys over others', async () => {
    await keysMade()
    expect(await operate('keys', 'make', '--out', join(folder, 'keys'))).toMatchObject({
      code: 1,
      said: expect.stringContaining('is not empty'),
    })
  }, 120_000)
})

describe('keys and epochs beside a running server', () => {
  test('a rotation, a revocation and an epoch are gone on with at once, mirrors follow, the old key is worth nothing', async () => {
    const root = await keysMade()
    await serve()
    await headWhere(({ head: { seq } }) => seq === 1)
    const old = signerOf(await head())

    expect(await operate('keys', 'rotate')).toMatchObject({ code: 1, said: expect.stringContaining('--root-key') })
    const rotated = await operate('keys', 'rotate', ...offline())
    expect(rotated).toMatchObject({ code: 0 })
    const fresh = kidIn(rotated.said)
    await headWhere((signed) => signed.head.seq === 2 && signerOf(signed) === fresh)
    expect(await mirrored(root)).toMatchObject({ code: 0 })

    expect(await operate('keys', 'revoke', old, ...offline())).toMatchObject({ code: 0 })
    await headWhere((signed) => signed.head.seq === 3 && signerOf(signed) === fresh)
    expect(await mirrored(root)).toMatchObject({ code: 0 })

    const declared = await operate('epoch', 'declare', '--keep', 'database', '--reason', '演练', ...offline())
    expect(declared).toMatchObject({ code: 0 })
    await headWhere((signed) => signed.head.epoch === 2)
    expect(await mirrored(root)).toMatchObject({ code: 0 })
    for (const dir of [join(folder, 'data', 'media'), join(folder, 'mirror')])
      expect(await verified(root, dir)).toMatchObject({ code: 0 })

    const copy = join(folder, 'copy')
    await cp(join(folder, 'data', 'media'), copy, { recursive: true })
    await forgeHead(join(copy, 'log', 'zj', 'head.json'), old)
    expect(await verified(root, copy)).toMatchObject({ code: 1, said: expect.stringContaining('head.json') })
  }, 240_000)

  /** Signs the head as whoever still has the revoked key could. */
  async function forgeHead(path: string, kid: string): Promise<void> {
    const file = join(given().SECRETS_DIR ?? '', `signing-${kid}.jwk.json`)
    const jwk = JSON.parse(await readFile(file, 'utf8'))
    const signed = JSON.parse(await readFile(path, 'utf8'))
    const { signatures } = JSON.parse(await sign(canonical(signed.head), [{ kid, jwk }]))
    await writeFile(path, canonical({ ...signed, signatures }))
  }
})
