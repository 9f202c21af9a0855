import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { createLocalReq, type PayloadRequest } from 'payload'
import { lateOf, openCallsOf, ownPlaces, placesWith, tasksOf, toAdmitOf } from '../../../src/components/dashboard/read'
import { lockedOf, officesOf, unusedKeysOf, watchedOf } from '../../../src/components/dashboard/readOffices'
import { chinaDate } from '../../../src/domain/calendar'
import { centreStanding } from '../../../src/operations/centreStanding'
import { setCurrentPorts } from '../../../src/operations/currentPorts'
import { newsOf } from '../../../src/operations/news'
import { nobody, type Rest, restOf } from '../doors'
import { admin, as, inReview, openWorld, person, published, refused, type World, wang } from './world'

/** What the first page reads, as the people whom it greets. */
let world: World
let rest: Rest
beforeAll(async () => {
  world = await openWorld()
  rest = restOf(world.centre)
  setCurrentPorts(world.ports)
}, 180_000)
afterAll(async () => {
  setCurrentPorts(null)
  await world?.close()
})

const day = 86_400_000
const inDays = (days: number): string => new Date(Date.now() + days * day).toISOString()

/** A request of somebody signed in, as the page has it. */
function requestOf(id: string, memberships: object[], delegated: object[] = []): Promise<PayloadRequest> {
  const user = { id, collection: 'users', name: id, active: true, memberships, delegated }
  return createLocalReq({ user: user as never }, world.centre.payload)
}
const reviewing = (organisation: string) => ({ organisation, roles: ['reviewer'] })

describe('tasks', () => {
  test('of an organisation whose reviewing was lent are there while it is lent', async () => {
    const { row } = await inReview(world)
    const holder = row.holder as string
    const lent = (since: number, until: number) => [
      { id: 'd', ...reviewing(holder), since: inDays(since), until: inDays(until) },
    ]
    const now = await requestOf('standin', [reviewing('s2')], lent(-1, 1))
    expect([placesWith(now, 'reviewer'), ownPlaces(now, 'reviewer')]).toEqual([['s2', holder], ['s2']])
    expect((await tasksOf(now, placesWith(now, 'reviewer'))).map(({ id }) => id)).toEqual([row.id])
    const over = await requestOf('standin', [reviewing('s2')], lent(-3, -1))
    expect(placesWith(over, 'reviewer')).toEqual(['s2'])
    // Asked for by name, it is still not theirs to see.
    expect(await tasksOf(over, [holder])).toEqual([])
  })
})

describe('what waits to be admitted', () => {
  test('is shown to whoever admits for the school, the longest waiting first, and nothing of other schools', async () => {
    const adoptions = [
      { id: 'late', school: 's', status: 'adopted', updatedAt: inDays(-1) },
      { id: 'early', school: 's', status: 'adopted', updatedAt: inDays(-2) },
      { id: 'admitted', school: 's', status: 'admitted', updatedAt: inDays(-3) },
      { id: 'elsewhere', school: 's2', status: 'adopted', updatedAt: inDays(-4) },
    ]
    for (const row of adoptions)
      await world.ports.database.insert('adoptions', { ...row, identifier: row.id, title: row.id, steps: 1 })
    const waiting = async (roles: string[], organisation: string) => {
      const rows = await toAdmitOf(await requestOf('lin', [{ organisation, roles }]), ['s', 's2'])
      return rows.map(({ id }) => id)
    }
    expect(await waiting(['reviewer'], 's')).toEqual(['early', 'late'])
    expect(await waiting(['school-manager'], 's2')).toEqual(['elsewhere'])
    expect(await waiting(['reviewer'], 'co')).toEqual([])
  })
})

describe('the first pages of offices', () => {
  test('tell the security officer of locked accounts, offices held and keys unused, and the auditor of what was done', async () => {
    const { database } = world.ports
    const now = new Date()
    const account = (id: string, more: object) =>
      database.insert('users', { id, username: id, name: `${id}者`, active: true, organisation: 'p', ...more })
    await account('locked', { lockUntil: inDays(1) })
    await account('unlocked', { lockUntil: inDays(-1) })
    await account('watcher', { office: 'auditor' })
    const key = (id: string, more: object) =>
      database.insert('api-clients', { id, name: id, organisation: 's', createdAt: inDays(-200), ...more })
    await key('never', {})
    await key('rarely', { lastUsed: inDays(-100) })
    await key('daily', { lastUsed: inDays(-1) })
    await key('gone', { revoked: true })
    const event = (id: string, verb: string) =>
      database.insert('audit-events', {
        id,
        verb,
        actor: 'watcher',
        at: inDays(0),
        outcome: 'done',
        subject: id,
        data: {},
      })
    await event('granted', 'grant')
    await event('seen', 'sign-in')

    const officer = await requestOf('officer', [{ organisation: 'p', roles: ['security-officer'] }])
    expect((await lockedOf(officer, now)).map(({ id }) => id)).toEqual(['locked'])
    expect((await officesOf(officer)).map(({ id }) => id)).toContain('watcher')
    expect((await unusedKeysOf(officer, now)).map(({ id }) => id)).toEqual(['never', 'rarely'])
    expect(await watchedOf(officer)).toEqual([])

    const auditor = await requestOf('watcher', [{ organisation: 'p', roles: ['auditor'] }])
    expect((await watchedOf(auditor)).map(({ id, actorName }) => [id, actorName])).toEqual([['granted', 'watcher者']])
    const teacher = await requestOf('teacher', [{ organisation: 's', roles: ['author'] }])
    expect([await lockedOf(teacher, now), await unusedKeysOf(teacher, now)]).toEqual([[], []])
  })
})

