import { createHash } from 'node:crypto'
import { type Bringing, filesOf, isVideoName, rolesMissing, sampleFiles } from '../folder'
import type { Person } from '../http'
import { check, note, step } from '../report'
import { type Brought, person, type World } from '../world'

/** A teacher brings files in and makes a pack of them; bad files are refused with a reason, an unfinished pack too. */
export async function author(world: World): Promise<void> {
  const teacher = person(world, 'yunxi.science')
  await step('上传 The teacher brings the files in', () => bringAll(world, teacher))
  await step('拒收 What is no good is refused, and says why', () => refuseBad(teacher))
  await step('完整性 An unfinished pack says what is missing', () => unfinished(world, teacher))
  await step('补全 The teacher completes it', () => complete(world, teacher))
}

async function bringAll(world: World, teacher: Person): Promise<void> {
  const { files, left } = world.folder ? filesOf(world.folder) : { files: sampleFiles(), left: [] }
  for (const path of left) note(`left out, too many or too large for the tour: ${path}`)
  for (const file of files) await bring(world, teacher, file, world.folder === null)
  if (world.folder) check('at least one file of the folder is accepted', world.files.length > 0)
  for (const role of rolesMissing(world.files)) {
    const sample = sampleFiles().find((file) => file.role === role)
    if (!sample) continue
    if (world.folder) note(`the folder has no ${role}: the seed's sample fills the place`)
    await bring(world, teacher, sample, true)
  }
  check('the five parts of a lesson are there', rolesMissing(world.files).length === 0, rolesMissing(world.files))
  const [again] = world.files
  if (!again) return
  const twice = await teacher.upload(again.name, again.bytes)
  check('the same file again is the same asset', twice.json?.id === again.asset, twice.json)
}

async function bring(world: World, teacher: Person, file: Bringing, mustPass: boolean): Promise<void> {
  const answer = await teacher.upload(file.name, file.bytes)
  if (answer.status !== 201) {
    if (mustPass) check(`${file.name} is taken in`, false, answer.json)
    else
      note(`refused ${file.name}: ${answer.json?.code} — ${answer.json?.detail ?? answer.json?.title ?? answer.status}`)
    return
  }
  const digest = `sha256:${createHash('sha256').update(file.bytes).digest('hex')}`
  check(
    `${file.name} → ${file.role}`,
    answer.json.digest === digest && answer.json.bytes === file.bytes.length,
    answer.json,
  )
  const role = file.role === 'micro-video' && !isVideoName(file.name) ? 'attachment' : file.role
  world.files.push({ ...file, role, asset: answer.json.id, digest, type: answer.json.type })
}

const bad: [name: string, bytes: Buffer, code: string][] = [
  ['程序.exe', Buffer.from('MZ\x90\x00'), 'file-type-refused'],
  ['图片.pdf', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file-type-mismatch'],
  ['空.txt', Buffer.alloc(0), 'file-empty'],
]

async function refuseBad(teacher: Person): Promise<void> {
  for (const [name, bytes, code] of bad) {
    const answer = await teacher.upload(name, bytes)
    const codes = code === 'file-type-mismatch' ? [code, 'file-type-refused', 'file-damaged'] : [code]
    check(`${name}: ${answer.json?.code}`, answer.status >= 400 && codes.includes(answer.json?.code), answer.json)
    check(
      '   as problem+json in Chinese and English',
      /problem\+json/.test(answer.headers.get('content-type') ?? '') &&
        /[\u4e00-\u9fff]/.test(JSON.stringify(answer.json)),
    )
  }
}

async function unfinished(world: World, teacher: Person): Promise<void> {
  const made = await teacher.post('/api/resource-packs', {
    origin: 'school',
    scope: 'public',
    general: { title: '凸透镜成像的规律' },
  })
  check('a draft may be half done', made.status === 201, made.json)
  world.pack = { id: made.json.doc.id, revision: made.json.doc.revision, identifier: made.json.doc.identifier }
  const progress = await teacher.get(`/api/resource-packs/${world.pack.id}/progress`)
  const missing = progress.json?.completeness?.missing ?? []
  check(`the meter names ${missing.length} things missing`, missing.length > 5, progress.json)
  const early = await teacher.post(`/api/resource-packs/${world.pack.id}/submit`, {
    revision: world.pack.revision,
    commitment: '承诺',
    selfCheck: {},
  })
  check('submitting it is refused: incomplete', early.json?.code === 'incomplete', early.json)
  const other = await person(world, 'yunxi.chinese').get(`/api/resource-packs/${world.pack.id}`)
  check(
    'a colleague who is not on the team does not see the draft',
    other.status === 404 || other.status === 403,
    other.status,
  )
}

export const lessonOf = (files: readonly Brought[]) => ({
  title: '凸透镜成像的规律',
  chapter: 'zj-sci-8s/1/5',
  objectives: '由实验数据归纳成像规律。',
  files: files
    .filter(({ role }) => role !== 'attachment')
    .map(({ role, name, asset }) => ({ role, title: name, asset })),
})

export const metadata = (title: string, scope: string) => ({
  origin: 'school',
  scope,
  builtYear: 2026,
  general: { title, summary: '以光具座实验为主线，归纳成像规律。', keywords: ['凸透镜', '成像'], language: 'zh-CN' },
  lifecycle: {
    contributors: [{ name: '林见微', role: '设计与主讲', affiliation: '杭州市云栖谷实验学校（示例）' }],
    note: '第一版',
  },
  educational: {
    resourceType: 'elite_lesson',
    stage: 'junior',
    subject: 'science',
    edition: 'zj',
    grade: 'g8',
    volume: 'shang',
    chapter: 'zj-sci-8s/1/5',
    objectives: '会测焦距；能归纳并解释成像规律。',
  },
  rights: { licence: 'CC-BY-NC-4.0', holder: '杭州市云栖谷实验学校（示例）', free: true, aigc: 'none' },
})

async function complete(world: World, teacher: Person): Promise<void> {
  const attachments = world.files
    .filter(({ role }) => role === 'attachment')
    .map(({ role, name, asset }) => ({ role, title: name, asset }))
  const body = {
    revision: world.pack.revision,
    ...metadata('凸透镜成像的规律', 'public'),
    lessons: [lessonOf(world.files)],
    attachments,
  }
  const saved = await teacher.patch(`/api/resource-packs/${world.pack.id}`, body)
  check('saving works with the revision seen', saved.status === 200, saved.json)
  const stale = await teacher.patch(`/api/resource-packs/${world.pack.id}`, body)
  check('saving an old revision is refused with both versions', stale.status === 409, stale.json)
  world.pack.revision = saved.json?.doc?.revision ?? world.pack.revision
  const wrong = await teacher.patch(`/api/resource-packs/${world.pack.id}`, {
    revision: world.pack.revision,
    educational: { subject: 'alchemy' },
  })
  check(
    'an unknown code is refused',
    wrong.json?.code === 'unknown-code' || wrong.json?.errors?.[0]?.code === 'unknown-code',
    wrong.json,
  )
  const progress = await teacher.get(`/api/resource-packs/${world.pack.id}/progress`)
  const required = (progress.json?.completeness?.missing ?? []).filter(
    (one: { level: string }) => one.level === 'required',
  )
  check(
    `completeness ${progress.json?.completeness?.score} %, nothing required is missing`,
    required.length === 0,
    required,
  )
}
