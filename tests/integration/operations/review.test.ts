import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { ResourcePack } from '../../../src/domain/document'
import { paths } from '../../../src/domain/manifest'
import type { Policy, Stage } from '../../../src/domain/review/types'
import { caseOf, historyOf } from '../../../src/operations/cases'
import { opine } from '../../../src/operations/decide'
import { desk } from '../../../src/operations/desk'
import { progress } from '../../../src/operations/progress'
import { recuse } from '../../../src/operations/recuse'
import { submit } from '../../../src/operations/submit'
import { withdrawCase } from '../../../src/operations/withdrawCase'
import {
  admin,
  as,
  draft,
  inReview,
  key,
  openWorld,
  opinionOn,
  passAll,
  person,
  refused,
  reviewers,
  submission,
  type World,
  wang,
} from './world'

let world: World
beforeAll(async () => {
  world = await openWorld()
}, 120_000)
afterAll(() => world?.close())

/** Another save of the working copy, from revision 1. */
const retitle = (pack: ResourcePack, title: string) =>
  world.centre.payload.update({
    collection: 'resource-packs',
    id: pack.id,
    data: { revision: 1, general: { ...pack.general, title } } as never,
  })

describe('submit', () => {
  test('freezes what the author saw and opens a case that machines have first', async () => {
    const pack = await draft(world)
    const row = await submit(as(world, wang), submission(pack))
    expect(row).toMatchObject({
      status: 'in-review',
      stage: 'machine-check',
      title: '圆的面积',
      steps: 1,
      organisation: 's',
      county: 'co',
    })
    expect(await world.ports.store.size(paths.submission(row.digest as `sha256:${string}`))).toBeGreaterThan(100)
    await world.work()
    expect((await caseOf(world.ports.database, row.id)).row).toMatchObject({
      stage: 'school-initial',
      holder: 's',
      steps: 2,
    })
  })

  test('the same request again answers the same case; the key with another request is refused', async () => {
    const pack = await draft(world)
    const request = submission(pack)
    const first = await submit(as(world, wang), request)
    expect((await submit(as(world, wang), request)).id).toBe(first.id)
    expect(await refused(submit(as(world, wang), { ...request, commitment: '另一份承诺' }))).toBe(
      'idempotency-key-reused',
    )
  })

  test.each([
    ['an old revision', { revision: 7 }, 'stale-revision'],
    ['no commitment', { commitment: '' }, 'commitment-required'],
    ['an unanswered item', { selfCheck: {} }, 'unanswered-items'],
    ['an unknown document', { document: 'nothing' }, 'not-found'],
  ])('%s is refused and leaves no case', async (_, more, code) => {
    const pack = await draft(world)
    expect(await refused(submit(as(world, wang), { ...submission(pack), ...more }))).toBe(code)
    expect(await world.ports.database.count('cases', { resource: { equals: pack.identifier } })).toBe(0)
  })

  test('a half-done copy is told what it lacks', async () => {
    const pack = await draft(world, { lessons: [] })
    expect(await refused(submit(as(world, wang), submission(pack)))).toBe('incomplete')
  })

  test('an origin whose chain needs a panel has no policy yet', async () => {
    const pack = await draft(world, { origin: 'provincial', scope: 'province' })
    expect(await refused(submit(as(world, wang), submission(pack)))).toBe('no-policy')
  })

  test('a policy with a stage that no operation serves opens no case, which would wait for ever', async () => {
    const { database } = world.ports
    const [row] = await database.find<{ id: string; data: Policy }>('policies', { limit: 1 })
    if (!row) throw new Error('no policies')
    const [selfCheck, machineCheck, initial] = row.data.stages as [Stage, Stage, Stage]
    const office: Stage = { ...machineCheck, key: 'office', type: 'external-result', issuer: 'office' }
    const appliesTo = { kinds: [], levels: [], origins: ['local'], scopes: ['school'] }
    const data = { ...row.data, key: 'local-outside', appliesTo, stages: [selfCheck, machineCheck, office, initial] }
    await database.insert('policies', { ...row, id: 'local-outside', key: 'local-outside', data })
    const pack = await draft(world, { origin: 'local', scope: 'school' })
    expect(await refused(submit(as(world, wang), submission(pack)))).toBe('policy-invalid')
    expect(await database.count('cases', { resource: { equals: pack.identifier } })).toBe(0)
  })

  test('only its team submits, and nobody else learns that it exists', async () => {
    const pack = await draft(world)
    expect(await refused(submit(as(world, person('li', 'school', 'author')), submission(pack)))).toBe('not-found')
  })

  test('of two who submit at once one opens the case, the other is told that it is open', async () => {
    const pack = await draft(world, { owners: ['wang', 'zhao'], team: ['wang', 'zhao'] })
    const zhao = person('zhao', 'school', 'author')
    const both = await Promise.allSettled([wang, zhao].map((who) => submit(as(world, who), submission(pack))))
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find((one) => one.status === 'rejected') as PromiseRejectedResult
    expect(lost.reason.code).toBe('case-open')
    expect(await world.ports.database.count('cases', { resource: { equals: pack.identifier } })).toBe(1)
  })

  test('a row without a history, left by a killed process, is taken up', async () => {
    const pack = await draft(world)
    const first = await submit(as(world, wang), submission(pack))
    await world.ports.database.remove('case-events', { case: { equals: first.id } })
    await world.ports.database.update('cases', first.id, { status: 'opening', steps: 0, title: null })
    await world.work()
    expect((await submit(as(world, wang), submission(pack))).id).toBe(first.id)
  })
})

