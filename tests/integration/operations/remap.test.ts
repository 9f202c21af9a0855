import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals'
import { Command } from 'commander'
import { registerRemap } from '../../../src/cli/remap'
import { anonymous } from '../../../src/domain/audience'
import { canonical, digestOf } from '../../../src/domain/canonical'
import type { Entry } from '../../../src/domain/change'
import type { ResourcePack } from '../../../src/domain/document'
import { onFailpoint } from '../../../src/domain/failpoint'
import { type Manifest, paths } from '../../../src/domain/manifest'
import { chaptersOf } from '../../../src/domain/taxonomy/moved'
import { CatalogueReader, catchUp, openCatalogueWriter } from '../../../src/followers/catalogue'
import { logSource } from '../../../src/hosting/logSource'
import { type CaseRow, historyOf } from '../../../src/operations/cases'
import { setCurrentPorts } from '../../../src/operations/currentPorts'
import { type PublicationRow, versionsOf } from '../../../src/operations/publications'
import { publish } from '../../../src/operations/publish'
import { remapFailpoints } from '../../../src/operations/remapFailpoints'
import { previewRemapping } from '../../../src/operations/remapPreview'
import { countsOf, startRemapping, undoRemapping } from '../../../src/operations/remappings'
import { runRemapping } from '../../../src/operations/remapRun'
import { submit } from '../../../src/operations/submit'
import { suspend } from '../../../src/operations/suspend'
import { aPack } from '../../builders/workingCopy'
import { type Caller, nobody, type Rest, restOf, signIn } from '../doors'
import { admin, as, draft, key, openWorld, person, published, refused, submission, type World, wang } from './world'

/** Packs of one county at the old edition's chapter; the first few have their working copies too. */
const many = 60
const copies = 12
const table = 'old,new\nrj-6s/5,new-6s/4\nrj-6s/5/3,new-6s/4/2\n'
const operator = person('operator', 'province', 'operator')

let world: World
/** Went through its review by people. */
let real: { pack: ResourcePack; row: CaseRow }
const identifiers: string[] = []
let open: string
let suspended: string
let native: string

const idOf = (n: number): string => `zj:pack:01je${String(n).padStart(22, '0')}`
const latest = async (identifier: string) =>
  (await versionsOf(world.ports.database, identifier)).at(-1) as PublicationRow
const manifestOf = async ({ manifest }: PublicationRow): Promise<Manifest> =>
  JSON.parse(String(await world.ports.store.readAll(paths.manifest(manifest))))
const chapters = async (identifier: string) => chaptersOf((await manifestOf(await latest(identifier))).content)
const stored = async (id: string) => (await world.ports.database.get('resource-packs', id)) as unknown as ResourcePack

/** The same accepted case once more, for another pack: review by review so many would take minutes. */
async function likeIt(identifier: string, document: string): Promise<void> {
  const { ports } = world
  const content = String(await ports.store.readAll(paths.submission(real.row.digest as never))).replaceAll(
    real.pack.identifier,
    identifier,
  )
  const digest = digestOf(content)
  await ports.store.putOnce(paths.submission(digest), content)
  const id = identifier.slice(-26)
  for (const event of await historyOf(ports.database, real.row.id)) {
    const data = JSON.parse(canonical(event).replaceAll(real.pack.identifier, identifier))
    const { index, type, actor, organisation, at } = event
    await ports.database.insert('case-events', {
      id: `${id.slice(0, 20)}${id.slice(-4)}${String(index).padStart(2, '0')}`,
      case: id,
      index,
      type,
      actor,
      organisation,
      at,
      digest,
      operation: `test:${id}:${index}`,
      data: { ...data, digest },
    })
  }
  await ports.database.insert('cases', {
    id,
    resource: identifier,
    kind: 'resource-packs',
    document,
    ordinal: 1,
    status: 'opening',
    steps: 0,
  } as never)
}

async function term(code: string, name: string): Promise<void> {
  await world.ports.database.insert('taxonomy-terms', { id: `chapter-${code}`, vocabulary: 'chapters', code, name })
}

