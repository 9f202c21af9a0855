import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { openChangeLog } from '../../../src/changelog'
import type { Actor, Role } from '../../../src/domain/actor'
import { systemClock, systemIds } from '../../../src/domain/clock'
import type { ResourcePack } from '../../../src/domain/document'
import type { Organisation, OrganisationRef } from '../../../src/domain/organisation'
import { currentStage } from '../../../src/domain/review'
import { type CaseRow, caseOf } from '../../../src/operations/cases'
import type { Opine } from '../../../src/operations/decide'
import { opine } from '../../../src/operations/decide'
import type { Context, Ports } from '../../../src/operations/operation'
import { openRepair } from '../../../src/operations/repair'
import { submit } from '../../../src/operations/submit'
import { workingCopyOf } from '../../../src/operations/workingCopy'
import { aPack, someAssets } from '../../builders/workingCopy'
import { allOk, checklist, policies } from '../../unit/review/builders'
import { openCentre, type TestCentre } from '../centre'

/** A centre with one school in its county, city and province, a neighbour school, and people for every part. */
export interface World {
  centre: TestCentre
  ports: Ports
  /** Rounds of the worker until nothing is left to do. */
  work(): Promise<void>
  close(): Promise<void>
}

const refs = {
  province: { id: 'p', code: '330000', name: '浙江省教育厅', level: 'province' },
  city: { id: 'ci', code: '330100', name: '杭州市教育局', level: 'city' },
  county: { id: 'co', code: '330106', name: '西湖区教育局', level: 'county' },
  school: { id: 's', code: '2133000001', name: '西湖小学', level: 'school' },
  neighbour: { id: 's2', code: '2133000002', name: '东湖小学', level: 'school' },
} as const satisfies Record<string, OrganisationRef>

const lineages: Record<keyof typeof refs, (keyof typeof refs)[]> = {
  province: ['province'],
  city: ['province', 'city'],
  county: ['province', 'city', 'county'],
  school: ['province', 'city', 'county', 'school'],
  neighbour: ['province', 'city', 'county', 'neighbour'],
}
type Place = keyof typeof refs
export const at = (place: Place): Organisation => ({
  ...refs[place],
  lineage: lineages[place].map((name) => refs[name]),
})

export const person = (id: string, place: Place, ...roles: Role[]): Actor => ({
  kind: 'person',
  id,
  name: `${id} 老师`,
  memberships: [{ organisation: at(place), roles }],
  clientScopes: [],
})
export const wang = person('wang', 'school', 'author')
export const reviewers = {
  school: person('reviewer-s', 'school', 'reviewer'),
  county: person('reviewer-co', 'county', 'reviewer'),
  city: person('reviewer-ci', 'city', 'reviewer'),
  province: person('reviewer-p', 'province', 'reviewer'),
}
export const admin = person('admin-p', 'province', 'org-admin')
export const librarian = person('librarian', 'neighbour', 'school-manager')
export const admitter = person('admitter', 'neighbour', 'reviewer')

export async function openWorld(): Promise<World> {
  const centre = await openCentre()
  const { database, store } = centre
  const secrets = join(centre.folder, 'secrets')
  await mkdir(secrets)
  const log = openChangeLog({ origin: 'zj', database, store, secrets, clock: systemClock, ids: systemIds })
  await log.start()
  const ports: Ports = { database, store, signer: log.signer, log, clock: systemClock, ids: systemIds }
  await furnish(ports)
  const failures: unknown[] = []
  const round = openRepair(ports, (what, error) => failures.push({ what, error }))
  return {
    centre,
    ports,
    async work() {
      for (let i = 0; i < 3; i += 1) await round()
      if (failures.length > 0) throw new AggregateError(failures, 'the worker failed')
    },
    async close() {
      await log.stop()
      await centre.close()
    },
  }
}

