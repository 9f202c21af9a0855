import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { systemClock, systemIds } from '../../src/domain/clock'
import type { Question, SearchDocument, SearchEngine } from '../../src/engines/search'
import { openEmbeddedSearch } from '../../src/engines/search/embedded'
import { openMeilisearch } from '../../src/engines/search/meilisearch'
import { aBatch, aDocument, aQuestion, identifierOf } from '../builders/searchDocument'

const facets = ['kind', 'stage', 'subject', 'license']

interface Opened {
  engine: SearchEngine
  /** The same index opened again, as another process would. */
  again(): SearchEngine
  end(): Promise<void>
}

function embedded(): Opened {
  const folder = mkdtempSync(join(tmpdir(), 'ziyuan-search-'))
  const open = () => openEmbeddedSearch(join(folder, 'search.db'))
  return { engine: open(), again: open, end: async () => rmSync(folder, { recursive: true, force: true }) }
}

const { MEILI_URL: url, MEILI_KEY: key } = process.env

function meilisearch(): Opened {
  const index = `test-${systemIds.next()}`
  const open = () => openMeilisearch({ url: url as string, key: key ?? null, clock: systemClock, index, facets })
  const end = async (): Promise<void> => {
    const headers = key ? { Authorization: `Bearer ${key}` } : undefined
    await fetch(new URL(`/indexes/${index}`, url), { method: 'DELETE', headers })
  }
  return { engine: open(), again: open, end }
}

/** Every engine of the port runs the same sentences; a server's row is here only where there is one. */
const engines = [
  { name: 'the embedded engine', open: embedded },
  ...(url ? [{ name: 'a Meilisearch server', open: meilisearch }] : []),
]

