import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { seedCentre } from '../../../seed/run'
import { openChangeLog } from '../../../src/changelog'
import { chinaDate } from '../../../src/domain/calendar'
import { systemClock, systemIds } from '../../../src/domain/clock'
import { payloadDocuments } from '../../../src/engines/database'
import { openMail } from '../../../src/engines/mail'
import { openScanner } from '../../../src/engines/scan'
import type { Ports } from '../../../src/operations/operation'
import { openCentre, type TestCentre } from '../centre'

/** The demonstration, interrupted in the middle and taken up again. */
let centre: TestCentre
let ports: Ports
let stop: () => Promise<void>
const withoutAccess = true

class Interruption extends Error {}

beforeAll(async () => {
  centre = await openCentre()
  const { database, store, payload } = centre
  const secrets = join(centre.folder, 'secrets')
  await mkdir(secrets, { recursive: true })
  const log = openChangeLog({ origin: 'zj', database, store, secrets, clock: systemClock, ids: systemIds })
  await log.start()
  ports = {
    database,
    documents: payloadDocuments(payload),
    store,
    signer: log.signer,
    log,
    mail: openMail({ url: null, from: null, write: () => undefined, clock: systemClock }),
    scanner: openScanner(null, systemClock),
    clock: systemClock,
    ids: systemIds,
  }
  stop = async () => {
    await log.stop()
    await centre.close()
  }
  const progress = (_: string, share: number): void => {
    if (share > 0.7) throw new Interruption()
  }
  await expect(seedCentre({ payload, ports }, { extent: 'full', withoutAccess, progress })).rejects.toThrow(
    Interruption,
  )
  await seedCentre({ payload, ports }, { extent: 'full', withoutAccess })
}, 600_000)
afterAll(() => stop())

/** How many rows of a collection there are for each value of `column`. */
async function counted(collection: string, ...columns: string[]): Promise<Record<string, number>> {
  const rows = await ports.database.find<Record<string, unknown> & { id: string }>(collection, { limit: 1000 })
  const found: Record<string, number> = {}
  for (const row of rows) {
    const key = columns.map((column) => String(row[column])).join(' ')
    found[key] = (found[key] ?? 0) + 1
  }
  return found
}

describe('the full seed', () => {
  test('has its organisations and people', async () => {
    expect(await ports.database.count('organisations')).toBe(42)
    expect(await ports.database.count('users')).toBe(123)
  })

  test('places those without a password as it does those with one', async () => {
    const placeOf = async (username: string) => {
      const user = await ports.database.findOne<Record<string, unknown>>('users', { username: { equals: username } })
      return [user?.organisation, user?.county, user?.city, user?.province]
    }
    expect(await placeOf('jingwei.reviewer')).toEqual(await placeOf('jingwei.textile'))
    expect((await placeOf('jingwei.reviewer')).every(Boolean)).toBe(true)
  })

  test('has every kind', async () => {
    const kinds = {
      'resource-packs': 35,
      courses: 9,
      'virtual-simulations': 3,
      'vocational-libraries': 2,
      'special-education': 3,
      textbooks: 2,
      topics: 3,
      'cases-and-models': 3,
      apps: 2,
    }
    for (const [kind, count] of Object.entries(kinds))
      expect([kind, await ports.database.count(kind)]).toEqual([kind, count])
  })

  test('has cases in every state, none twice for the interruption', async () => {
    expect(await counted('cases', 'status')).toEqual({
      accepted: 38,
      'in-review': 13,
      rejected: 2,
      returned: 4,
      withdrawn: 2,
    })
    const waiting = await counted('cases', 'stage')
    for (const stage of ['school-initial', 'county-second', 'city-second', 'province-final'])
      expect(waiting[stage]).toBeGreaterThan(0)
  })

  test('has published versions of every kind, and in every state', async () => {
    expect(await counted('publications', 'kind', 'state')).toEqual({
      'resource-packs online': 19,
      'resource-packs suspended': 1,
      'resource-packs withdrawn': 1,
      'courses online': 4,
      'courses suspended': 1,
      'courses withdrawn': 1,
      'virtual-simulations online': 1,
      'virtual-simulations recalled': 1,
      'vocational-libraries online': 1,
      'special-education online': 2,
      'textbooks online': 1,
      'topics online': 2,
      'cases-and-models online': 1,
      'cases-and-models recalled': 1,
      'apps online': 1,
    })
  })

  test('has planning rounds in every state, a delegation and an alliance, once each', async () => {
    const today = chinaDate(systemClock.now())
    const calls = await ports.database.find<{ opens: string; closes: string; data: { notices: unknown[] } }>('calls', {
      sort: 'opens',
      limit: 10,
    })
    const stateOf = ({ opens, closes }: { opens: string; closes: string }) =>
      today < opens ? 'ahead' : today > closes ? 'over' : 'open'
    expect(calls.map((one) => [stateOf(one), one.data.notices.length])).toEqual([
      ['over', 1],
      ['open', 0],
      ['ahead', 0],
    ])
    expect(await counted('applications', 'status')).toEqual({
      ...{ applied: 1, confirmed: 1, accepted: 1, refused: 1, withdrawn: 1, 'handed-in': 1, passed: 1 },
    })
    expect(await counted('assignments', 'status')).toEqual({ assigned: 1, declined: 1, done: 1 })
    expect(await counted('delegations', 'status')).toEqual({ given: 1 })
    expect(await counted('alliance-memberships', 'role')).toEqual({ lead: 1, member: 1 })
  })

  test('is not begun again', async () => {
    expect(await seedCentre({ payload: centre.payload, ports }, { extent: 'full' })).toEqual([])
    expect(await ports.database.count('users')).toBe(123)
  })
})
