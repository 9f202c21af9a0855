import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { chinaDate } from '../../../src/domain/calendar'
import { onFailpoint } from '../../../src/domain/failpoint'
import { payloadDatabase } from '../../../src/engines/database'
import { setCurrentPorts } from '../../../src/operations/currentPorts'
import { followLog } from '../../../src/operations/followLog'
import { confirm } from '../../../src/operations/planning/applications'
import { apply } from '../../../src/operations/planning/apply'
import { assign } from '../../../src/operations/planning/assignments'
import { followTallies } from '../../../src/operations/planning/follow'
import type { ApplicationRow, AssignmentRow, CallRow } from '../../../src/operations/planning/rows'
import { versionsOf } from '../../../src/operations/publications'
import { withdraw } from '../../../src/operations/withdraw'
import { openPayload } from '../centre'
import { restOf } from '../doors'
import { admin, as, inReview, key, openWorld, person, published, type World } from '../operations/world'
import { furnishTextbook, signedIn } from './people'

/** A planning round from the call to 验收 and 公示, through the doors; then the same under two people at once. */
let world: World
let people: Awaited<ReturnType<typeof signedIn>>

const day = 86_400_000
const date = (days: number): string => chinaDate(new Date(Date.now() + days * day))
const countyAdmin = person('admin-co', 'county', 'org-admin')
const manager = person('manager', 'school', 'school-manager')
const maker = person('maker', 'school', 'author')

beforeAll(async () => {
  world = await openWorld()
  await furnishTextbook(world.ports)
  await world.ports.database.insert('regions', { id: 'region-hz', code: '330100', name: '杭州市', level: 'city' })
  setCurrentPorts(world.ports)
  const rest = restOf(world.centre)
  people = await signedIn(world, rest, [
    countyAdmin,
    manager,
    maker,
    person('neighbour', 'neighbour', 'school-manager'),
    person('neighbour-author', 'neighbour', 'author'),
    person('admin-u', 'university', 'org-admin'),
  ])
}, 180_000)
afterAll(async () => {
  onFailpoint(() => {})
  setCurrentPorts(null)
  await world?.close()
})

const terms = {
  organisation: 'co',
  title: '2026 年学科课程资源包申报',
  text: '面向全区学校征集小学数学资源包。',
  opens: date(-1),
  closes: date(30),
  kinds: ['resource-packs'],
  quota: { per: 'organisation', each: 1, exceptions: {} },
  form: [{ key: 'plan', label: '建设方案', type: 'text', required: true }],
}
const wish = (call: string, title: string) => ({
  call,
  organisation: 's',
  title,
  kind: 'resource-packs',
  chapter: 'rj-6s/5/3',
  team: [{ name: '王老师', role: '主持' }],
  expected: date(60),
  answers: { plan: '五课时，每课一个微课。' },
})

async function issued(more: object = {}): Promise<CallRow> {
  const { status, body } = await people.post('admin-co', '/calls', { ...terms, ...more })
  expect(status).toBe(201)
  return body
}
const applied = async (call: string, title: string): Promise<ApplicationRow> =>
  (await people.post('maker', '/applications', wish(call, title))).body
const act = (
  who: string,
  row: { id: string; steps: number },
  verb: string,
  body: object,
  collection = 'applications',
) => people.post(who, `/${collection}/${row.id}/${verb}`, { step: row.steps, ...body })
const codes = (...answers: { status: number; body: { code?: string } }[]) =>
  answers.map(({ status, body }) => body.code ?? status)

