import { randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { removePrograms } from '../../programs.mjs'
import { houses, programs } from './houses'

/** Times that each command is killed before it may end, and how it went is not to be told from the result. */
const kills = Number(process.env.ZIYUAN_TEST_KILLS ?? 1)
/** Milliseconds: a start takes one second, the whole of it about five. */
const somewhere = (): number => 1000 + Math.random() * 5000

let folder: string
let run: Awaited<ReturnType<typeof programs>>
let source: Record<string, string>
/** The catalogue of the centre that moves. */
let catalogue: Awaited<ReturnType<typeof run.catalogue>>
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ziyuan-house-'))
  run = await programs()
  source = { DATA_DIR: join(folder, 'source'), SEED: 'resources' }
  const { code, said } = await run.seed(source)
  if (code !== 0) throw new Error(said)
  catalogue = await run.catalogue(source)
}, 300_000)
afterAll(async () => {
  removePrograms()
  await rm(folder, { recursive: true, force: true })
})

const ended = async (name: string) => {
  const { tables, objects } = JSON.parse(await readFile(join(folder, name, 'export.json'), 'utf8'))
  return { tables, objects }
}

describe.each(houses)('the seeded centre moved to $name', ({ variables }) => {
  const name = `move-${randomUUID().slice(0, 8)}`
  let target: Record<string, string>
  const there = () => join(folder, `${name}-there`)
  const back = () => join(folder, `${name}-back`)
  beforeAll(() => {
    target = { DATA_DIR: join(folder, name), ...variables(name) }
  })

  test('arrives whole, though export and import are killed on the way', async () => {
    const leave = ['export', '--to', there(), '--with-secrets']
    for (let n = 0; n < kills; n += 1) await run.killed(leave, source, somewhere())
    expect(await run.ziyuan(leave, source)).toMatchObject({ code: 0 })
    const arrive = ['import', '--from', there(), '--with-secrets']
    for (let n = 0; n < kills; n += 1) await run.killed(arrive, target, somewhere())
    const last = await run.ziyuan(arrive, target)
    // A kill may have come after the last write of an import.
    if (last.code !== 0) expect(last.said).toContain('Only an empty centre')
  }, 300_000)

  test('is verified byte by byte', async () => {
    expect(await run.ziyuan(['verify'], target)).toMatchObject({ code: 0, said: expect.stringContaining('✓') })
  }, 60_000)

  test('has the same catalogue, row by row', async () => {
    expect(await run.catalogue(target)).toEqual(catalogue)
    expect(catalogue.resources?.count).toBeGreaterThan(4)
    expect(catalogue.organisations?.count).toBe(8)
  }, 120_000)

  test('and moved back is the same in every row and object', async () => {
    expect(await run.ziyuan(['export', '--to', back()], target)).toMatchObject({ code: 0 })
    const moved = await ended(`${name}-there`)
    expect(await ended(`${name}-back`)).toEqual(moved)
    // Into SQLite it has been moved already, where that is what runs.
    if (Object.keys(variables(name)).length === 0) return
    const home = { DATA_DIR: join(folder, `${name}-home`) }
    expect(await run.ziyuan(['import', '--from', back()], home)).toMatchObject({ code: 0 })
    expect(await run.catalogue(home)).toEqual(catalogue)
    expect(await run.ziyuan(['verify'], home)).toMatchObject({ code: 0 })
  }, 300_000)
})

test('a centre that is half imported is not opened for anything else', async () => {
  const half = { DATA_DIR: join(folder, 'half') }
  const whole = join(folder, 'whole')
  expect(await run.ziyuan(['export', '--to', whole], source)).toMatchObject({ code: 0 })
  const stopped = await run.ziyuan(['import', '--from', whole], { ...half, FAILPOINT: 'import:after-objects' })
  expect(stopped.code).toBeNull()
  for (const { code, said } of [await run.ziyuan(['export', '--to', join(folder, 'no')], half), await run.seed(half)]) {
    expect(code).toBe(1)
    expect(said).toContain('The import into this centre is not finished')
  }
  expect(await run.ziyuan(['import', '--from', whole], half)).toMatchObject({ code: 0 })
}, 300_000)
