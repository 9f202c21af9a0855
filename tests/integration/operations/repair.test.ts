import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { Problem } from '../../../src/domain/errors'
import type { Database } from '../../../src/engines/database'
import { announce } from '../../../src/engines/parts'
import type { ObjectStore } from '../../../src/engines/storage'
import { type CaseRow, caseOf } from '../../../src/operations/cases'
import { openRepair } from '../../../src/operations/repair'
import { submit } from '../../../src/operations/submit'
import { as, draft, openWorld, submission, type World, wang } from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

test('work that failed while a server was away rests, and is taken up when that is well again, not a minute later', async () => {
  let away = true
  const store = Object.create(world.ports.store) as ObjectStore
  store.readAll = async (path) => {
    if (away) throw new Problem('storage-unavailable')
    return world.ports.store.readAll(path)
  }
  const troubles: string[] = []
  const round = openRepair({ ...world.ports, store }, (what) => troubles.push(what))
  const { id } = await submit(as(world, wang), submission(await draft(world)))
  const stage = async () => (await caseOf(world.ports.database, id)).row.stage

  await round()
  await round()
  away = false
  await round()
  expect(troubles).toEqual([`machine check ${id}`])
  expect(await stage()).toBe('machine-check')

  announce({ name: 'storage', state: 'well', since: '2026-11-25T08:00:00Z', reason: null })
  await round()
  expect(await stage()).toBe('school-initial')
})

test('a machine check that was written though its answer was lost is found, and the row of its case follows', async () => {
  let lost = true
  const database = Object.create(world.ports.database) as Database
  database.insert = async (collection, row) => {
    await world.ports.database.insert(collection, row)
    if (lost && collection === 'case-events') throw new Problem('database-unavailable')
  }
  const { id } = await submit(as(world, wang), submission(await draft(world)))
  const round = openRepair({ ...world.ports, database }, () => {})
  await round()
  const row = () => world.ports.database.get<CaseRow>('cases', id)
  expect(await row()).toMatchObject({ stage: 'machine-check', steps: 1 })

  lost = false
  announce({ name: 'database', state: 'well', since: '2026-11-25T08:00:00Z', reason: null })
  await round()
  expect(await row()).toMatchObject({ stage: 'school-initial', steps: 2 })
})