describe.each(engines)('search by $name', ({ open }) => {
  let opened: Opened
  let engine: SearchEngine
  const others: SearchEngine[] = []

  beforeEach(() => {
    opened = open()
    engine = opened.engine
  })
  afterEach(async () => {
    for (const one of [engine, ...others.splice(0)]) one.close()
    await opened.end()
  })

  const fill = (documents: readonly SearchDocument[], position = 'p1') =>
    engine.rebuild(async (apply) => {
      await apply(aBatch(position, documents))
    })
  const ids = async (words: string, more: Partial<Question> = {}) =>
    (await engine.search(aQuestion(words, more))).hits.map((hit) => hit.identifier)
  const all = (...numbers: number[]) => numbers.map(identifierOf)
  const sorted = (found: string[]) => [...found].sort()

  describe('words', () => {
    beforeEach(() =>
      fill([
        aDocument(1, '光合作用', { description: '绿色植物的光合作用实验', keywords: ['叶绿体'] }),
        aDocument(2, '勾股定理', { description: '直角三角形三边的关系', text: '赵爽弦图 王老师' }),
        aDocument(3, 'Python3 循环结构', { description: 'for 循环与 while 循环', keywords: ['信息科技'] }),
        aDocument(4, '圆的周长 2026 年新课', { description: 'π 约等于 3.14' }),
      ]),
    )

    test('a Chinese word finds the texts that it stands in, wherever it stands', async () => {
      expect(await ids('光合作用')).toEqual(all(1))
      expect(await ids('三角形')).toEqual(all(2))
      expect(await ids('叶绿体')).toEqual(all(1))
      expect(await ids('弦图')).toEqual(all(2))
    })

    test('all words of a question must be there, in any field', async () => {
      expect(await ids('植物 叶绿体')).toEqual(all(1))
      expect(await ids('勾股定理 叶绿体')).toEqual([])
      expect(await ids('圆的周长')).toEqual(all(4))
    })

    test('Chinese, Latin and digits stand side by side, in either case and either width', async () => {
      expect(await ids('python3 循环')).toEqual(all(3))
      expect(await ids('Ｐｙｔｈｏｎ３')).toEqual(all(3))
      expect(await ids('2026')).toEqual(all(4))
      expect(await ids('WHILE')).toEqual(all(3))
    })

    test('the last word may be unfinished', async () => {
      expect(await ids('pyth')).toEqual(all(3))
    })

    test('without words everything is found, the newest first', async () => {
      expect(await ids('')).toEqual(all(4, 3, 2, 1))
      expect(await ids('   ')).toEqual(all(4, 3, 2, 1))
    })

    test('signs without a word find nothing', async () => {
      const { hits, total } = await engine.search(aQuestion('！？…… ""'))
      expect({ hits, total }).toEqual({ hits: [], total: 0 })
    })

    test('what was found is marked, and the pieces are the whole name', async () => {
      const [hit] = (await engine.search(aQuestion('循环'))).hits
      expect(hit?.highlights.name.map(({ text }) => text).join('')).toBe('Python3 循环结构')
      expect(hit?.highlights.name.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['循环'])
    })

    test('a question that a query language could read is only words', async () => {
      for (const hostile of [
        '"',
        "'",
        '光合作用"',
        '" OR 1=1',
        'NOT 光合作用',
        'name:光合作用',
        '光合作用*',
        '(光合作用',
        '光合作用)',
        'NEAR(光合 作用)',
        '{name} : 光',
        '^光',
        '\u0000光合作用',
        '\uD800',
        '光\u202E合',
        'a'.repeat(200),
        '光 '.repeat(100),
        '--',
        '; DROP TABLE documents_1',
      ])
        await expect(engine.search(aQuestion(hostile))).resolves.toMatchObject({ total: expect.any(Number) })
      expect(await ids('-光合作用')).toEqual(all(1))
      expect(await ids('"光合作用"')).toEqual(all(1))
      expect(await ids('\u0000光合作用')).toEqual(all(1))
      expect(sorted(await ids(''))).toEqual(all(1, 2, 3, 4))
    })
  })

  describe('filters and facets', () => {
    beforeEach(() =>
      fill([
        aDocument(1, '圆的周长', { facets: { kind: ['resource-packs'], stage: ['primary'], license: ['CC-BY-4.0'] } }),
        aDocument(2, '圆的面积', { facets: { kind: ['resource-packs'], stage: ['junior'], license: ['cc-by-4.0'] } }),
        aDocument(3, '圆与方程', { facets: { kind: ['courses'], stage: ['senior', 'junior'] } }),
        aDocument(4, '赋', {
          facets: { subject: ['"', '\\', '语"文', 'a" OR audience.resource = "x', "it's", '数学 ', '数学'] },
        }),
      ]),
    )

    test('within a filter any value will do, between filters all must hold', async () => {
      expect(sorted(await ids('', { filters: { stage: ['junior'] } }))).toEqual(all(2, 3))
      expect(sorted(await ids('', { filters: { stage: ['primary', 'senior'] } }))).toEqual(all(1, 3))
      expect(await ids('圆', { filters: { stage: ['junior'], kind: ['courses'] } })).toEqual(all(3))
      expect(await ids('', { filters: { stage: ['none'] } })).toEqual([])
    })

    test('a value is itself: neither case nor width nor a blank is forgiven', async () => {
      expect(await ids('', { filters: { license: ['CC-BY-4.0'] } })).toEqual(all(1))
      expect(await ids('', { filters: { license: ['cc-by-4.0'] } })).toEqual(all(2))
      expect(await ids('', { filters: { license: ['ＣＣ-BY-4.0'] } })).toEqual([])
    })

    test('a hostile value is a value', async () => {
      for (const value of ['"', '\\', '语"文', 'a" OR audience.resource = "x', "it's", '数学 '])
        expect(await ids('', { filters: { subject: [value] } })).toEqual(all(4))
      for (const value of [
        '"] OR kind EXISTS OR subject IN ["',
        '\\"',
        '\\\\',
        "' OR '1'='1",
        '*',
        '',
        'x'.repeat(2000),
        '\u0000',
      ])
        expect(await ids('', { filters: { subject: [value] } })).toEqual([])
    })

    test('facets count what was found, the most frequent first', async () => {
      const { facets: counted, total } = await engine.search(aQuestion('圆', { facets: ['stage', 'kind', 'license'] }))
      expect(total).toBe(3)
      expect(counted).toEqual({
        stage: [
          { value: 'junior', count: 2 },
          { value: 'primary', count: 1 },
          { value: 'senior', count: 1 },
        ],
        kind: [
          { value: 'resource-packs', count: 2 },
          { value: 'courses', count: 1 },
        ],
        license: [
          { value: 'CC-BY-4.0', count: 1 },
          { value: 'cc-by-4.0', count: 1 },
        ],
      })
    })

    test('what changed since a time, that time included', async () => {
      expect(sorted(await ids('圆', { updatedSince: '2026-11-01T00:02:00.000Z' }))).toEqual(all(2, 3))
    })
  })

  describe('audience', () => {
    beforeEach(() =>
      fill([
        aDocument(1, '圆 公开', { facets: { kind: ['courses'] } }),
        aDocument(2, '圆 全省', { audience: { resource: '330000', version: '330000' }, facets: { kind: ['courses'] } }),
        aDocument(3, '圆 西湖', { audience: { resource: '*', version: '330106' }, facets: { kind: ['courses'] } }),
        aDocument(4, '圆 某校', { audience: { resource: '3133000001', version: '*' }, facets: { kind: ['courses'] } }),
        aDocument(5, '圆 无人', { audience: { resource: '', version: '' }, facets: { kind: ['courses'] } }),
      ]),
    )
    const asked = (audiences: string[]) => engine.search(aQuestion('圆', { audiences, facets: ['kind'] }))

    test('what the caller may not see is neither found nor counted nor in a facet', async () => {
      const stranger = await asked(['*'])
      expect(stranger.hits.map((hit) => hit.identifier)).toEqual(all(1))
      expect(stranger.total).toBe(1)
      expect(stranger.facets).toEqual({ kind: [{ value: 'courses', count: 1 }] })
      const province = await asked(['*', '330000'])
      expect(sorted(province.hits.map((hit) => hit.identifier))).toEqual(all(1, 2))
      const school = await asked(['*', '330000', '330100', '330106', '3133000001'])
      expect(sorted(school.hits.map((hit) => hit.identifier))).toEqual(all(1, 2, 3, 4))
      expect(school.facets).toEqual({ kind: [{ value: 'courses', count: 4 }] })
    })

    test('both the resource and its version must be for the caller', async () => {
      const county = await asked(['*', '330000', '330100', '330106'])
      expect(sorted(county.hits.map((hit) => hit.identifier))).toEqual(all(1, 2, 3))
    })

    test('nothing is suggested that the caller may not see', async () => {
      expect(await engine.suggest('圆', ['*'], 10)).toEqual([{ identifier: identifierOf(1), name: '圆 公开' }])
      expect((await engine.suggest('圆', ['*', '330000'], 10)).map(({ identifier }) => identifier).sort()).toEqual(
        all(1, 2),
      )
    })

    test('a caller within nothing finds nothing, and no hostile code opens anything', async () => {
      for (const code of ['330', '3300000', '"] OR audience.resource EXISTS OR kind IN ["', '%', '_', '330000 ', '\\'])
        expect((await asked([code])).total).toBe(0)
    })
  })

  describe('pages', () => {
    test('follow each other without doubles or gaps, equals among them in one order', async () => {
      const same = '2026-11-24T08:00:00.000Z'
      const many = Array.from({ length: 57 }, (_, at) => aDocument(at + 1, '同样的题目', { updated: same }))
      await fill(many)
      for (const words of ['', '题目']) {
        const seen: string[] = []
        for (let number = 1; number <= 6; number += 1) {
          const { hits, total } = await engine.search(aQuestion(words, { page: { number, size: 10 } }))
          expect(total).toBe(57)
          seen.push(...hits.map((hit) => hit.identifier))
        }
        expect(seen).toEqual(many.map((document) => document.identifier))
      }
      expect((await engine.search(aQuestion('', { page: { number: 7, size: 10 } }))).hits).toEqual([])
    })

    test('reach a thousand hits and no further, and the total says so', async () => {
      await engine.rebuild(async (apply) => {
        for (const from of [0, 500, 1000])
          await apply(
            aBatch(
              'p',
              Array.from({ length: 400 }, (_, at) => aDocument(from + at, `课 ${from + at}`)),
            ),
          )
      })
      const last = await engine.search(aQuestion('课', { page: { number: 10, size: 100 } }))
      expect(last.hits).toHaveLength(100)
      expect(last.total).toBe(1000)
      await expect(engine.search(aQuestion('课', { page: { number: 11, size: 100 } }))).rejects.toMatchObject({
        code: 'invalid-input',
      })
      expect(await engine.size()).toBe(1200)
    })
  })

  describe('following', () => {
    test('a document that comes again replaces what it was', async () => {
      await fill([aDocument(1, '旧名', { facets: { kind: ['courses'] } })])
      await engine.apply(aBatch('p2', [aDocument(1, '新名', { facets: { kind: ['resource-packs'] } })]))
      expect(await ids('旧名')).toEqual([])
      expect(await ids('新名')).toEqual(all(1))
      const { facets: counted } = await engine.search(aQuestion('', { facets: ['kind'] }))
      expect(counted).toEqual({ kind: [{ value: 'resource-packs', count: 1 }] })
    })

    test('what is removed is found no more, and removing what is not there is harmless', async () => {
      await fill([aDocument(1, '圆'), aDocument(2, '方')])
      await engine.apply(aBatch('p2', [], [1, 77]))
      expect(await ids('')).toEqual(all(2))
      expect(await ids('圆')).toEqual([])
    })

    test('a batch done again changes nothing', async () => {
      await fill([aDocument(1, '圆'), aDocument(2, '方')])
      const batch = aBatch('p2', [aDocument(3, '三角')], [2])
      await engine.apply(batch)
      const once = await engine.search(aQuestion(''))
      await engine.apply(batch)
      expect(await engine.search(aQuestion(''))).toEqual(once)
      expect(await engine.position()).toBe('p2')
      expect(await engine.size()).toBe(2)
    })

    test('the position stands with the documents and survives another start', async () => {
      const other = opened.again()
      others.push(other)
      expect(await other.position()).toBeNull()
      await fill([aDocument(1, '圆')], '{"seq":7}')
      await engine.apply(aBatch('{"seq":9}', [aDocument(2, '方')]))
      const later = opened.again()
      others.push(later)
      expect(await later.position()).toBe('{"seq":9}')
      expect(await later.size()).toBe(2)
    })

    test('while an index is built again the old one answers; then the new one alone does', async () => {
      await fill([aDocument(1, '旧的')], 'old')
      const reader = opened.again()
      others.push(reader)
      await engine.rebuild(async (apply) => {
        await apply(aBatch('half', [aDocument(2, '新的')]))
        expect((await reader.search(aQuestion(''))).hits.map((hit) => hit.identifier)).toEqual(all(1))
        expect(await reader.position()).toBe('old')
        await apply(aBatch('whole', [aDocument(3, '新的')]))
        expect((await reader.search(aQuestion('新的'))).total).toBe(0)
      })
      expect((await reader.search(aQuestion(''))).hits.map((hit) => hit.identifier)).toEqual(all(3, 2))
      expect(await reader.position()).toBe('whole')
    })

    test('a rebuild that fails leaves the old index as it was, and the next one is whole', async () => {
      await fill([aDocument(1, '旧的')], 'old')
      const failing = engine.rebuild(async (apply) => {
        await apply(aBatch('half', [aDocument(2, '新的')]))
        throw new Error('the power went')
      })
      await expect(failing).rejects.toThrow('the power went')
      expect(await ids('')).toEqual(all(1))
      expect(await engine.position()).toBe('old')
      await fill([aDocument(3, '再来')], 'new')
      expect(await ids('')).toEqual(all(3))
    })

    test("a rebuild that was cut short, as by a power cut, is in nobody's way", async () => {
      await fill([aDocument(1, '旧的')], 'old')
      const other = opened.again()
      others.push(other)
      await new Promise<void>((begun) => {
        const never = other.rebuild(async (apply) => {
          await apply(aBatch('half', [aDocument(2, '新的')]))
          begun()
          await new Promise(() => {})
        })
        never.catch(() => {})
      })
      expect(await ids('')).toEqual(all(1))
      await fill([aDocument(3, '再来')], 'new')
      expect(await ids('')).toEqual(all(3))
      expect(await engine.position()).toBe('new')
    })

    test('more than a batch may hold is refused', async () => {
      await fill([])
      const many = Array.from({ length: 501 }, (_, at) => aDocument(at, '课'))
      await expect(engine.apply(aBatch('p', many))).rejects.toMatchObject({ code: 'invalid-input' })
    })
  })
})