beforeAll(async () => {
  world = await openWorld()
  await term('new-6s/4', '圆（新版）')
  await term('new-6s/4/2', '圆的面积（新版）')
  await term('rj-6s/6', '百分数')
  real = await published(world, { scope: 'school' })
  for (let n = 0; n < many; n += 1) {
    const document = n < copies ? (await draft(world, { scope: 'school' })).id : 'gone'
    await likeIt(idOf(n), document)
    identifiers.push(idOf(n))
  }
  const ids = identifiers.map((identifier) => identifier.slice(-26))
  for (let from = 0; from < many; from += 20)
    await Promise.all(ids.slice(from, from + 20).map((id) => publish(world.ports, id, { milliseconds: 60_000 })))
  const people = await published(world, { scope: 'school' })
  open = people.pack.identifier
  await submit(as(world, wang), { ...submission(await stored(people.pack.id)), key: key() } as never)
  suspended = identifiers[3] as string
  const row = await latest(suspended)
  await suspend(as(world, admin), { publication: row.id, seq: row.seq, reason: '核查', key: key() })
  const { educational, lessons } = aPack()
  await published(world, {
    scope: 'school',
    educational: { ...educational, chapter: 'rj-6s/6' },
    lessons: lessons.map((one) => ({ ...one, chapter: 'rj-6s/6' })),
  })
  native = (
    await published(world, {
      scope: 'school',
      educational: { ...educational, chapter: 'new-6s/4' },
      lessons: lessons.map((one) => ({ ...one, chapter: 'new-6s/4/2' })),
    })
  ).pack.identifier
}, 240_000)
afterAll(() => world?.close())
afterEach(() => onFailpoint(() => {}))

/** Runs on as a process that dies at each place once, and is started again. */
async function throughDeaths(id: string): Promise<string[]> {
  const reached: string[] = []
  for (const name of remapFailpoints) {
    onFailpoint((at) => {
      if (at !== name) return
      reached.push(name)
      throw new Error('power cut')
    })
    await runRemapping(world.ports, id).catch((error: Error) => {
      if (error.message !== 'power cut') throw error
    })
  }
  onFailpoint(() => {})
  await runRemapping(world.ports, id)
  return [...new Set(reached)]
}

async function catalogueTells(): Promise<Map<string, number>> {
  const path = join(world.centre.folder, 'catalogue.db')
  const writer = openCatalogueWriter(path)
  const source = logSource(world.ports.log as never, world.ports.store)
  const signal = new AbortController().signal
  await catchUp({ writer, source, clock: world.ports.clock, holder: 'test', signal })
  const reader = new CatalogueReader(path)
  const organisations = ['2133000001', '330106', '330100', '330000']
  const found = new Map(
    identifiers.map((one) => [one, reader.resource(one, { ...anonymous, organisations })?.version ?? 0] as const),
  )
  reader.close()
  writer.close()
  return found
}

