import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Actor } from '../../../src/domain/actor'
import type { ResourcePack } from '../../../src/domain/document'
import { setCurrentPorts } from '../../../src/operations/currentPorts'
import { type Caller, nobody, type Rest, restOf, signIn } from '../doors'
import {
  admin,
  draft,
  inReview,
  key,
  librarian,
  openWorld,
  opinionOn,
  person,
  published,
  reviewers,
  submission,
  type World,
} from './world'

/** The main loop over HTTP as separately signed-in people; the rules themselves are held by the operations' tests. */
const password = 'Xihu-2026-longjing'
let world: World
let rest: Rest
const callers = new Map<string, Caller>()

beforeAll(async () => {
  world = await openWorld()
  setCurrentPorts(world.ports)
  rest = restOf(world.centre)
  for (const actor of [person('maker', 'school', 'author'), reviewers.school, reviewers.county, admin, librarian])
    callers.set(actor.id, await account(actor))
}, 120_000)
afterAll(() => world?.close())

async function account({ id, memberships }: Actor): Promise<Caller> {
  const rows = memberships.map(({ organisation, roles }) => ({ organisation: organisation.id, roles: [...roles] }))
  await world.centre.payload.create({
    collection: 'users',
    data: { username: id, password, name: id, memberships: rows } as never,
  })
  return signIn(rest, id, password)
}
const as = (id: string): Caller => callers.get(id) as Caller
const post = (who: string, path: string, body: object, keyed = true) =>
  rest(as(who), 'POST', path, body, keyed ? { 'idempotency-key': key() } : {})

/** A pack of the account called `maker`, whose id the CMS chose. */
async function own(): Promise<ResourcePack> {
  const { docs } = await world.centre.payload.find({ collection: 'users', where: { username: { equals: 'maker' } } })
  return draft(world, { team: [String(docs[0]?.id)] })
}
const asked = ({ kind: _, document: _d, key: _k, ...body }: ReturnType<typeof submission>) => body

describe('POST /api/resource-packs/:id/submit', () => {
  test('answers the case, and progress says who has it', async () => {
    const pack = await own()
    const path = `/resource-packs/${pack.id}`
    const { status, body } = await post('maker', `${path}/submit`, asked(submission(pack)))
    expect([status, body.status, body.stage]).toEqual([200, 'in-review', 'machine-check'])
    const seen = await rest(as('maker'), 'GET', `${path}/progress`)
    expect(seen.body.path.map((step: { status: string }) => step.status)).toEqual(['passed', 'current', 'waiting'])
    expect(seen.headers.get('cache-control')).toBe('no-store')
  })

  test('the same key again answers the same case', async () => {
    const pack = await own()
    const headers = { 'idempotency-key': key() }
    const send = () => rest(as('maker'), 'POST', `/resource-packs/${pack.id}/submit`, asked(submission(pack)), headers)
    const first = await send()
    expect((await send()).body.id).toBe(first.body.id)
  })

  test.each<[string, object, number, string]>([
    ['a field of the wrong type', { revision: 'one' }, 422, 'invalid-input'],
    ['an unknown field', { status: 'accepted' }, 422, 'unknown-field'],
    ['an answer that is none', { selfCheck: { V1: 'maybe' } }, 422, 'invalid-input'],
    ['a stale revision', { revision: 99 }, 409, 'stale-revision'],
  ])('%s is a problem with a code, in both languages', async (_, more, status, code) => {
    const pack = await own()
    const answer = await post('maker', `/resource-packs/${pack.id}/submit`, { ...asked(submission(pack)), ...more })
    expect([answer.status, answer.body.code]).toEqual([status, code])
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect([answer.body.title, answer.body.titleEn].every(Boolean)).toBe(true)
  })

  test('needs a key, a signed-in person and JSON', async () => {
    const pack = await own()
    const path = `/resource-packs/${pack.id}/submit`
    expect((await post('maker', path, {}, false)).body.code).toBe('idempotency-key-required')
    const keyed = { 'idempotency-key': key() }
    expect((await rest(as('maker'), 'POST', path, '{"revision":', keyed)).body.code).toBe('malformed-json')
    expect((await rest(nobody, 'POST', path, asked(submission(pack)), keyed)).body.code).toBe('sign-in-required')
  })
})

test('a reviewer opens the desk, asks for a file of it, and decides; deciding on the old picture comes too late', async () => {
  const { row } = await inReview(world)
  const desk = await rest(as('reviewer-s'), 'GET', `/cases/${row.id}/desk`)
  expect([desk.status, desk.body.allowed.commands]).toEqual([200, ['opine', 'recuse']])
  const [file] = desk.body.files
  const path = file.url.slice('/api'.length)
  const part = await rest(as('reviewer-s'), 'GET', path, undefined, { 'if-none-match': `"${file.sha256.slice(7)}"` })
  expect(part.status).toBe(304)
  expect((await rest(as('maker'), 'GET', path)).status).toBe(404)

  const {
    case: _,
    key: _k,
    ...opinion
  } = await opinionOn(world, row.id, {
    verdict: 'return',
    findings: [{ item: 'M3', place: '/name', note: '名称有误' }],
  })
  const decided = await post('reviewer-s', `/cases/${row.id}/opinions`, opinion)
  expect([decided.status, decided.body.status]).toEqual([200, 'returned'])
  const late = await post('reviewer-s', `/cases/${row.id}/opinions`, opinion)
  expect([late.status, late.body.code]).toEqual([409, 'stale-case'])
})

test('what is published is suspended, restored and recalled by the province, and read by a school', async () => {
  const { pack } = await published(world, { scope: 'county' })
  const found = await rest(as('admin-p'), 'GET', `/publications?where[identifier][equals]=${pack.identifier}`)
  const [row] = found.body.docs
  const decide = (who: string, verb: string, seq: number, more = {}) =>
    post(who, `/publications/${row.id}/${verb}`, { seq, reason: '内容待核实', ...more })
  const suspended = await decide('admin-p', 'suspend', row.seq)
  expect([suspended.status, suspended.body.state]).toEqual([200, 'suspended'])
  expect((await decide('admin-p', 'restore', row.seq)).body.code).toBe('conflict')
  const restored = await decide('admin-p', 'restore', suspended.body.seq)
  expect(restored.body.state).toBe('online')

  const wish = { identifier: pack.identifier, school: 's2', mode: 'follow' }
  const adopted = await post('librarian', '/adoptions', wish)
  expect([adopted.status, adopted.body.status]).toEqual([201, 'adopted'])
  expect((await post('reviewer-co', `/adoptions/${adopted.body.id}/admit`, { step: 1, version: 1 })).status).toBe(404)

  const recalled = await decide('admin-p', 'recall', restored.body.seq, { what: 'resource' })
  expect(recalled.body.state).toBe('recalled')
  const receipt = { adoption: adopted.body.id, origin: 'zj', seq: recalled.body.seq, note: '已停用' }
  expect((await post('librarian', '/acknowledgements', receipt)).status).toBe(201)
})
