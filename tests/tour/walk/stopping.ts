import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Digest } from '../../../src/domain/canonical'
import { paths } from '../../../src/domain/manifest'
import type { Answer, Reader } from '../http'
import { check, step, until } from '../report'
import { logOrigin, of, person, storeOf, type World } from '../world'
import { atMirror } from './mirror'
import { passAll, submit, wholeChain } from './review'
import { admit, adoptionOf, onShelf } from './school'

interface Publication {
  id: string
  version: number
  seq: number
  state: string
  manifest: string
}

async function publications(world: World): Promise<Publication[]> {
  const path = `/api/publications?where[identifier][equals]=${encodeURIComponent(world.pack.identifier)}&sort=version&depth=0`
  return (await person(world, 'province.admin').get(path)).json?.docs ?? []
}

/** One decision of the province about a version. */
async function decide(world: World, verb: string, version: number, more: object = {}): Promise<Answer> {
  const row = (await publications(world)).find((one) => one.version === version)
  return person(world, 'province.admin').post(`/api/publications/${row?.id}/${verb}`, {
    seq: row?.seq,
    reason: `巡游检查：${verb}`,
    ...more,
  })
}

const becomes = (reader: Reader, identifier: string, status: number): Promise<Answer> =>
  until(
    () => reader.resource(identifier),
    (answer) => answer.status === status,
    30_000,
  )

/** What is published is stopped, let go on, renewed, recalled, taken out and erased; every follower obeys. */
export async function stopping(world: World): Promise<void> {
  const { identifier } = world.pack
  await step('暂停与恢复 Suspended, then restored', async () => {
    const stranger = await person(world, 'ningbo.reviewer').post(
      `/api/publications/${(await publications(world))[0]?.id}/suspend`,
      { seq: 1, reason: '越权' },
    )
    check('another city may not', stranger.status >= 400 && stranger.status < 500, stranger.json)
    const done = await decide(world, 'suspend', 1)
    check('the province suspends', done.status === 200, done.json)
    const closed = await becomes(world.reader, identifier, 503)
    check(
      'the centre answers 503 with the reason',
      closed.status === 503 && closed.json?.code === 'suspended',
      closed.json,
    )
    check('the mirror hides it too', (await becomes(atMirror(world), identifier, 503)).status === 503)
    check('restored', (await decide(world, 'restore', 1)).status === 200)
    check('the centre serves it again', (await becomes(world.reader, identifier, 200)).status === 200)
    check('so does the mirror', (await becomes(atMirror(world), identifier, 200)).status === 200)
  })
  const old = await step('第二版 Version 2: one file replaced', () => renew(world))
  await step('召回 Version 1 is recalled', () => recall(world, old))
  await step('出库 Withdrawn', async () => {
    const done = await decide(world, 'withdraw', 2)
    check('the province withdraws', done.status === 200, done.json)
    const gone = await becomes(world.reader, identifier, 410)
    check('410 with the reason', gone.status === 410 && gone.json?.code === 'withdrawn', gone.json)
    const [, row] = await publications(world)
    const manifest = await world.reader.get(of('/delivery/v1/manifests', row?.manifest ?? ''))
    check('its manifest stays verifiable', manifest.status === 200, manifest.status)
    check('the mirror takes it out', (await becomes(atMirror(world), identifier, 410)).status === 410)
  })
  await step('删除 Erased, as the law may ask', () => erase(world))
}

