import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/domain/canonical'
import type { Entry } from '../../../src/domain/change'
import { type Manifest, paths } from '../../../src/domain/manifest'
import { acknowledge } from '../../../src/operations/acknowledge'
import { admit } from '../../../src/operations/admit'
import { adopt } from '../../../src/operations/adopt'
import type { CaseRow } from '../../../src/operations/cases'
import { changeAudience } from '../../../src/operations/changeAudience'
import { erase } from '../../../src/operations/erase'
import { followLog } from '../../../src/operations/followLog'
import { type PublicationRow, versionsOf } from '../../../src/operations/publications'
import { publish } from '../../../src/operations/publish'
import { recall } from '../../../src/operations/recall'
import { restore } from '../../../src/operations/restore'
import { stopAdoption } from '../../../src/operations/stopAdoption'
import { submit } from '../../../src/operations/submit'
import { suspend } from '../../../src/operations/suspend'
import { withdraw } from '../../../src/operations/withdraw'
import {
  admin,
  admitter,
  as,
  inReview,
  key,
  librarian,
  openWorld,
  passAll,
  person,
  published,
  refused,
  submission,
  type World,
  wang,
} from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 120_000)
afterAll(() => world?.close())

const versions = (identifier: string) => versionsOf(world.ports.database, identifier)
const latest = async (identifier: string) => (await versions(identifier)).at(-1) as PublicationRow
const entries = async (identifier: string): Promise<Entry[]> => {
  const where = { identifier: { equals: identifier } }
  return (await world.ports.database.find<{ data: Entry }>('changes', { where, sort: 'seq', limit: 100 })).map(
    (row) => row.data,
  )
}
const types = async (identifier: string) => (await entries(identifier)).map((entry) => entry.body?.type)
const decision = (row: PublicationRow) => ({ publication: row.id, seq: row.seq, reason: '内容待核实', key: key() })
const open = async (scope: 'county' | 'school' | 'province' = 'county') =>
  latest((await published(world, { scope })).pack.identifier)

async function nextVersion(row: PublicationRow): Promise<CaseRow> {
  const [first] = await world.ports.database.find<CaseRow>('cases', {
    where: { resource: { equals: row.identifier } },
    limit: 1,
  })
  const id = first?.document ?? ''
  const copy = await world.centre.payload.findByID({ collection: 'resource-packs', id })
  const pack = copy as unknown as Parameters<typeof submission>[0]
  const next = await submit(as(world, wang), { ...submission(pack), commitment: '本人承诺' })
  await world.work()
  await passAll(world, next.id)
  return next
}

describe('publish', () => {
  test('what is published has exactly the digest every stage decided on, and the log names its manifest', async () => {
    const { pack, row } = await published(world, { scope: 'county' })
    const [publication] = await versions(pack.identifier)
    expect(publication).toMatchObject({
      version: 1,
      state: 'online',
      audience: 'county:330106',
      organisation: 's',
      case: row.id,
    })
    const bytes = await world.ports.store.readAll(paths.manifest((publication as PublicationRow).manifest))
    expect(digestOf(bytes)).toBe(publication?.manifest)
    const manifest = JSON.parse(bytes.toString()) as Manifest
    expect(manifest.submission).toBe(row.digest)
    expect(manifest.passport.stages.map((stage) => stage.organisationName)).toEqual(['西湖小学', '西湖区教育局'])
    expect((await entries(pack.identifier))[0]?.body).toMatchObject({
      type: 'published',
      version: 1,
      manifest: publication?.manifest,
    })
  })

  test('again, it is the same entry', async () => {
    const { pack, row } = await published(world)
    await publish(world.ports, row.id)
    expect(await types(pack.identifier)).toEqual(['published'])
  })

  test('a case that is not accepted is not published', async () => {
    const { row } = await inReview(world)
    expect(await refused(publish(world.ports, row.id))).toBe('not-accepted')
  })

  test('version 1 stays online while version 2 is in review, and both are addressable after it', async () => {
    const row = await open('school')
    await nextVersion(row)
    expect((await versions(row.identifier)).map(({ version, state }) => [version, state])).toEqual([
      [1, 'online'],
      [2, 'online'],
    ])
  })
})