describe('what is late', () => {
  test('is shown to the administrators above, and to nobody else', async () => {
    const { row } = await inReview(world)
    const late = await world.ports.clock.now()
    await world.ports.database.update('cases', row.id, { deadline: inDays(-1) })
    const lateFor = async (id: string, organisation: string) =>
      (await lateOf(await requestOf(id, [{ organisation, roles: ['org-admin'] }]), [organisation], late)).map(
        (one) => one.id,
      )
    expect(await lateFor('county', 'co')).toEqual([row.id])
    expect(await lateFor('neighbour', 's2')).toEqual([])
    const asked = await requestOf('neighbour', [{ organisation: 's2', roles: ['org-admin'] }])
    expect(await lateOf(asked, ['co'], late)).toEqual([])
  })
})

describe('calls', () => {
  test('are those from above that take applications today', async () => {
    const call = (id: string, organisation: string, opens: number, closes: number) =>
      world.ports.database.insert('calls', {
        id,
        number: id,
        title: id,
        opens: chinaDate(new Date(Date.now() + opens * day)),
        closes: chinaDate(new Date(Date.now() + closes * day)),
        organisation,
        steps: 1,
        data: { history: [], notices: [] },
      })
    await call('later', 'co', -1, 9)
    await call('today', 'p', 0, 0)
    await call('closed', 'co', -9, -1)
    await call('tomorrow', 'co', 1, 9)
    await call('elsewhere', 'u', -1, 9)
    const req = await requestOf('teacher', [{ organisation: 's', roles: ['author'] }])
    expect((await openCallsOf(req, new Date())).map(({ id }) => id)).toEqual(['today', 'later'])
  })
})

describe('changes of the last week', () => {
  test('are what others did to works of the team: its case, the log and remarks; old and own ones are not told', async () => {
    const { pack } = await published(world)
    const remark = (id: string, author: string, at: string) =>
      world.ports.database.insert('comments', {
        id,
        document: pack.id,
        kind: pack.kind,
        index: Number(id),
        thread: id,
        place: '',
        author,
        authorName: `${author} 老师`,
        at,
        text: '建议修改',
        state: 'open',
        operation: `remark:${id}`,
      })
    await remark('1', 'li', inDays(-1))
    await remark('2', 'li', inDays(-8))
    await remark('3', 'wang', inDays(-1))
    const ofPack = async (reader = wang) =>
      (await newsOf(as(world, reader))).news
        .filter(({ document }) => document === pack.id)
        .map(({ what, state, by }) => [what, state ?? by])
        .sort()
    expect(await ofPack()).toEqual([
      ['case', 'accepted'],
      ['comment', 'li 老师'],
      ['log', 'published'],
    ])
    expect(await ofPack(person('zhao', 'school', 'author'))).toEqual([])
    expect(await ofPack(person('wang', 'school'))).toEqual([])
  })

  test('are told to whoever is signed in', async () => {
    expect((await rest(nobody, 'GET', '/users/news')).body.code).toBe('sign-in-required')
  })
})

describe('the standing of the centre', () => {
  const operator = person('yan', 'province', 'operator')

  test('counts what waits, the oldest first, and people who never signed in; it names organisations and nobody', async () => {
    const { database } = world.ports
    const before = await centreStanding(as(world, operator))
    const queue = (name: string, { queues }: typeof before) => queues.find((one) => one.name === name)
    await database.insert('transfers', {
      id: 't1',
      operation: 't1',
      person: 'a',
      index: 0,
      status: 'open',
      at: inDays(-1),
    })
    await database.insert('transfers', {
      id: 't2',
      operation: 't2',
      person: 'a',
      index: 1,
      status: 'done',
      at: inDays(-3),
    })
    const letter = { until: inDays(1), data: { to: { address: 'someone@example.com' } } }
    await database.insert('letters', { id: 'l1', due: inDays(1), attempts: 3, ...letter })
    await database.insert('letters', { id: 'l2', due: inDays(1), attempts: 0, ...letter })
    const account = { active: true, memberships: [], office: '', organisation: 's', county: 'co' }
    await database.insert('users', { id: 'new', name: '新教师', username: 'new', ...account })
    await database.insert('users', { id: 'gone', name: '离职', username: 'gone', ...account, active: false })
    await database.insert('users', { id: 'in', name: '在职', username: 'in', ...account, firstSignIn: inDays(-1) })
    const now = await centreStanding(as(world, operator))
    expect(queue('transfers', now)).toEqual({ name: 'transfers', count: 1, oldest: expect.stringMatching(/^20/) })
    expect([queue('letters', now)?.count, queue('letters-again', now)?.count]).toEqual([2, 1])
    expect(now.waiting.people - before.waiting.people).toBe(1)
    expect(now.waiting.places).toContainEqual({ name: expect.any(String), people: 1 })
    expect(JSON.stringify(now)).not.toMatch(/新教师|example/)
  })

  test('is for the operator alone', async () => {
    expect((await rest(nobody, 'GET', '/intents/standing')).body.code).toBe('sign-in-required')
    for (const actor of [admin, wang, person('shen', 'province', 'auditor')])
      expect(await refused(centreStanding(as(world, actor)))).toBe('not-allowed')
  })
})