describe('remapping chapters', () => {
  let remapping: string

  test('a preview counts what would move, what is with people, and what the table leaves out', async () => {
    const preview = await previewRemapping(as(world, operator), { table })
    expect(preview).toEqual({
      rows: 2,
      publications: many + 1,
      lessons: many + 1,
      open: 1,
      copies: copies + 2,
      ambiguous: 0,
      unmapped: [{ code: 'rj-6s/6', name: '百分数', resources: 1 }],
    })
    const joined = 'old,new\nrj-6s/5,new-6s/4\nrj-6s/5/3,new-6s/4\n'
    expect((await previewRemapping(as(world, operator), { table: joined })).ambiguous).toBe(many + 1)
  })

  test('is the operator’s alone, and a table with faults moves nothing', async () => {
    expect(await refused(startRemapping(as(world, wang), { name: 'x', table }))).toBe('not-allowed')
    expect(await refused(startRemapping(as(world, operator), { name: 'x', table: 'old,new\nrj-6s/5,nowhere\n' }))).toBe(
      'mapping-refused',
    )
    expect(await world.ports.database.count('remappings')).toBe(0)
  })

  test('killed between any two writes, it ends with every pack moved once', async () => {
    const before = await manifestOf(await latest(idOf(7)))
    const copy = await stored(real.pack.id)
    remapping = (await startRemapping(as(world, operator), { name: '六上新版', table })).id
    expect(await throughDeaths(remapping)).toEqual([...remapFailpoints])

    const changes: { data: Entry }[] = []
    for (let page = 1; page === 1 || changes.length === (page - 1) * 500; page += 1)
      changes.push(...(await world.ports.database.find<{ data: Entry }>('changes', { sort: 'seq', limit: 500, page })))
    const versions = new Map<string, (number | null)[]>()
    for (const { data } of changes)
      if (data.body?.type === 'published')
        versions.set(String(data.body.identifier), [
          ...(versions.get(String(data.body.identifier)) ?? []),
          data.body.version,
        ])
    for (const identifier of [...identifiers, real.pack.identifier])
      expect([identifier, versions.get(identifier)]).toEqual([identifier, [1, 2]])
    for (const identifier of identifiers.slice(0, 40))
      expect(await chapters(identifier)).toEqual(['new-6s/4', 'new-6s/4/2'])
    expect(await countsOf(world.ports.database, remapping)).toEqual({ publications: many + 1, copies: copies + 2 })

    const after = await manifestOf(await latest(idOf(7)))
    expect(after.audience).toEqual(before.audience)
    expect(after.content.hasPart[0]?.encoding).toEqual(before.content.hasPart[0]?.encoding)
    expect(after.passport).toMatchObject({
      policy: { key: 'chapter-remap', version: 1 },
      checklist: before.passport.checklist,
      stages: [{ stage: 'remap', verdict: 'pass', organisation: '330000', organisationName: '浙江省教育厅' }],
      computed: {
        mapping: remapping,
        mappingName: '六上新版',
        from: { version: 1, submission: before.submission },
        reviewed: { version: 1, case: before.passport.case, submission: before.submission },
      },
    })

    const now = await stored(real.pack.id)
    expect(now.educational.chapter).toBe('new-6s/4')
    expect(now.lessons.map(({ chapter, part, files }) => [chapter, part, files.length])).toEqual(
      copy.lessons.map(({ part, files }) => ['new-6s/4/2', part, files.length]),
    )
    expect(now.revision).toBe(copy.revision + 1)
    expect((await world.ports.documents.versions('resource-packs', real.pack.id)).length).toBe(2)
  }, 240_000)

  test('what is with people is left and told, and a suspension stays', async () => {
    const row = (await world.ports.database.get('remappings', remapping)) as never as { data: { left: object[] } }
    expect(row.data.left).toEqual([{ identifier: open, reason: 'open' }])
    expect((await versionsOf(world.ports.database, open)).length).toBe(1)
    expect((await versionsOf(world.ports.database, suspended)).map(({ state }) => state)).toEqual([
      'suspended',
      'suspended',
    ])
  })

  test('the catalogue tells each pack once, at its new version', async () => {
    const told = await catalogueTells()
    expect([...told.values()].filter((version) => version === 2)).toHaveLength(many)
  }, 120_000)

  test('by the same name it is the same, and another table is refused', async () => {
    expect(await startRemapping(as(world, operator), { name: '六上新版', table })).toMatchObject({
      id: remapping,
      status: 'done',
    })
    const other = 'old,new\nrj-6s/5,new-6s/4/2\n'
    expect(await refused(startRemapping(as(world, operator), { name: '六上新版', table: other }))).toBe(
      'mapping-name-taken',
    )
    await startRemapping(as(world, operator), { name: '六上新版', table, again: true })
    await runRemapping(world.ports, remapping)
    expect((await versionsOf(world.ports.database, idOf(7))).length).toBe(2)
  }, 120_000)

  test('an author’s next version counts on from there', async () => {
    const next = await submit(as(world, wang), { ...submission(await stored(real.pack.id)), key: key() } as never)
    expect(next.ordinal).toBe(3)
  })

  test('is led back by its inverse, which leaves what was at the new chapters before', async () => {
    const { id } = await undoRemapping(as(world, operator), { remapping })
    await runRemapping(world.ports, id)
    expect((await versionsOf(world.ports.database, idOf(7))).map(({ version }) => version)).toEqual([1, 2, 3])
    expect(await chapters(idOf(7))).toEqual(['rj-6s/5', 'rj-6s/5/3'])
    expect(await chapters(native)).toEqual(['new-6s/4', 'new-6s/4/2'])
    expect((await stored(real.pack.id)).educational.chapter).toBe('rj-6s/5')
    expect((await manifestOf(await latest(idOf(7)))).passport.computed).toMatchObject({
      from: { version: 2 },
      reviewed: { version: 1 },
    })
  }, 240_000)

  describe('of one pack, begun over HTTP and carried out by the command', () => {
    const csv = 'old,new\nrj-6s/6,new-6s/6\n'
    const post = (who: Caller, path: string, body?: object) => rest(who, 'POST', `/remappings${path}`, body)
    let rest: Rest
    let signedIn: Caller
    let file: string

    /** What `ziyuan remap` says. */
    async function command(...args: string[]): Promise<string[]> {
      const said: string[] = []
      const { payload } = world.centre
      const { database, store } = world.ports
      // The centre that runs keeps its log; the command brings one of its own.
      const log = { start: async () => undefined, stop: async () => undefined } as never
      const door = async () => ({ payload, database, store, log, close: async () => undefined })
      const program = new Command().exitOverride()
      registerRemap(program, { door, terminal: { line: (text) => said.push(text), progress: () => undefined } })
      await program.parseAsync(['remap', ...args, '--by', 'caozuo'], { from: 'user' })
      return said
    }

    beforeAll(async () => {
      setCurrentPorts(world.ports)
      rest = restOf(world.centre)
      await term('new-6s/6', '百分数（新版）')
      file = join(world.centre.folder, '六上百分数.csv')
      await writeFile(file, csv)
      const memberships = operator.memberships.map(({ organisation, roles }) => ({
        organisation: organisation.id,
        roles: [...roles],
      }))
      const data = { username: 'caozuo', name: '操作员', password: 'Xihu-2026-longjing', memberships }
      await world.centre.payload.create({ collection: 'users', data: data as never })
      signedIn = await signIn(rest, 'caozuo', 'Xihu-2026-longjing')
    }, 60_000)

    test('the doors preview, begin once by name, and are the operator’s', async () => {
      const preview = await post(signedIn, '/preview', { csv })
      expect([preview.status, preview.body.publications, preview.body.copies]).toEqual([200, 1, 1])
      expect((await post(nobody, '', { name: '六上百分数.csv', csv })).status).toBe(401)
      expect((await post(signedIn, '', { name: '六上百分数.csv', csv, force: true })).body.code).toBe('unknown-field')
      const begun = await post(signedIn, '', { name: '六上百分数.csv', csv })
      expect(begun.body).toEqual({
        id: begun.body.id,
        name: '六上百分数.csv',
        status: 'running',
        publications: 0,
        copies: 0,
      })
      expect((await post(signedIn, '', { name: '六上百分数.csv', csv })).body.id).toBe(begun.body.id)
      expect((await post(signedIn, `/${begun.body.id}/undo`)).body.code).toBe('mapping-running')
    })

    test('the command goes on beside the worker: what either moves is left to nobody, and it leads back', async () => {
      const { body } = await post(signedIn, '', { name: '六上百分数.csv', csv })
      const looked = await command('--file', file, '--dry-run')
      expect(looked.map((line) => line.replace(/ \(\d+\)$/, ''))).toEqual([
        '预览 preview: rows 1, publications 1, lessons 1, open 0, copies 1, ambiguous 0',
        '  未映射 unmapped: rj-6s/5 圆',
        '  未映射 unmapped: rj-6s/5/3 圆的面积',
      ])
      const [said] = await Promise.all([command('--file', file), runRemapping(world.ports, body.id)])
      expect(said).toEqual([`✓ 六上百分数.csv ${body.id}: publications 1, copies 1`])
      const back = await post(signedIn, `/${body.id}/undo`)
      expect(await command('--undo', body.id)).toEqual([
        `✓ 撤回 undo: 六上百分数.csv ${back.body.id}: publications 1, copies 1`,
      ])
      await expect(command('--file', join(world.centre.folder, 'nowhere.csv'))).rejects.toMatchObject({
        code: 'not-found',
      })
    }, 60_000)
  })
})