describe('suspend, restore, withdraw', () => {
  test('a suspension is of the resource: a new version does not lift it, restoring does', async () => {
    const row = await open('school')
    expect(await suspend(as(world, admin), { ...decision(row), until: '2026-12-31T00:00:00Z' })).toMatchObject({
      state: 'suspended',
    })
    await nextVersion(row)
    expect((await versions(row.identifier)).map((one) => one.state)).toEqual(['suspended', 'suspended'])
    await restore(as(world, admin), decision(await latest(row.identifier)))
    expect((await versions(row.identifier)).map((one) => one.state)).toEqual(['online', 'online'])
    expect((await entries(row.identifier))[1]?.body).toMatchObject({
      reason: '内容待核实',
      until: '2026-12-31T00:00:00Z',
    })
  })

  test('the same decision again enters once; the key with another reason is refused', async () => {
    const row = await open()
    const asked = decision(row)
    const first = await suspend(as(world, admin), asked)
    expect(await suspend(as(world, admin), asked)).toEqual(first)
    expect(await refused(suspend(as(world, admin), { ...asked, reason: '别的原因' }))).toBe('idempotency-key-reused')
    expect(await types(row.identifier)).toEqual(['published', 'suspended'])
  })

  test('of two decisions on one picture the first counts; the actor and reason of each are in the trail', async () => {
    const row = await open()
    const second = person('admin-2', 'province', 'org-admin')
    const both = await Promise.allSettled([
      suspend(as(world, admin), decision(row)),
      withdraw(as(world, second), { ...decision(row), reason: '版权到期' }),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect((both.find((one) => one.status === 'rejected') as PromiseRejectedResult).reason.code).toBe('conflict')
    expect(await types(row.identifier)).toHaveLength(2)
    const trail = await world.ports.database.find<{ actor: string; outcome: string }>('audit-events', {
      where: { subject: { equals: row.identifier } },
      limit: 10,
    })
    expect(trail.map((one) => one.outcome).sort()).toEqual(['conflict', 'decided', 'decided'])
  })

  test.each([
    ['without a reason', { reason: ' ' }, admin, 'reason-required'],
    ['on an old picture', { seq: 1 }, admin, 'conflict'],
    ['of nothing', { publication: 'nothing' }, admin, 'not-found'],
    ['by a teacher', {}, wang, 'not-allowed'],
    ['by a county, of its own school', {}, person('admin-co', 'county', 'org-admin'), 'fine'],
    ['by the operator', {}, person('operator', 'province', 'operator'), 'not-found'],
  ] as const)('a suspension %s', async (_, more, who, code) => {
    const row = await open()
    const deed = suspend(as(world, who), { ...decision(row), ...more })
    expect(code === 'fine' ? await deed.then(() => 'fine') : await refused(deed)).toBe(code)
  })

  test('what is not suspended is not restored; what is withdrawn is', async () => {
    const row = await open()
    expect(await refused(restore(as(world, admin), decision(row)))).toBe('state-not-allowed')
    const gone = await withdraw(as(world, admin), decision(row))
    expect(gone.state).toBe('withdrawn')
    expect((await restore(as(world, admin), decision(gone))).state).toBe('online')
  })
})

describe('recall and erase', () => {
  test('a recall of version 1 does not touch version 2', async () => {
    const row = await open('school')
    await nextVersion(row)
    const [first] = await versions(row.identifier)
    await recall(as(world, admin), { ...decision(first as PublicationRow), what: 'version' })
    expect((await versions(row.identifier)).map((one) => one.state)).toEqual(['recalled', 'online'])
  })

  test('a recalled resource is gone with all its versions', async () => {
    const row = await open()
    expect((await recall(as(world, admin), { ...decision(row), what: 'resource' })).state).toBe('recalled')
    expect(await refused(suspend(as(world, admin), decision(await latest(row.identifier))))).toBe('state-not-allowed')
  })

  test('an erased resource leaves its stub and the decision; its bytes are gone, those that others serve stay', async () => {
    const row = await open()
    const kept = await open()
    await erase(as(world, admin), decision(row))
    expect((await latest(row.identifier)).state).toBe('erased')
    expect(await world.ports.store.size(paths.manifest(row.manifest))).toBeNull()
    expect(await world.ports.store.size(paths.signature(row.manifest))).toBeNull()
    for (const file of kept.data.files)
      expect(await world.ports.store.size(paths.file(file as `sha256:${string}`))).not.toBeNull()
    expect(await types(row.identifier)).toEqual(['published', 'erased'])
  })

  test('sharing may be narrowed, never widened without a new review', async () => {
    const row = await open()
    expect(await refused(changeAudience(as(world, admin), { ...decision(row), scope: 'public' }))).toBe(
      'state-not-allowed',
    )
    expect(await changeAudience(as(world, admin), { ...decision(row), scope: 'school' })).toMatchObject({
      audience: 'school:2133000001',
    })
  })
})

describe('a school', () => {
  const wish = (row: PublicationRow) => ({
    identifier: row.identifier,
    school: 's2',
    mode: 'follow' as const,
    key: key(),
  })
  const admission = (step = 1) => ({ step, version: 1, key: key() })

  test('adopts what it may see, and its own reviewer admits it', async () => {
    const row = await open()
    const adopted = await adopt(as(world, librarian), wish(row))
    expect(adopted).toMatchObject({
      status: 'adopted',
      school: 's2',
      county: 'co',
      admittedVersion: null,
      title: '圆的面积',
    })
    expect(await refused(admit(as(world, librarian), { adoption: adopted.id, ...admission() }))).toBe('not-allowed')
    const admitted = await admit(as(world, admitter), { adoption: adopted.id, ...admission() })
    expect(admitted).toMatchObject({ status: 'admitted', admittedVersion: 1, steps: 2 })
  })

  test('adopts once: again is the same, a second person gets a conflict', async () => {
    const row = await open()
    const asked = wish(row)
    const first = await adopt(as(world, librarian), asked)
    expect(await adopt(as(world, librarian), asked)).toEqual(first)
    expect(await refused(adopt(as(world, person('other', 'neighbour', 'school-manager')), wish(row)))).toBe('conflict')
  })

  test.each([
    ['what is shared in another school alone', 'school', {}, librarian, 'not-found'],
    ['for a school that is not theirs', 'county', { school: 's' }, librarian, 'foreign-organisation'],
    ['as a teacher', 'county', {}, person('teacher', 'neighbour', 'author'), 'not-allowed'],
    ['a pin without its version', 'county', { mode: 'pin' }, librarian, 'missing-field'],
    ['a part that is not there', 'county', { mode: 'subset', parts: ['zj:pack:x#y'] }, librarian, 'not-found'],
    ['nothing', 'county', { identifier: 'zj:pack:none' }, librarian, 'not-found'],
  ] as const)('does not adopt %s', async (_, scope, more, who, code) => {
    const row = await open(scope)
    expect(await refused(adopt(as(world, who), { ...wish(row), ...(more as object) }))).toBe(code)
  })

  test('two reviewers who admit at once leave one admission', async () => {
    const { id } = await adopt(as(world, librarian), wish(await open()))
    const both = await Promise.allSettled(
      [admitter, person('second', 'neighbour', 'reviewer')].map((who) =>
        admit(as(world, who), { adoption: id, ...admission() }),
      ),
    )
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await world.ports.database.count('adoption-events', { adoption: { equals: id } })).toBe(2)
  })

  test('does not admit what is suspended, nor a version that does not exist, nor on an old picture', async () => {
    const row = await open()
    const { id } = await adopt(as(world, librarian), wish(row))
    expect(await refused(admit(as(world, admitter), { adoption: id, ...admission(), version: 7 }))).toBe('not-found')
    expect(await refused(admit(as(world, admitter), { adoption: id, ...admission(9) }))).toBe('stale-case')
    await suspend(as(world, admin), decision(row))
    expect(await refused(admit(as(world, admitter), { adoption: id, ...admission() }))).toBe('state-not-allowed')
  })

  test('stops with a reason, and may adopt anew', async () => {
    const row = await open()
    const { id } = await adopt(as(world, librarian), wish(row))
    expect(await refused(stopAdoption(as(world, librarian), { adoption: id, step: 1, reason: '', key: key() }))).toBe(
      'reason-required',
    )
    expect(
      await stopAdoption(as(world, librarian), { adoption: id, step: 1, reason: '不再使用', key: key() }),
    ).toMatchObject({ status: 'stopped' })
    expect(await refused(admit(as(world, admitter), { adoption: id, ...admission(2) }))).toBe('not-adopted')
    expect(await adopt(as(world, librarian), wish(row))).toMatchObject({ id, status: 'adopted', steps: 3 })
  })

  test('acknowledges a recall by a person, once', async () => {
    const row = await open()
    const { id } = await adopt(as(world, librarian), wish(row))
    const gone = await recall(as(world, admin), { ...decision(row), what: 'resource' })
    const asked = () => ({ adoption: id, origin: 'zj', seq: gone.seq, note: '已停用', key: key() })
    const first = await acknowledge(as(world, librarian), asked())
    expect(first).toMatchObject({ kind: 'person', school: 's2', seq: gone.seq, organisation: 's2', county: 'co' })
    const second = await acknowledge(as(world, person('head', 'neighbour', 'principal')), asked())
    expect(second.data.actor).toBe('librarian')
    expect(await refused(acknowledge(as(world, librarian), { ...asked(), seq: 1 }))).toBe('not-found')
    expect(await refused(acknowledge(as(world, wang), asked()))).toBe('not-found')
  })
})

test('a recalled file takes with it every resource that names it', async () => {
  const row = await open()
  const other = await open()
  await recall(as(world, admin), { ...decision(row), what: 'file', file: row.data.files[0] as string })
  expect((await latest(row.identifier)).state).toBe('recalled')
  expect((await latest(other.identifier)).state).toBe('recalled')
  expect(await refused(recall(as(world, admin), { ...decision(other), what: 'file', file: 'x' }))).toBe('invalid-input')
})

test('what was derived from the log and lost is there again after the log was followed from its start', async () => {
  const { database } = world.ports
  await open()
  const tables = ['publications', 'publication-files']
  const rows = (table: string) =>
    database.find<{ identifier: string; state?: string }>(table, { sort: 'id', limit: 1000 })
  // Of an erased version nothing is left to derive from.
  const erased = new Set(
    (await rows('publications')).filter((row) => row.state === 'erased').map((row) => row.identifier),
  )
  const derived = async () =>
    (await Promise.all(tables.map(rows))).map((table) => table.filter((row) => !erased.has(row.identifier)))
  const before = await derived()
  expect(before.every((table) => table.length > 1)).toBe(true)
  for (const table of tables) await database.remove(table, { id: { exists: true } })
  await database.remove('counters', { id: { equals: 'publications' } })
  while ((await followLog(world.ports)) > 0);
  expect(await derived()).toEqual(before)
})