describe('a call', () => {
  test('is numbered, seen by those below it and by nobody beside, and issued by its organisation alone', async () => {
    const call = await issued()
    expect(call.number).toMatch(/^SB-2\d{3}-\d{4}$/)
    expect((await people.get('maker', `/calls/${call.id}/desk`)).body.applicants).toEqual([
      { id: 's', name: '西湖小学' },
    ])
    expect(codes(await people.get('admin-u', `/calls/${call.id}/desk`))).toEqual(['not-found'])
    expect(codes(await people.post('maker', '/calls', terms))).toEqual(['not-allowed'])
  })

  test('under one key is one call; that key for another is refused', async () => {
    const named = key()
    const first = await people.post('admin-co', '/calls', terms, named)
    expect((await people.post('admin-co', '/calls', terms, named)).body).toEqual(first.body)
    const other = { ...terms, title: '另一批次' }
    expect(codes(await people.post('admin-co', '/calls', other, named))).toEqual(['idempotency-key-reused'])
  })

  test('takes what it asks for, while it is open, with what its form needs', async () => {
    const call = await issued()
    const send = (more: object) => people.post('maker', '/applications', { ...wish(call.id, '圆的面积'), ...more })
    expect(
      codes(await send({ kind: 'courses' }), await send({ answers: {} }), await send({ chapter: 'no/1' })),
    ).toEqual(['not-asked-for', 'missing-field', 'unknown-code'])
    const future = await issued({ opens: date(5) })
    expect(codes(await people.post('maker', '/applications', wish(future.id, '早')))).toEqual(['call-not-open'])
    const late = { ...world.ports, clock: { now: () => new Date(Date.now() + 31 * day) } }
    setCurrentPorts(late)
    const tooLate = await send({})
    setCurrentPorts(world.ports)
    expect(tooLate.body).toMatchObject({ code: 'call-not-open', closes: terms.closes, today: date(31) })
  })

  test('may grow and be prolonged with a reason, and takes nothing back', async () => {
    const call = await issued()
    const grown = { per: 'organisation', each: 3, exceptions: {} }
    const { body } = await act(
      'admin-co',
      call,
      'amend',
      { reason: '应校方请求', quota: grown, closes: date(40) },
      'calls',
    )
    expect([body.closes, body.data.quota.each, body.steps]).toEqual([date(40), 3, 2])
    const smaller = await act('admin-co', body, 'amend', { reason: '收回', quota: terms.quota }, 'calls')
    expect(codes(smaller, await act('admin-co', call, 'amend', { reason: '旧' }, 'calls'))).toEqual([
      'invalid-input',
      'stale-row',
    ])
  })
})

