import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { systemClock } from '../../../src/domain/clock'
import { onFailpoint } from '../../../src/domain/failpoint'
import { paths } from '../../../src/domain/manifest'
import { exportCentre, importCentre } from '../../../src/moving'
import { exportFailpoints, importFailpoints } from '../../../src/moving/failpoints'
import { refuseHalfImported } from '../../../src/moving/mark'
import { openCentre, type TestCentre } from '../centre'
import { populate } from './population'

let source: TestCentre
let folder: string
beforeAll(async () => {
  source = await openCentre()
  await populate(source)
})
afterAll(() => source.close())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ziyuan-moving-'))
})
afterEach(async () => {
  onFailpoint(() => {})
  await rm(folder, { recursive: true, force: true })
})

const silent = { clock: systemClock, progress: () => {} }
const exported = (centre: TestCentre, name: string, secrets: string | null = null) =>
  exportCentre({ ...centre, origin: 'zj', folder: join(folder, name), secrets, ...silent })
const imported = (centre: TestCentre, name: string, origin = 'zj') =>
  importCentre({ ...centre, origin, folder: join(folder, name), ...silent })

/** The work with an empty centre at hand. */
async function into<T>(work: (centre: TestCentre) => Promise<T>): Promise<T> {
  const centre = await openCentre()
  try {
    return await work(centre)
  } finally {
    await centre.close()
  }
}

/** Throws at the nth time that the place is passed; answers how often it was. */
function stopAt(place: string, time = 1) {
  let passed = 0
  onFailpoint((name) => {
    if (name !== place) return
    passed += 1
    if (passed === time) throw new Error(`stopped at ${place}`)
  })
}

describe('a centre that is moved', () => {
  test('is the same at the other end, row by row and object by object', async () => {
    const end = await exported(source, 'x')
    expect(end.tables['rows/resource-packs']?.count).toBe(12)
    expect(end.tables['versions/resource-packs']?.count).toBe(31)
    expect(end.tables['rows/changes']?.count).toBe(20)
    expect(end.objects.count).toBe(16)
    const back = await into(async (centre) => {
      await imported(centre, 'x')
      return exported(centre, 'y')
    })
    expect(back.tables).toEqual(end.tables)
    expect(back.objects).toEqual(end.objects)
  })

  test('keeps ids, dates, password hashes, parents, the trash and what a JSON column holds', async () => {
    await exported(source, 'x')
    await into(async (centre) => {
      await imported(centre, 'x')
      const wang = await centre.database.get('users', 'wang')
      expect(wang).toMatchObject({
        hash: 'h'.repeat(64),
        salt: 's'.repeat(32),
        loginAttempts: 2,
        createdAt: '2026-09-01T08:00:01.000Z',
        updatedAt: '2026-09-01T08:00:02.000Z',
      })
      // The schema's default is true; that nobody had said so is kept.
      expect(wang?.active ?? null).toBeNull()
      expect(await centre.database.get('organisations', 'a-city')).toMatchObject({ parent: 'z-province' })
      expect(await centre.database.get('resource-packs', 'pack-04')).toMatchObject({
        deletedAt: '2026-09-01T08:00:50.000Z',
        savingUntil: 1_790_000_000_000.25,
      })
      expect(await centre.database.get('changes', 'change-07')).toMatchObject({
        data: { body: { nested: { empty: [], nothing: null, words: '行\u2028分隔', fraction: 0.1 } } },
      })
    })
  })

  test('leaves leases and the mark of an import behind', async () => {
    const end = await exported(source, 'x')
    expect(Object.keys(end.tables)).not.toContain('rows/leases')
    await into(async (centre) => {
      await imported(centre, 'x')
      expect(await centre.database.get('leases', 'log:zj')).toBeNull()
      expect(await centre.database.get('leases', 'import')).toBeNull()
      expect(await centre.database.count('counters')).toBe(2)
    })
  })

  test('takes its keys along only when asked to', async () => {
    const secrets = join(folder, 'secrets')
    await mkdir(secrets)
    await writeFile(join(secrets, 'root.fingerprint'), 'abc\n')
    await writeFile(join(secrets, 'notes.txt'), 'not a secret of ours')
    expect((await exported(source, 'x')).secrets).toEqual([])
    expect(await readdir(join(folder, 'x'))).not.toContain('secrets')
    expect((await exported(source, 'y', secrets)).secrets).toEqual(['root.fingerprint'])
    expect(await readdir(join(folder, 'y', 'secrets'))).toEqual(['root.fingerprint'])
  })
})