describe('opine', () => {
  test('goes level by level to acceptance, whatever happens to the working copy meanwhile', async () => {
    const { pack, row } = await inReview(world, { scope: 'province' })
    await retitle(pack, '改过的名称')
    await passAll(world, row.id)
    const { state, row: after } = await caseOf(world.ports.database, row.id)
    expect(after).toMatchObject({ status: 'accepted', stage: null, holder: null, deadline: null })
    expect((await desk(as(world, reviewers.province), row.id)).content.name).toBe('圆的面积')
    expect(state.opinions.map((one) => one.by.organisation)).toEqual(['2133000001', '330106', '330100', '330000'])
    expect(new Set((await historyOf(world.ports.database, row.id)).map((event) => event.digest))).toEqual(
      new Set([row.digest]),
    )
  })

  test('of two reviewers at once one wins, the other gets a conflict, and no opinion is lost', async () => {
    const { row } = await inReview(world)
    const rival = person('rival', 'school', 'reviewer')
    const opinion = await opinionOn(world, row.id)
    const both = await Promise.allSettled([
      opine(as(world, reviewers.school), { ...opinion, key: key() }),
      opine(as(world, rival), { ...opinion, key: key() }),
    ])
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
    const lost = both.find((one) => one.status === 'rejected') as PromiseRejectedResult
    expect(['conflict', 'stale-case']).toContain(lost.reason.code)
    expect((await caseOf(world.ports.database, row.id)).state.opinions).toHaveLength(1)
  })

  test('the same opinion again is one opinion', async () => {
    const { row } = await inReview(world, { scope: 'county' })
    const opinion = await opinionOn(world, row.id)
    const first = await opine(as(world, reviewers.school), opinion)
    expect(await opine(as(world, reviewers.school), opinion)).toEqual(first)
    expect((await caseOf(world.ports.database, row.id)).state.opinions).toHaveLength(1)
  })

  test.each([
    ['another school', person('far', 'neighbour', 'reviewer'), 'not-found'],
    ['the county before its turn', reviewers.county, 'not-allowed'],
    ['the author', wang, 'not-allowed'],
    ['an author who also reviews', person('wang', 'school', 'author', 'reviewer'), 'own-work'],
    ['an administrator', admin, 'not-allowed'],
  ])('%s may not', async (_, who, code) => {
    const { row } = await inReview(world, { scope: 'county' })
    expect(await refused(opine(as(world, who), await opinionOn(world, row.id)))).toBe(code)
  })

  test.each([
    [
      'a place that is not there',
      { verdict: 'return' as const, findings: [{ item: 'M3', place: '/hasPart/9/name', note: '错' }] },
      'place-not-found',
    ],
    [
      'a file that is not there',
      { verdict: 'return' as const, findings: [{ item: 'M3', place: `file:sha256:${'0'.repeat(64)}`, note: '错' }] },
      'place-not-found',
    ],
    [
      'a verdict against its findings',
      { findings: [{ item: 'M3', place: '/name', note: '错' }] },
      'verdict-contradicts-findings',
    ],
    ['another stage', { stage: 'county-final' }, 'wrong-stage'],
    ['an old picture', { step: 1 }, 'stale-case'],
    ['machine findings left open', { judgements: {} }, 'unjudged-findings'],
  ])('%s is refused, and nothing changes', async (_, more, code) => {
    const { row } = await inReview(world)
    const before = await historyOf(world.ports.database, row.id)
    expect(await refused(opine(as(world, reviewers.school), await opinionOn(world, row.id, more)))).toBe(code)
    expect(await historyOf(world.ports.database, row.id)).toEqual(before)
  })

  test('a returned case says what to mend; the next submission answers it and shows what changed', async () => {
    const { pack, row } = await inReview(world)
    const finding = { item: 'M3', place: '/name', note: '名称应为“圆的周长”' }
    const [file] = (await desk(as(world, reviewers.school), row.id)).files
    const inFile = { item: 'M14', place: file?.place ?? '', note: '请删去宏' }
    const findings = [finding, inFile]
    await opine(as(world, reviewers.school), await opinionOn(world, row.id, { verdict: 'return', findings }))
    const seen = await progress(as(world, wang), 'resource-packs', pack.id)
    expect(seen.mustChange).toMatchObject([
      { ...finding, fileName: null },
      { ...inFile, fileName: '封面.png' },
    ])
    expect(seen.opinions[0]?.by).toMatchObject({ organisationName: '西湖小学', actorName: '' })

    await retitle(pack, '圆的周长')
    const answersFindings = { [seen.mustChange[0]?.id ?? '']: '已改' }
    const next = await submit(as(world, wang), { ...submission(pack), revision: 2, answersFindings })
    expect(next.ordinal).toBe(2)
    const { previous } = await desk(as(world, reviewers.school), next.id)
    expect(previous).toMatchObject({ case: row.id, answers: answersFindings })
    expect(previous?.difference.fields).toContainEqual({ place: '/name', before: '圆的面积', after: '圆的周长' })
  })
})