describe('a round from application to notice', () => {
  let call: CallRow
  let row: ApplicationRow
  let identifier: string

  test('the organisation confirms within its quota; what is over it is refused by name', async () => {
    call = await issued()
    row = await applied(call.id, '圆的面积')
    const second = await applied(call.id, '扇形')
    const confirmed = await act('manager', row, 'confirm', { verdict: 'confirm' })
    expect([confirmed.body.status, confirmed.body.seat]).toEqual(['confirmed', `${call.id}|2133000001|1`])
    const over = await act('manager', second, 'confirm', { verdict: 'confirm' })
    expect(over.body).toMatchObject({ code: 'quota-full', quota: 1, status: 409 })
    expect(codes(await act('neighbour', second, 'confirm', { verdict: 'confirm' }))).toEqual(['not-found'])
    row = confirmed.body
  })

  test('the caller accepts, or refuses with a reason, and a refusal frees the place', async () => {
    const noReason = await act('admin-co', row, 'accept', { verdict: 'refuse' })
    const refusal = await act('admin-co', row, 'accept', { verdict: 'refuse', reason: '与已有资源重复' })
    expect(codes(noReason, refusal)).toEqual(['reason-required', 200])
    expect(refusal.body).toMatchObject({ status: 'refused', seat: null })
    // The same work again goes on in the same row.
    const again = await applied(call.id, '圆的面积')
    expect([again.id, again.status, again.data.history.map((one) => one.verb)]).toEqual([
      row.id,
      'applied',
      ['apply', 'confirm', 'accept', 'apply'],
    ])
    const confirmed = (await act('manager', again, 'confirm', { verdict: 'confirm' })).body
    row = (await act('admin-co', confirmed, 'accept', { verdict: 'accept' })).body
    expect(row.status).toBe('accepted')
  })

  test('the published resource is linked and checked off; what failed may be handed in again', async () => {
    identifier = (await published(world, { scope: 'county' })).pack.identifier
    const draft = await inReview(world)
    expect(codes(await act('maker', row, 'hand-in', { identifier: draft.pack.identifier }))).toEqual(['not-found'])
    const linked = (await act('maker', row, 'hand-in', { identifier })).body
    const failed = await act('admin-co', linked, 'check-off', { verdict: 'failed', version: 1, note: '缺一课' })
    expect(failed.body).toMatchObject({ status: 'accepted', linked: null })
    const again = (await act('maker', failed.body, 'hand-in', { identifier })).body
    row = (await act('admin-co', again, 'check-off', { verdict: 'passed', version: 1, note: '内容齐全' })).body
    const [publication] = await versionsOf(world.ports.database, identifier)
    expect(row.status).toBe('passed')
    expect(row.data.checks.map(({ verdict, version, digest }) => [verdict, version, digest])).toEqual([
      ['failed', 1, publication?.manifest],
      ['passed', 1, publication?.manifest],
    ])
  })

  test('the same resource does not answer a second application of the call', async () => {
    const grown = { per: 'organisation', each: 2, exceptions: {} }
    await act('admin-co', call, 'amend', { reason: '增加名额', quota: grown }, 'calls')
    const second = await applied(call.id, '圆的面积（二）')
    const confirmed = (await act('manager', second, 'confirm', { verdict: 'confirm' })).body
    const accepted = (await act('admin-co', confirmed, 'accept', { verdict: 'accept' })).body
    expect(codes(await act('maker', accepted, 'hand-in', { identifier }))).toEqual(['result-taken'])
  })

  test('the notice stands for five working days, and is there as a list and as a table', async () => {
    const { call: now, earliestNotice } = (await people.get('admin-co', `/calls/${call.id}/desk`)).body
    const short = await act('admin-co', now, 'announce', { from: date(0), to: date(3) }, 'calls')
    expect(short.body).toMatchObject({ code: 'notice-too-short', earliest: earliestNotice })
    const done = await act('admin-co', now, 'announce', { from: date(0), to: earliestNotice }, 'calls')
    expect(done.status).toBe(200)
    const { body: notice } = await people.get('maker', `/calls/${call.id}/notices/1`)
    expect(notice.lines).toEqual([
      expect.objectContaining({ title: '圆的面积', provider: '西湖小学', people: ['王老师'], identifier, version: 1 }),
    ])
  })

  test('a second notice names what no notice has named, and there is none of nothing', async () => {
    const desk = async () => (await people.get('admin-co', `/calls/${call.id}/desk`)).body
    const { call: now, earliestNotice, applications, toAnnounce } = await desk()
    expect(toAnnounce).toBe(0)
    const announced = applications.map((one: { row: { title: string }; announced: string | null }) => [
      one.row.title,
      one.announced,
    ])
    expect(Object.fromEntries(announced)).toEqual({ 圆的面积: date(0), 扇形: null, '圆的面积（二）': null })
    const period = { from: date(0), to: earliestNotice }
    const empty = await act('admin-co', now, 'announce', period, 'calls')
    expect(empty.body).toMatchObject({ code: 'all-announced', ...period })
    const second = applications.find((one: { row: { status: string } }) => one.row.status === 'accepted').row
    const other = (await published(world, { scope: 'county' })).pack.identifier
    const linked = (await act('maker', second, 'hand-in', { identifier: other })).body
    await act('admin-co', linked, 'check-off', { verdict: 'passed', version: 1, note: '内容齐全' })
    expect((await desk()).toAnnounce).toBe(1)
    const more = await act('admin-co', now, 'announce', period, 'calls')
    expect(
      more.body.data.notices.map(({ lines }: { lines: { title: string }[] }) => lines.map(({ title }) => title)),
    ).toEqual([['圆的面积'], ['圆的面积（二）']])
  })
})

