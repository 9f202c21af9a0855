import { access, mkdir, readFile, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals'
import { sqliteAdapter } from '@payloadcms/db-sqlite'
import type { AnyWorkingCopy } from '../../../src/domain/document'
import type { KindDefinition } from '../../../src/domain/kinds/kind'
import { aFile, aPack, part } from '../../builders/workingCopy'
import type { TestCentre } from '../centre'
import { testEngine } from '../databases'
import type { World } from '../operations/world'

const recipe = () => readFile('docs/how-to/add-a-resource-kind.md', 'utf8')

/** The kind as the recipe writes it, read from there; its neighbours are the real ones. */
async function lecturesOfTheRecipe(): Promise<KindDefinition> {
  const [, written = ''] = /```ts\n([\s\S]*?)```/.exec(await recipe()) ?? []
  const folder = resolve('tests', '.template')
  await mkdir(folder, { recursive: true })
  const path = join(folder, `lectures-${process.pid}.ts`)
  const domain = resolve('src', 'domain')
  await writeFile(
    path,
    written.replaceAll("from '../", `from '${domain}/`).replaceAll("from './", `from '${domain}/kinds/`),
  )
  return ((await import(path)) as { lectures: KindDefinition }).lectures
}

/** A centre whose schema follows the source, as a migration would bring it: the committed ones don't know this kind. */
async function followingCentre(): Promise<TestCentre | undefined> {
  if (testEngine.name !== 'SQLite') return undefined
  const { openCentre, openPayload } = await import('../centre')
  const engine = {
    ...testEngine,
    async make(folder: string) {
      const url = `file:${join(folder, 'centre.db')}`
      const payload = await openPayload(url, `push ${url}`, 7200, sqliteAdapter({ client: { url }, push: true }))
      await payload.destroy()
      return url
    },
  }
  return openCentre(undefined, undefined, engine)
}

let world: World
let lectures: KindDefinition
let doors: typeof import('../operations/world')
beforeAll(async () => {
  lectures = await lecturesOfTheRecipe()
  const door = '../../../src/domain/kinds/index'
  const { kindList } = (await import(door)) as { kindList: readonly KindDefinition[] }
  const list = [...kindList, lectures]
  // Step 2 of the recipe: one entry more.
  jest.unstable_mockModule(door, () => ({
    kindList: list,
    kinds: list.map(({ slug }) => slug),
    kindOf: (slug: string) => list.find((one) => one.slug === slug),
  }))
  doors = await import('../operations/world')
  world = await doors.openWorld(await followingCentre())
}, 180_000)
afterAll(() => world?.close())

const aLecture = (): AnyWorkingCopy => {
  const { lessons: _, ...common } = aPack()
  const episodes = [{ part: part('b', 1), title: '第一讲', files: [aFile(1, 'micro-video', 'video1')] }]
  const lecture = { audience: 'parents', minutes: 45, outline: '三个问题。' }
  return { ...common, kind: 'lectures', lecture, episodes, scope: 'school' } as unknown as AnyWorkingCopy
}

test('every path and command that the recipe names is there', async () => {
  const text = await recipe()
  const paths = [...text.matchAll(/`((?:src|tests|docs|seed)\/[\w./-]+)`/g)].map(([, path = '']) => path)
  expect(paths.length).toBeGreaterThan(8)
  for (const path of paths) if (!path.endsWith('lectures.ts')) await access(path)
  const { scripts } = JSON.parse(await readFile('package.json', 'utf8'))
  for (const [, script = ''] of text.matchAll(/`npm run ([\w:]+)/g)) expect(scripts).toHaveProperty([script])
  const fields = await readFile('src/domain/kinds/fields.ts', 'utf8')
  const [, named = ''] = /are those of `src\/domain\/kinds\/fields.ts`:([\s\S]*?)The rules/.exec(text) ?? []
  for (const [, field] of named.matchAll(/`(\w+)`/g)) expect(fields).toMatch(new RegExp(`export const ${field} =`))
})

test('the kind of the recipe is made, submitted, passed and published like any other', async () => {
  const { as, draftOf, passAll, submission, wang } = doors
  const [{ submit }, { versionsOf }, { paths }] = await Promise.all([
    import('../../../src/operations/submit'),
    import('../../../src/operations/publications'),
    import('../../../src/domain/manifest'),
  ])
  const made = await draftOf(world, aLecture())
  expect(made.identifier).toMatch(/^zj:lecture:/)
  expect(made.number).toMatch(/^ZY-JT-\d{4}-000001$/)
  const row = await submit(as(world, wang), submission(made))
  await world.work()
  await passAll(world, row.id)
  const [version] = await versionsOf(world.ports.database, made.identifier)
  expect(version).toMatchObject({ kind: 'lectures', state: 'online', version: 1 })
  const { content } = JSON.parse(
    String(await world.ports.store.readAll(paths.manifest(version?.manifest ?? 'sha256:'))),
  )
  expect(content).toMatchObject({
    'ziyuan:kind': 'lectures',
    'ziyuan:lecture': { audience: 'parents', minutes: 45, outline: '三个问题。' },
    hasPart: [{ name: '第一讲', encoding: [{ 'ziyuan:role': 'micro-video' }] }],
  })
})

test('what it must hold is asked for, and who may is settled, without another line', async () => {
  const { as, draftOf, refused, submission, wang } = doors
  const [{ submit }, { mightDo }, { selectionOf }] = await Promise.all([
    import('../../../src/operations/submit'),
    import('../../../src/access/decider'),
    import('../../../src/followers/mirror/selection'),
  ])
  const empty = await draftOf(world, { ...aLecture(), ...{ episodes: [] } })
  expect(await refused(submit(as(world, wang), submission(empty)))).toBe('incomplete')
  expect(mightDo(wang, 'create', 'lectures')).toBe(true)
  expect(selectionOf(['kind:lectures']).kinds).toEqual(['lectures'])
})