describe('recuse and withdraw', () => {
  test('whoever recused decides no more, and a colleague does', async () => {
    const { row } = await inReview(world)
    const step = row.steps
    const reason = '与作者有亲属关系'
    await recuse(as(world, reviewers.school), { case: row.id, step, stage: 'school-initial', reason, key: key() })
    expect(await refused(opine(as(world, reviewers.school), await opinionOn(world, row.id)))).toBe('recused')
    await opine(as(world, person('colleague', 'school', 'reviewer')), await opinionOn(world, row.id))
    expect((await caseOf(world.ports.database, row.id)).state.status).toBe('accepted')
  })

  test('the team takes a submission back with a reason; then it may submit again', async () => {
    const { pack, row } = await inReview(world)
    const back = { case: row.id, step: row.steps, reason: '发现错别字', key: key() }
    expect(await refused(withdrawCase(as(world, reviewers.school), { ...back, key: key() }))).toBe('not-allowed')
    expect(await refused(withdrawCase(as(world, wang), { ...back, reason: ' ', key: key() }))).toBe('reason-required')
    expect(await withdrawCase(as(world, wang), back)).toMatchObject({ status: 'withdrawn', holder: null })
    expect((await submit(as(world, wang), submission(pack))).ordinal).toBe(2)
  })

  test('a closed case is named as closed', async () => {
    const { row } = await inReview(world)
    const back = { case: row.id, step: row.steps, reason: '发现错别字', key: key() }
    await withdrawCase(as(world, wang), back)
    expect(await refused(withdrawCase(as(world, wang), { ...back, step: row.steps + 1, key: key() }))).toBe(
      'event-not-allowed',
    )
  })
})

test('the desk shows a reviewer all there is to decide on, and to others nothing', async () => {
  const { row } = await inReview(world)
  const seen = await desk(as(world, reviewers.school), row.id)
  expect(seen.allowed.commands).toEqual(['opine', 'recuse'])
  expect(seen.checklist).toHaveLength(32)
  expect(seen.files.length).toBeGreaterThanOrEqual(6)
  expect(seen.path.map((step) => [step.name.zh, step.status, step.organisationName])).toEqual([
    ['自审', 'passed', null],
    ['机审', 'passed', null],
    ['校初审', 'current', '西湖小学'],
  ])
  expect(await refused(desk(as(world, person('far', 'neighbour', 'reviewer')), row.id))).toBe('not-found')
})

test('before a submission, progress shows the chain it would go through', async () => {
  const pack = await draft(world, { scope: 'county' })
  const { next, completeness } = await progress(as(world, wang), 'resource-packs', pack.id)
  expect(completeness.missing.filter((one) => one.level === 'required')).toEqual([])
  expect(next).toMatchObject({
    stages: [{}, {}, { organisationName: '西湖小学', deadline: 5 }, { organisationName: '西湖区教育局' }],
  })
})

test('a row whose event never came belongs to nobody: no list shows it', async () => {
  const pack = await draft(world)
  const { id } = await submit(as(world, wang), submission(pack))
  expect(await world.ports.database.get('cases', id)).toMatchObject({ organisation: 's', county: 'co', team: 'wang' })
  await world.ports.database.insert('cases', {
    id: 'orphan',
    resource: 'zj:pack:none',
    ordinal: 1,
    status: 'opening',
    steps: 0,
  })
  await world.work()
  expect(await world.ports.database.get('cases', 'orphan')).toMatchObject({
    organisation: null,
    team: null,
    holder: null,
  })
  expect(await refused(desk(as(world, reviewers.school), 'orphan'))).toBe('not-found')
})