describe('chapters given to organisations', () => {
  const chapter = 'rj-6s/5/4'
  const given = (organisation: string, more: object = {}) =>
    people.post('admin-co', '/assignments', {
      chapter,
      kind: 'resource-packs',
      organisation,
      due: date(90),
      ...more,
    })
  let row: AssignmentRow

  test('of a chapter and kind one stands; declined or taken back, it can be given anew', async () => {
    row = (await given('co')).body
    expect((await given('s')).body).toMatchObject({ code: 'already-assigned', organisation: '西湖区教育局' })
    const may = async (who: string) => (await people.get(who, `/assignments/${row.id}/desk`)).body
    expect(await may('admin-co')).toMatchObject({
      ...{ chapterName: '扇形', textbookName: '数学 六年级上册' },
      may: ['hand-in', 'pass-on', 'decline', 'take-back'],
    })
    expect((await may('manager')).code).toBe('not-found')
    const passed = await act('admin-co', row, 'pass-on', { organisation: 's' }, 'assignments')
    expect((await may('manager')).may).toEqual(['hand-in', 'decline'])
    expect(passed.body).toMatchObject({ organisation: 's', data: { passedOn: ['西湖区教育局'] } })
    const declined = await act('manager', passed.body, 'decline', { reason: '师资不足' }, 'assignments')
    expect(declined.body.status).toBe('declined')
    expect((await may('manager')).may).toEqual([])
    const next = (await given('s2')).body
    expect((await act('admin-co', next, 'take-back', { reason: '改由他校' }, 'assignments')).body.slot).toBe(null)
    expect(codes(await given('u'))).toEqual(['foreign-organisation'])
    row = (await given('s')).body
  })

  test('it is done by a published resource whose frozen chapter is the one', async () => {
    const other = await published(world, { scope: 'county' })
    const wrong = await act('manager', row, 'hand-in', { identifier: other.pack.identifier }, 'assignments')
    expect(wrong.body).toMatchObject({ code: 'not-the-result', what: '章节 chapter' })
    const educational = { ...other.pack.educational, chapter }
    const { pack } = await published(world, { scope: 'county', educational })
    const done = await act('manager', row, 'hand-in', { identifier: pack.identifier }, 'assignments')
    expect(done.body).toMatchObject({ status: 'done', identifier: pack.identifier, version: 1 })
    expect(codes(await given('s2'))).toEqual(['already-assigned'])
  })
})

describe('what is covered and what is built', () => {
  const states = async () => {
    const { body } = await people.get('maker', '/tallies/coverage?textbook=rj-6s')
    return Object.fromEntries(
      body.coverage.chapters.map((one: { code: string; state: string }) => [one.code, one.state]),
    )
  }
  const builtNow = async () => {
    const { body } = await people.get('admin-co', '/tallies/targets')
    // The region's name, not the bureau's.
    expect(body.targets[0].byCity.map(({ name }: { name: string }) => name)).toEqual(['杭州市', ''])
    const line = body.targets.find((one: { key: string }) => one.key === 'resource-packs')
    return [
      line.count,
      line.actual,
      line.byYear['2026'],
      line.byCity.find((one: { city: string }) => one.city === 'ci')?.actual,
    ]
  }

  test('each chapter is built, in review, assigned or missing, with what fills it', async () => {
    await world.work()
    expect(await states()).toEqual({ 'rj-6s/5': 'built', 'rj-6s/5/3': 'built', 'rj-6s/5/4': 'built' })
    const { body } = await people.get('maker', '/tallies/fills?chapter=rj-6s/5/4')
    expect(body.fills.map((one: { what: string }) => one.what)).toEqual(['publication'])
    const books = await people.get('maker', '/tallies/textbooks?stage=primary&subject=math')
    expect(books.body.textbooks).toEqual([
      expect.objectContaining({
        code: 'rj-6s',
        rollUp: { chapters: 3, built: 3, 'in-review': 0, assigned: 0, missing: 0 },
      }),
    ])
    expect(codes(await people.get('maker', '/tallies/coverage?textbook=no'))).toEqual(['unknown-code'])
  })

  test('a resource counts once, by its year and city, until it is withdrawn; a process that dies between is finished', async () => {
    const before = await builtNow()
    expect(before[0]).toBe(9000)
    const { pack } = await published(world, { scope: 'county' })
    const [publication] = await versionsOf(world.ports.database, pack.identifier)
    const one = Number(before[1]) + 1
    expect(await builtNow()).toEqual([9000, one, one, one])
    await stopped('tally:after-entry', () =>
      withdraw(as(world, admin), {
        publication: publication?.id ?? '',
        seq: publication?.seq ?? 0,
        reason: '内容过时',
        key: key(),
      }),
    )
    expect(await builtNow()).toEqual(before)
  })

  test('what is derived can be thrown away: the log gives the same counts again', async () => {
    const before = [await builtNow(), await states()]
    await stopped('tally:after-entries', async () => {
      const { database } = world.ports
      await database.remove('tally-entries', { origin: { equals: 'log' } })
      await database.remove('tallies', { source: { in: ['publication', 'built'] } })
      await database.remove('counters', { id: { equals: 'tallies' } })
    })
    expect([await builtNow(), await states()]).toEqual(before)
  })

  /** Does something, follows the log, is stopped at that place, and follows it again. */
  async function stopped(place: string, deed: () => Promise<unknown>): Promise<void> {
    await deed()
    await followLog(world.ports)
    onFailpoint((name) => {
      if (name === place) throw new Error(`stopped at ${place}`)
    })
    await expect(followTallies(world.ports)).rejects.toThrow(place)
    onFailpoint(() => {})
    await followTallies(world.ports)
  }
})