/** Version 2 has another file of exercises; answers the digest of the one that only version 1 names. */
async function renew(world: World): Promise<string> {
  const teacher = person(world, 'yunxi.science')
  const old = world.files.find(({ role }) => role === 'exercises')
  const asset = await teacher.upload(
    '课后练习（第二版）.txt',
    Buffer.from('1. 物距 30 厘米、焦距 10 厘米时，像距是多少？（15 厘米）\n'.repeat(4)),
  )
  const doc = (await teacher.get(`/api/resource-packs/${world.pack.id}?depth=0`)).json
  const lessons = doc.lessons.map((lesson: { files: { role: string; asset: string }[] }) => ({
    ...lesson,
    files: lesson.files.map((file) => (file.role === 'exercises' ? { ...file, asset: asset.json.id } : file)),
  }))
  const saved = await teacher.patch(`/api/resource-packs/${world.pack.id}`, {
    revision: doc.revision,
    lessons,
    lifecycle: { ...doc.lifecycle, note: '第二版：更换课后练习。' },
  })
  check('the draft is changed', saved.status === 200, saved.json)
  await submit(teacher, world.pack.id, saved.json?.doc?.revision)
  const still = await world.reader.resource(world.pack.identifier)
  check('version 1 stays online while version 2 is in review', still.json?.version === 1, still.json?.version)
  await passAll(world, teacher, world.pack.id, wholeChain)
  const now = await until(
    () => world.reader.resource(world.pack.identifier),
    ({ json }) => json?.version === 2,
  )
  check('version 2 is served', now.json?.version === 2, now.json)
  const first = await world.reader.get(`/delivery/v1/resources/${encodeURIComponent(world.pack.identifier)}/versions/1`)
  check('version 1 stays addressable', first.status === 200 && first.json.version === 1, first.status)
  check(
    'parts keep their identifiers',
    first.json?.content?.hasPart?.[0]?.identifier === now.json?.content?.hasPart?.[0]?.identifier,
  )
  check('the school still shows version 1 until it admits 2', (await onShelf(world)) === 1)
  await admit(world, 2)
  const followed = await until(
    () => atMirror(world).resource(world.pack.identifier),
    ({ json }) => json?.version === 2,
    30_000,
  )
  check('the mirror switched to version 2', followed.json?.version === 2, followed.json)
  return old?.digest ?? ''
}

async function recall(world: World, digest: string): Promise<void> {
  const file = join(world.mirrorData, paths.file(digest as Digest))
  check('the mirror holds the old file before', existsSync(file), file)
  const done = await decide(world, 'recall', 1, { what: 'version' })
  check('the province recalls version 1', done.status === 200, done.json)
  const seq = (await publications(world))[0]?.seq ?? 0
  const path = `/delivery/v1/resources/${encodeURIComponent(world.pack.identifier)}/versions/1`
  const gone = await until(
    () => world.reader.get(path),
    ({ status }) => status === 410,
  )
  check('version 1: 410 recalled', gone.status === 410 && gone.json?.code === 'recalled', gone.json)
  check('version 2 is untouched', (await world.reader.resource(world.pack.identifier)).json?.version === 2)
  const bytes = await world.reader.get(of('/files', digest))
  check('its file is no longer given out', bytes.status >= 404, bytes.status)
  const deleted = await until(async () => !existsSync(file), Boolean, 30_000)
  check('the mirror deletes the bytes', deleted, file)
  const words = `/api/acknowledgements?where[seq][equals]=${seq}&depth=0`
  const machine = await until(
    () => person(world, 'province.admin').get(words),
    ({ json }) => json?.docs?.length > 0,
    30_000,
  )
  check(
    'the mirror acknowledges',
    (machine.json?.docs ?? []).some((one: { kind: string }) => one.kind === 'machine'),
    machine.json,
  )
  const { id } = await adoptionOf(world)
  const person_ = await person(world, 'qingxi.manager').post('/api/acknowledgements', {
    adoption: id,
    origin: logOrigin,
    seq,
    note: '已停用并通知任课教师。',
  })
  check('a person of the adopting school acknowledges', person_.status === 201, person_.json)
}

async function erase(world: World): Promise<void> {
  const [, row] = await publications(world)
  const done = await decide(world, 'erase', 2)
  check('the province erases', done.status === 200, done.json)
  const gone = await until(
    () => world.reader.resource(world.pack.identifier),
    ({ json }) => json?.code === 'erased',
  )
  check('410 erased', gone.status === 410 && gone.json?.code === 'erased', gone.json)
  const manifest = paths.manifest((row?.manifest ?? '') as Digest)
  const store = await storeOf(world)
  check(
    'the manifest is gone from the store',
    await until(async () => (await store.size(manifest)) === null, Boolean, 15_000),
    manifest,
  )
  store.close()
  const log = await world.reader.get('/delivery/v1/changes?limit=1000')
  const seqs = (log.json?.entries ?? []).map(({ stub }: { stub: { seq: number } }) => stub.seq)
  check('the log has no gap', seqs.length > 5 && seqs.every((seq: number, n: number) => seq === n + 1), seqs)
}
