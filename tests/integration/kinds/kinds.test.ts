import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { flawsOfContent } from '../../../scripts/kinds/schemaOrg'
import { completeness } from '../../../src/domain/completeness'
import type { AnyWorkingCopy } from '../../../src/domain/document'
import { contentSchema } from '../../../src/domain/freeze'
import { kinds } from '../../../src/domain/kinds'
import { type Manifest, paths } from '../../../src/domain/manifest'
import { caseOf } from '../../../src/operations/cases'
import { progress } from '../../../src/operations/progress'
import { versionsOf } from '../../../src/operations/publications'
import { recall } from '../../../src/operations/recall'
import { submit } from '../../../src/operations/submit'
import { referencesOf } from '../../../src/operations/workingCopy'
import { aTopic, examples } from '../../builders/kinds'
import {
  admin,
  as,
  draftOf,
  key,
  openWorld,
  passAll,
  published,
  refused,
  submission,
  type World,
  wang,
} from '../operations/world'

let world: World
/** A published resource, for kinds that are made of others. */
let item: string
beforeAll(async () => {
  world = await openWorld()
  item = (await published(world)).pack.identifier
}, 180_000)
afterAll(() => world?.close())

/** Through every door to the log; answers the signed manifest. */
async function publish(copy: AnyWorkingCopy): Promise<{ copy: AnyWorkingCopy; manifest: Manifest }> {
  const made = await draftOf(world, { ...copy, scope: 'school' })
  const row = await submit(as(world, wang), submission(made))
  await world.work()
  await passAll(world, row.id)
  expect((await caseOf(world.ports.database, row.id)).row.status).toBe('accepted')
  const [version] = await versionsOf(world.ports.database, made.identifier)
  const bytes = await world.ports.store.readAll(paths.manifest(version?.manifest ?? 'sha256:'))
  return { copy: made, manifest: JSON.parse(String(bytes)) as Manifest }
}

describe.each(kinds)('%s', (kind) => {
  test('is stored whole, submitted, passed and published, and its manifest is schema.org', async () => {
    const example = examples(item)[kind]
    const { copy, manifest } = await publish(example)
    const { assets, resources } = await referencesOf(world.ports.database, copy)
    expect(completeness(copy, assets, resources)).toEqual({ score: 100, missing: [] })
    expect(copy.number).toMatch(/^ZY-[A-Z]{2}-\d{4}-\d{6}$/)
    expect(manifest.content['ziyuan:kind']).toBe(kind)
    expect(contentSchema.safeParse(manifest.content).error).toBeUndefined()
    expect(flawsOfContent(manifest.content)).toEqual([])
  })
})

test('a topic whose item is recalled says so, and cannot be submitted again with it', async () => {
  const { pack } = await published(world)
  const topic = await draftOf(world, { ...aTopic(pack.identifier), scope: 'school' })
  const [version] = await versionsOf(world.ports.database, pack.identifier)
  await recall(as(world, admin), {
    publication: version?.id ?? '',
    seq: version?.seq ?? 0,
    what: 'resource',
    reason: '数据有误',
    key: key(),
  })
  await world.work()
  const seen = await progress(as(world, wang), 'topics', topic.id)
  expect(seen.completeness.missing.map((one) => one.zh)).toEqual(['第 1 个条目的资源已不在线'])
  expect(await refused(submit(as(world, wang), submission(topic)))).toBe('incomplete')
})

test('an item must be published here', async () => {
  const unknown = 'zj:pack:01jd00000000000000000000zz'
  expect(await refused(draftOf(world, aTopic(unknown)))).toBe('not-found')
})

test('a day that is none is refused by name', async () => {
  const app = examples(item).apps
  app.doubleReview.schoolOn = '2026-02-30'
  await expect(draftOf(world, app)).rejects.toMatchObject({ data: { errors: [{ path: 'doubleReview.schoolOn' }] } })
})