describe('two people at once, in two processes', () => {
  test('one seat is taken once, one work applied for once, one chapter given once', async () => {
    const other = await openPayload(world.centre.url, `${world.centre.url} twin`)
    const twin = { ...world.ports, database: payloadDatabase(other) }
    const both = [world.ports, twin]
    const call = await issued()
    const manager2 = person('manager-2', 'school', 'school-manager')
    const rows = [await applied(call.id, '甲'), await applied(call.id, '乙')]
    const confirming = rows.map((row, i) =>
      confirm(
        { ports: both[i] as typeof twin, actor: [manager, manager2][i] as typeof manager },
        { application: row.id, step: row.steps, verdict: 'confirm', key: key() },
      ).then(
        (done) => done.status,
        (error: { code: string }) => error.code,
      ),
    )
    expect((await Promise.all(confirming)).sort()).toEqual(['confirmed', 'quota-full'])

    const applying = both.map((ports, i) =>
      apply(
        { ports, actor: [manager, manager2][i] as typeof manager },
        { ...(wish(call.id, '丙') as unknown as Parameters<typeof apply>[1]), key: key() },
      ).then(
        (done) => done.status,
        (error: { code: string }) => error.code,
      ),
    )
    expect((await Promise.all(applying)).sort()).toEqual(['already-applied', 'applied'])

    const giving = both.map((ports, i) =>
      assign(
        { ports, actor: countyAdmin },
        {
          chapter: 'rj-6s/5',
          kind: 'resource-packs',
          organisation: ['s', 's2'][i] ?? '',
          due: date(9),
          call: call.id,
          key: key(),
        },
      ).then(
        (done) => done.status,
        (error: { code: string }) => error.code,
      ),
    )
    expect((await Promise.all(giving)).sort()).toEqual(['already-assigned', 'assigned'])
    await other.destroy()
  })

  test('the same act on an old reading is told so; the same request again is done once', async () => {
    const call = await issued()
    const row = await applied(call.id, '丁')
    const named = key()
    const first = await people.post(
      'manager',
      `/applications/${row.id}/confirm`,
      { step: 1, verdict: 'confirm' },
      named,
    )
    const second = await people.post(
      'manager',
      `/applications/${row.id}/confirm`,
      { step: 1, verdict: 'confirm' },
      named,
    )
    expect(second.body).toEqual(first.body)
    expect(codes(await act('manager', row, 'withdraw', { reason: '改期' }))).toEqual(['stale-row'])
  })
})
