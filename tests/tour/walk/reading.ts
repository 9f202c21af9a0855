import { createHash } from 'node:crypto'
import { organisationId } from '../../../seed/organisations'
import { digestOfFile } from '../../../src/domain/manifest'
import { Reader } from '../http'
import { check, step, until } from '../report'
import { of, person, type World } from '../world'
import { lessonOf, metadata } from './authoring'
import { passAll, submit } from './review'

interface Encoding {
  identifier: string
  name: string
  sha256: string
  contentUrl: string
}

/** Every file that a manifest's content names. */
export const encodingsOf = (content: { encoding?: Encoding[]; hasPart?: { encoding: Encoding[] }[] }): Encoding[] => [
  ...(content.encoding ?? []),
  ...(content.hasPart ?? []).flatMap((part) => part.encoding),
]

const sha256 = (bytes: Buffer): string => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

/** What strangers and platforms read, and what a school keeps to itself. */
export async function read(world: World): Promise<void> {
  await step('公开读取 A stranger reads it', () => openly(world))
  await step('发放密钥 Keys for two schools', () => keys(world))
  await step('校内资源 A resource of the school alone', () => schoolOnly(world))
}

async function openly({ reader, pack }: World): Promise<void> {
  const found = await until(
    () => reader.resource(pack.identifier),
    ({ status }) => status === 200,
  )
  check('GET /resources/{identifier}', found.status === 200 && found.json.version === 1, found.json)
  const list = await reader.get('/delivery/v1/resources?subject=science&facets=subject')
  check(
    'the list has it',
    (list.json?.items ?? []).some((one: { identifier: string }) => one.identifier === pack.identifier),
    list.json,
  )
  const again = await reader.get(`/delivery/v1/resources/${encodeURIComponent(pack.identifier)}`, {
    'If-None-Match': found.headers.get('etag') ?? '',
  })
  check('asked again with its ETag: 304', again.status === 304, again.status)
  const passport = await reader.get(`/delivery/v1/resources/${encodeURIComponent(pack.identifier)}/passport`)
  const stages = (passport.json?.passport?.stages ?? []) as { verdict: string }[]
  check(
    `the passport shows ${stages.length} stages and no person's name`,
    stages.length >= 4 && !/谷慎行|苏堤春|陆审言/.test(JSON.stringify(passport.json)),
    passport.json,
  )
  const manifest = await reader.get(of('/delivery/v1/manifests', found.json.manifest))
  check('the manifest has its digest', sha256(manifest.bytes) === found.json.manifest, manifest.status)
  await filesAndParts(reader, found.json.content)
  for (const path of [
    '/delivery/v1/openapi.json',
    '/.well-known/jwks.json',
    '/delivery/v1/head',
    '/delivery/v1/origins',
  ]) {
    const answer = await reader.get(path)
    check(`GET ${path}`, answer.status === 200, answer.status)
  }
}

async function filesAndParts(
  reader: Reader,
  content: { hasPart: { identifier: string; encoding: Encoding[] }[] },
): Promise<void> {
  const files = encodingsOf(content)
  const whole = await Promise.all(
    files.map(
      async (file) => sha256((await reader.get(of('/files', digestOfFile(file)))).bytes) === digestOfFile(file),
    ),
  )
  check(`all ${files.length} files come byte for byte`, whole.every(Boolean) && files.length >= 5, whole)
  const [first] = files
  if (!first) return
  const part = await reader.get(of('/files', digestOfFile(first)), { Range: 'bytes=1-4' })
  check('a range of a file: 206', part.status === 206 && part.bytes.length === 4, part.status)
  const one = await reader.get(of('/delivery/v1/parts', content.hasPart[0]?.identifier ?? ''))
  check('a lesson by its own identifier', one.status === 200 && one.json.kind === 'part', one.json)
}

async function keys(world: World): Promise<void> {
  for (const [school, code, admin] of [
    ['yunxi', '3133900101', 'xihu.admin'],
    ['qingxi', '3433900102', 'chunan.admin'],
  ] as const) {
    const made = await person(world, admin).post('/api/api-clients', {
      name: `${school} 校园平台`,
      organisation: organisationId(code),
      scopes: ['delivery:read', 'feedback:write'],
    })
    const secret = made.json?.doc?.secret
    check(`${school}: a key, shown once`, made.status === 201 && typeof secret === 'string', made.json)
    world.keys[school] = secret
    const works = await until(
      () => new Reader(world.base, secret).get('/delivery/v1/origins'),
      ({ status }) => status === 200,
      8000,
    )
    check('   it works within five seconds', works.status === 200, works.status)
  }
  const wrong = await new Reader(world.base, 'zy_0000000000000000000000000000').get('/delivery/v1/origins')
  check('a wrong key is refused, not taken for none', wrong.status === 401, wrong.status)
}

async function schoolOnly(world: World): Promise<void> {
  const teacher = person(world, 'yunxi.science')
  const secret = Buffer.from(`校内使用的练习 ${Math.random()}\n`.repeat(20))
  const asset = await teacher.upload('校内练习.txt', secret)
  const files = world.files.map((file) => (file.role === 'exercises' ? { ...file, asset: asset.json?.id } : file))
  const made = await teacher.post('/api/resource-packs', {
    ...metadata('凸透镜成像·校内补充', 'school'),
    lessons: [lessonOf(files)],
  })
  check('made', made.status === 201, made.json)
  const { id, revision, identifier } = made.json.doc
  await submit(teacher, id, revision)
  await passAll(world, teacher, id, [['school-initial', 'yunxi.reviewer']])
  const own = new Reader(world.base, world.keys.yunxi)
  const other = new Reader(world.base, world.keys.qingxi)
  const seen = await until(
    () => own.resource(identifier),
    ({ status }) => status === 200,
  )
  check('its own school reads it', seen.status === 200, seen.json)
  for (const [who, reader] of [
    ['a stranger', world.reader],
    ['another school', other],
  ] as const) {
    check(`${who} is told 404`, (await reader.resource(identifier)).status === 404)
    check(`${who} does not get its file`, (await reader.get(of('/files', asset.json.digest))).status === 404)
    const log = await reader.get('/delivery/v1/changes?limit=1000')
    const text = log.bytes.toString('utf8')
    const stubs = (log.json?.entries ?? []).filter((entry: { body: unknown }) => entry.body === null)
    check(
      `${who} gets a bare stub in the log`,
      stubs.length >= 1 && !text.includes(identifier),
      log.json?.entries?.length,
    )
  }
  const log = await own.get('/delivery/v1/changes?limit=1000')
  check('its own school sees the body', log.bytes.toString('utf8').includes(identifier))
}