describe('an export', () => {
  test.each([...exportFailpoints])('stopped at %s goes on and ends the same', async (place) => {
    const secrets = join(folder, 'secrets')
    await mkdir(secrets)
    const whole = await exported(source, 'whole', secrets)
    stopAt(place)
    await expect(exported(source, 'x', secrets)).rejects.toThrow(`stopped at ${place}`)
    onFailpoint(() => {})
    await expect(into((centre) => imported(centre, 'x'))).rejects.toMatchObject({ code: 'export-unfinished' })
    const { at: _, ...end } = await exported(source, 'x', secrets)
    expect(end).toEqual({ ...whole, at: undefined })
  })

  test('of a centre that is written to is not finished, and the next one takes what differs', async () => {
    const own = await openCentre()
    await populate(own)
    let n = 0
    const busy = { ...own, origin: 'zj', folder: join(folder, 'x'), secrets: null, ...silent }
    onFailpoint((name) => {
      if (name === 'export:after-round')
        own.payload.db.create({ collection: 'counters', data: { id: `busy-${n++}`, value: 1 } })
    })
    await expect(exportCentre(busy)).rejects.toMatchObject({ code: 'centre-busy' })
    onFailpoint(() => {})
    await own.store.remove(paths.entry('zj', 1))
    const end = await exportCentre(busy)
    expect(end.tables['rows/counters']?.count).toBe(2 + n)
    expect(end.objects.count).toBe(15)
    expect(await readFile(join(folder, 'x', 'objects.ndjson'), 'utf8')).not.toContain('0000000001')
    await own.close()
  })

  test('goes into an empty folder, or one it began itself', async () => {
    await writeFile(join(folder, 'mine.txt'), 'something')
    await expect(exported(source, '.')).rejects.toMatchObject({ code: 'folder-taken' })
    await exported(source, 'x')
    const other = { ...source, origin: 'nb', folder: join(folder, 'x'), secrets: null, ...silent }
    await expect(exportCentre(other)).rejects.toMatchObject({ code: 'folder-taken' })
  })
})

describe('an import', () => {
  const places = importFailpoints.filter((name) => name !== 'import:after-secrets')
  test.each(places)('stopped at %s is no centre yet; the same import goes on and ends the same', async (place) => {
    const end = await exported(source, 'x')
    await into(async (centre) => {
      for (const time of [1, 11]) {
        stopAt(place, time)
        const failure = await imported(centre, 'x').catch((error: Error) => error.cause ?? error)
        if (!(failure instanceof Error)) continue
        expect(failure.message).toBe(`stopped at ${place}`)
        await expect(refuseHalfImported(centre.database)).rejects.toMatchObject({ code: 'import-unfinished' })
      }
      onFailpoint(() => {})
      await imported(centre, 'x').catch((error) => expect(error).toMatchObject({ code: 'centre-not-empty' }))
      await refuseHalfImported(centre.database)
      expect((await exported(centre, 'y')).tables).toEqual(end.tables)
    })
  })

  test('mends a row that was written by half', async () => {
    const end = await exported(source, 'x')
    await into(async (centre) => {
      stopAt('import:after-verification')
      await expect(imported(centre, 'x')).rejects.toThrow('stopped')
      onFailpoint(() => {})
      await centre.database.update('resource-packs', 'pack-11', { lessons: [] })
      await centre.database.remove('users', { id: { equals: 'wang' } })
      await imported(centre, 'x')
      expect((await exported(centre, 'y')).tables).toEqual(end.tables)
    })
  })

  test('is for an empty centre: one with a row or an object of its own is left alone', async () => {
    await exported(source, 'x')
    await into(async (centre) => {
      await centre.store.putOnce('log/zj/0000000009.json', '{}')
      await expect(imported(centre, 'x')).rejects.toMatchObject({ code: 'centre-not-empty' })
    })
    await into(async (centre) => {
      await centre.database.insert('counters', { id: 'seed', value: 1 })
      await expect(imported(centre, 'x')).rejects.toMatchObject({ code: 'centre-not-empty' })
      expect(await centre.database.count('organisations')).toBe(0)
    })
  })

  test('of another export does not go on with one that was begun', async () => {
    await exported(source, 'x')
    await into(async (centre) => {
      stopAt('import:after-mark')
      await expect(imported(centre, 'x')).rejects.toThrow('stopped')
      onFailpoint(() => {})
      await exported(source, 'y')
      await expect(imported(centre, 'y')).rejects.toMatchObject({ code: 'centre-not-empty' })
    })
  })

  test('beside another that runs is refused; the other one ends as it should', async () => {
    const end = await exported(source, 'x')
    await into(async (centre) => {
      let second: Promise<unknown> | null = null
      onFailpoint((name) => {
        if (name === 'import:after-objects') second = imported(centre, 'x').catch((error) => error)
      })
      await imported(centre, 'x')
      expect(await second).toMatchObject({ code: 'import-running' })
      onFailpoint(() => {})
      expect((await exported(centre, 'y')).tables).toEqual(end.tables)
    })
  })

  test('wants the same origin', async () => {
    await exported(source, 'x')
    await into(async (centre) => {
      await expect(imported(centre, 'x', 'nb')).rejects.toMatchObject({ code: 'export-other' })
    })
  })

  test('takes nothing from a damaged export, and says what is wrong with it', async () => {
    await exported(source, 'x')
    const damaged = async (path: string, damage: (path: string) => Promise<void>) => {
      const whole = await readFile(join(folder, 'x', path))
      await damage(join(folder, 'x', path))
      const failure = await into(async (centre) => {
        const error = await imported(centre, 'x').catch((e) => e)
        expect(await centre.database.count('users')).toBe(0)
        return error
      })
      await writeFile(join(folder, 'x', path), whole)
      expect(failure).toMatchObject({ code: 'export-damaged', details: { what: expect.stringContaining(path) } })
    }
    await damaged('rows/users.ndjson', (path) => appendFile(path, '{}\n'))
    await damaged('objects.ndjson', (path) => writeFile(path, ''))
    await damaged('export.json', (path) => writeFile(path, '{"format": 2}'))
    await damaged('export.json', (path) => writeFile(path, 'no JSON'))
    await damaged('objects/log/zj/0000000001.json', (path) => writeFile(path, '{"seq":2}'))
    await damaged('rows/users.ndjson', (path) => rm(path))
  })
})