async function furnish({ database, store }: Ports): Promise<void> {
  for (const name of Object.keys(refs) as Place[]) {
    const parent = lineages[name].at(-2)
    await database.insert('organisations', {
      ...refs[name],
      kind: refs[name].level,
      parent: parent ? refs[parent].id : null,
      active: true,
    })
  }
  for (const id of ['wang', 'zhao']) await database.insert('users', { id, username: id, name: id, active: true })
  for (const [i, policy] of policies.entries())
    await database.insert('policies', {
      id: `policy-${i}`,
      key: policy.key,
      version: policy.version,
      active: true,
      data: policy,
    })
  await database.insert('checklists', {
    id: 'checklist',
    key: checklist.key,
    version: 1,
    active: true,
    data: checklist,
  })
  const words: [string, string, string][] = [
    ['stages', 'primary', '小学'],
    ['subjects', 'math', '数学'],
    ['editions', 'rj', '人教版'],
    ['grades', 'p6', '六年级'],
    ['volumes', 'shang', '上册'],
    ['chapters', 'rj-6s/5', '圆'],
    ['chapters', 'rj-6s/5/3', '圆的面积'],
    ['resource-types', 'elite_lesson', '精品课'],
  ]
  for (const [i, [vocabulary, code, name]] of words.entries())
    await database.insert('taxonomy-terms', { id: `term-${i}`, vocabulary, code, name })
  for (const asset of someAssets.values()) {
    const staged = await store.stage(Readable.from([Buffer.from(`bytes of ${asset.id}`)]), 1000, asset.name)
    await staged.keep()
    await database.insert('assets', { ...asset, digest: staged.digest, bytes: staged.bytes })
  }
}

/** A complete pack of Wang's, made by the CMS itself; `scope` says how far it is to be shared. */
export async function draft({ centre, ports }: World, with_: Partial<ResourcePack> = {}): Promise<ResourcePack> {
  const {
    id: _,
    identifier: _i,
    number: _n,
    revision: _r,
    kind: _k,
    county,
    city,
    province,
    ...data
  } = aPack({ scope: 'school', ...with_ })
  const made = await centre.payload.create({ collection: 'resource-packs', data: data as never })
  return (await workingCopyOf(ports.database, 'resource-packs', made.id as string)) as ResourcePack
}

let keys = 0
export const key = (): string => `test-key-${(keys += 1)}`
export const as = ({ ports }: World, actor: Actor): Context => ({ ports, actor })
const everyItem = checklist.items.map((item) => item.code)

export const submission = (pack: ResourcePack) => ({
  kind: 'resource-packs' as const,
  document: pack.id,
  revision: pack.revision,
  commitment: '本人承诺已逐项自查',
  selfCheck: allOk(everyItem),
  key: key(),
})

/** A whole opinion at the case's present stage; everything that is not said is in order. */
export async function opinionOn({ ports }: World, caseId: string, more: Partial<Opine> = {}): Promise<Opine> {
  const { state } = await caseOf(ports.database, caseId)
  const stage = currentStage(state)
  const violated = Object.fromEntries((more.findings ?? []).map((f) => [f.item, 'violated' as const]))
  const open = state.machineFindings.filter((finding) => !state.judgements[finding.id])
  return {
    case: caseId,
    step: state.steps,
    stage: stage?.key ?? '',
    verdict: 'pass',
    answers: { ...allOk(stage?.items ?? []), ...violated },
    findings: [],
    judgements: Object.fromEntries(open.map((f) => [f.id, { confirmed: false, reason: '已人工核对' }])),
    comment: '',
    key: key(),
    ...more,
  }
}

/** Submitted and looked at by the machines. */
export async function inReview(
  world: World,
  with_: Partial<ResourcePack> = {},
): Promise<{ pack: ResourcePack; row: CaseRow }> {
  const pack = await draft(world, with_)
  const row = await submit(as(world, wang), submission(pack))
  await world.work()
  return { pack, row: (await caseOf(world.ports.database, row.id)).row }
}

/** Passed by every level of its chain and published. */
export async function published(
  world: World,
  with_: Partial<ResourcePack> = {},
): Promise<{ pack: ResourcePack; row: CaseRow }> {
  const { pack, row } = await inReview(world, with_)
  await passAll(world, row.id)
  return { pack, row: (await caseOf(world.ports.database, row.id)).row }
}

export async function passAll(world: World, caseId: string): Promise<void> {
  for (;;) {
    const { state } = await caseOf(world.ports.database, caseId)
    const level = currentStage(state)?.level
    if (!level) break
    await opine(as(world, reviewers[level]), await opinionOn(world, caseId))
  }
  await world.work()
}

/** The problem that a deed ends with, as `code`; fails when it succeeds. */
export async function refused(deed: Promise<unknown>): Promise<string> {
  try {
    await deed
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
  throw new Error('nothing was refused')
}
