import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { digestOf } from '../../../src/domain/canonical'
import { paths } from '../../../src/domain/manifest'
import { freePort } from '../../freePort.mjs'
import { removePrograms } from '../../programs.mjs'
import { pack } from '../../unit/changelog/aLog'
import { buildProgram, run, start, until } from './aMirror'
import { AnUpstream, schoolKey } from './anUpstream'

beforeAll(buildProgram)
afterAll(removePrograms)

/** Two centres, a city's mirror that holds the logs of both, and a school's mirror that follows the city's. */
let one: AnUpstream
let two: AnUpstream
let folder: string
let city: string
let school: string
beforeEach(async () => {
  one = await AnUpstream.make('zj')
  two = await AnUpstream.make('hz')
  folder = await mkdtemp(join(tmpdir(), 'ziyuan-origins-'))
  city = join(folder, 'city')
  school = join(folder, 'school')
  await one.log.publish(1, 1, '省里的')
  await two.log.publish(1, 1, '市里的')
  for (const centre of [one, two]) {
    await centre.settle()
    await centre.up()
  }
})
afterEach(async () => {
  await one.close()
  await two.close()
  await rm(folder, { recursive: true, force: true })
})

const pinned = () => ['--root', `zj=${one.log.root.kid}`, '--root', `hz=${two.log.root.kid}`]
const cityFrom = (centre: AnUpstream, ...more: string[]) => [
  ...['mirror', '--upstream', centre.url, '--key', schoolKey, '--dir', city, '--name', 'city', ...pinned(), ...more],
]
const has = (dir: string, text: string): Promise<boolean> =>
  readFile(join(dir, paths.file(digestOf(text)))).then(
    () => true,
    () => false,
  )

/** Serves the city's folder, as it follows one of the centres, while something is done. */
async function whileServed(work: (url: string) => Promise<void>): Promise<void> {
  const port = await freePort()
  const { child, output } = start(cityFrom(two, '--serve', String(port)))
  try {
    await until(() => output().includes('✓ http'))
    await work(`http://127.0.0.1:${port}`)
  } finally {
    child.kill('SIGTERM')
    await until(() => child.exitCode !== null || child.signalCode !== null)
  }
}
const schoolFrom = (url: string, ...roots: string[]) =>
  run(['mirror', '--once', '--upstream', url, '--dir', school, '--name', 'school', ...roots])

describe('a mirror of a mirror that holds two origins', () => {
  test('relays both logs verbatim side by side, and its folder verifies under both roots', async () => {
    for (const centre of [one, two]) expect(await run(cityFrom(centre, '--once'))).toMatchObject({ code: 0 })
    await whileServed(async (url) => {
      const { origins } = (await (await fetch(`${url}/delivery/v1/origins`)).json()) as {
        origins: { origin: string }[]
      }
      expect(origins.map(({ origin }) => origin).sort()).toEqual(['hz', 'zj'])
      expect(await schoolFrom(url, ...pinned())).toMatchObject({ code: 0 })
    })
    for (const { log } of [one, two])
      for (const path of [paths.entry(log.origin, 1), paths.entry(log.origin, 2), paths.head(log.origin)])
        expect((await readFile(join(school, path))).toString()).toBe((await log.store.readAll(path)).toString())
    expect([await has(school, '省里的'), await has(school, '市里的')]).toEqual([true, true])
    expect(await run(['verify', '--dir', school])).toMatchObject({ code: 0 })
  })

  test('an origin whose root is not pinned is told and left out; the other one is followed', async () => {
    for (const centre of [one, two]) await run(cityFrom(centre, '--once'))
    await whileServed(async (url) => {
      const result = await schoolFrom(url, '--root', `zj=${one.log.root.kid}`)
      expect(result.output).toContain('"event":"origin-not-pinned","origin":"hz"')
    })
    expect([await has(school, '省里的'), await has(school, '市里的')]).toEqual([true, false])
  })

  test('an origin that cannot be followed does not keep a recall of the other from acting', async () => {
    for (const centre of [one, two]) await run(cityFrom(centre, '--once'))
    await whileServed(async (url) => void (await schoolFrom(url, ...pinned())))
    await one.log.enter({ type: 'recalled', identifier: pack(1, 'zj'), reason: '有错' })
    await one.settle()
    await run(cityFrom(one, '--once'))
    await whileServed(async (url) => {
      // hz, which comes before zj, is damaged at the school: its chain cannot be gone on with.
      await two.log.publish(2, 1, '新的')
      await two.settle()
      await until(() => has(city, '新的'))
      await rm(join(school, paths.entry('hz', 2)))
      const result = await schoolFrom(url)
      expect(result.code).toBe(1)
      expect(result.output).toContain('"event":"origin-not-followed","origin":"hz"')
    })
    expect([await has(school, '省里的'), await has(school, '市里的')]).toEqual([false, true])
  })
})
