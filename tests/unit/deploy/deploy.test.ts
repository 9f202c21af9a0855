import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { DCLinter } from 'dclint'
import { validate } from 'dockerfile-utils'
import { parse } from 'yaml'
import { variables } from '../../../src/env'

const read = (name: string): string => readFileSync(join('deploy', name), 'utf8')
/** What Node and Next read themselves. */
const theirs = ['NODE_ENV', 'NEXT_TELEMETRY_DISABLED']
const unknown = (names: Iterable<string>) => [...names].filter((name) => !(name in variables) && !theirs.includes(name))
const namesIn = (text: string, pattern: RegExp): Set<string> =>
  new Set([...text.matchAll(pattern)].map((found) => found[1] as string))

interface Service {
  image: string
  environment?: Record<string, string>
  healthcheck?: object
  restart?: string
  stop_grace_period?: string
}
const compose = parse(read('compose.yaml'), { merge: true }) as { services: Record<string, Service> }
const ours = Object.entries(compose.services).filter(([, { image }]) => image.startsWith('ziyuan:'))

describe('the compose file', () => {
  test('is one by the schema of the Compose Specification', () => {
    const [result] = new DCLinter({ rules: {}, quiet: true, debug: false, exclude: [] }).lintFiles(
      ['deploy/compose.yaml'],
      false,
    )
    expect(result?.messages.filter(({ type }) => type === 'error')).toEqual([])
    expect(result?.filePath).toContain('compose.yaml')
  })

  test('has two web processes, one worker and one delivery replica, and what they stand on', () => {
    expect(Object.fromEntries(ours.map(([name, { environment }]) => [name, environment?.ROLES]))).toEqual({
      prepare: 'worker',
      web1: 'admin',
      web2: 'admin',
      worker: 'worker,delivery',
      delivery: 'delivery',
    })
    expect(Object.keys(compose.services)).toEqual(
      expect.arrayContaining(['mongo1', 'mongo2', 'mongo3', 'mongo-set', 's3', 'meilisearch']),
    )
  })

  test('names no variable that the centre does not read', () => {
    expect(unknown(ours.flatMap(([, { environment }]) => Object.keys(environment ?? {})))).toEqual([])
  })

  test('gives no secret a default: what it takes from outside must be set, and stands in the example', () => {
    const taken = namesIn(read('compose.yaml'), /(?<!#.*)\$\{(\w+)/g)
    expect(namesIn(read('compose.yaml'), /\$\{(\w+)\b(?!:?\?)/g)).toEqual(new Set())
    expect(namesIn(read('example.env'), /^(\w+)=$/gm)).toEqual(taken)
    const secrets = Object.entries(variables).filter(([, row]) => 'secret' in row)
    for (const [, { environment }] of ours)
      for (const [name] of secrets) if (environment?.[name]) expect(environment[name]).toMatch(/\$\{\w+:?\?/)
  })

  test('pins every image, asks every lasting service for its health, and gives ours time to drain', () => {
    for (const [name, { image, restart, healthcheck }] of Object.entries(compose.services)) {
      expect(image).toMatch(/:(v?\d|\$\{ZIYUAN_VERSION:\?)/)
      const lasting = restart === 'unless-stopped' && !image.startsWith('ziyuan:')
      expect([name, healthcheck !== undefined]).toEqual([name, lasting || name === 'prepare'])
    }
    for (const [, { environment, stop_grace_period: grace = '' }] of ours)
      expect(Number.parseInt(grace, 10)).toBeGreaterThan(Number(environment?.DRAIN_SECONDS))
  })
})

describe('the Dockerfile', () => {
  test('is well formed', () => {
    const found = validate(read('Dockerfile'))
    expect(found.filter(({ severity }) => severity === 1).map(({ message }) => message)).toEqual([])
  })

  test('runs as no root, says how it is, and names only variables that the centre reads', () => {
    const [, last = ''] = read('Dockerfile').split(/^FROM .*-slim$/m)
    expect(last).toMatch(/^USER node$/m)
    expect(last).toMatch(/^HEALTHCHECK /m)
    expect(unknown(namesIn(last, /(?:^ENV | )([A-Z][A-Z_]+)=/gm))).toEqual([])
  })

  test('takes everything that the programs look for beside them', () => {
    for (const name of [
      'dist',
      'node_modules',
      '.next',
      'seed',
      'package.json',
      'next.config.mjs',
      'deploy/prepare.mjs',
    ])
      expect(read('Dockerfile')).toContain(`/app/${name}`)
  })
})

const has = (program: string): boolean =>
  spawnSync('sh', ['-c', `PATH="$PATH:/usr/sbin" command -v ${program}`]).status === 0
const where = (program: string) => (has(program) ? test : test.skip)

describe('the units and the proxy', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'ziyuan-deploy-'))
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test('name only variables that the centre reads', () => {
    const units = read('systemd/ziyuan@.service') + read('systemd/ziyuan-prepare.service')
    expect(unknown(namesIn(units, /^Environment=(\w+)=/gm))).toEqual([])
    expect(unknown(namesIn(read('systemd/centre.example.env'), /\b([A-Z][A-Z0-9_]+)=/g))).toEqual([])
  })

  where('systemd-analyze')('systemd takes the units, and finds them well closed off (skipped without systemd)', () => {
    cpSync('deploy/systemd', folder, { recursive: true })
    renameSync(join(folder, 'ziyuan@.service'), join(folder, 'ziyuan@web1.service'))
    const files = ['ziyuan@web1.service', 'ziyuan-prepare.service', 'ziyuan.target'].map((name) => join(folder, name))
    const said = spawnSync('systemd-analyze', ['verify', ...files], { encoding: 'utf8' })
    expect(said.stdout + said.stderr).not.toContain(folder)
    const security = ['security', '--offline=true', '--threshold=20', files[0] as string]
    expect(spawnSync('systemd-analyze', security).status).toBe(0)
  })

  where('nginx')('nginx takes the configuration (skipped without nginx)', () => {
    const paths = { key: join(folder, 'key.pem'), certificate: join(folder, 'fullchain.pem') }
    const asked = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '1', '-subj', '/CN=example']
    execFileSync('openssl', [...asked, '-keyout', paths.key, '-out', paths.certificate], { stdio: 'ignore' })
    writeFileSync(join(folder, 'ziyuan.conf'), read('nginx/ziyuan.conf').replaceAll('/etc/nginx/ziyuan/', `${folder}/`))
    const whole = `pid ${folder}/pid; events {} http { access_log off; include ${folder}/ziyuan.conf; }`
    writeFileSync(join(folder, 'nginx.conf'), whole)
    const said = spawnSync('nginx', ['-t', '-e', 'stderr', '-c', join(folder, 'nginx.conf')], {
      encoding: 'utf8',
      env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
    })
    expect(said.stderr).toContain('test is successful')
  })
})
