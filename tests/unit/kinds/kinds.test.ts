import { describe, expect, test } from '@jest/globals'
import { completeness } from '../../../src/domain/completeness'
import type { AnyWorkingCopy } from '../../../src/domain/document'
import { assetsOf, codesOf, contentSchema, freeze, resourcesOf } from '../../../src/domain/freeze'
import { kindList, kinds } from '../../../src/domain/kinds'
import { sectionsOf } from '../../../src/domain/kinds/facts'
import type { Field, Fields } from '../../../src/domain/kinds/fields'
import { partsOf } from '../../../src/domain/manifest'
import {
  aCourseOf,
  aLibrary,
  aModel,
  anApp,
  aSpecial,
  aTextbook,
  aTopic,
  courseTypes,
  examples,
} from '../../builders/kinds'
import { aCourse, aPack, aSimulation, someAssets, someReferences } from '../../builders/workingCopy'

const item = 'zj:pack:01jd0000000000000000000009'
const named = { identifier: item, name: '圆的面积', kind: 'resource-packs', state: 'online' } as const
const references = { ...someReferences, resources: new Map([[item, named]]) }
const missing = (copy: AnyWorkingCopy) => completeness(copy, someAssets, references.resources).missing
const lacking = (copy: AnyWorkingCopy) => missing(copy).map((one) => one.path)
const frozen = (copy: AnyWorkingCopy) => freeze(copy, references)

describe('the list of kinds', () => {
  test('names each by a slug, a word and letters of its own, as the vocabulary of the plan has them', () => {
    expect(kindList.map(({ slug, word, letters }) => [slug, word, letters])).toEqual([
      ['resource-packs', 'pack', 'XK'],
      ['vocational-libraries', 'library', 'ZJ'],
      ['courses', 'course', 'KC'],
      ['virtual-simulations', 'simulation', 'XF'],
      ['special-education', 'special', 'TJ'],
      ['textbooks', 'textbook', 'JC'],
      ['topics', 'topic', 'ZT'],
      ['cases-and-models', 'model', 'AL'],
      ['apps', 'app', 'YY'],
    ])
    for (const { word, letters } of kindList) {
      expect(word).toMatch(/^[a-z]+$/)
      expect(letters).toMatch(/^[A-Z]{2}$/)
    }
  })

  test('counts what the plan asks for, line by line', () => {
    const lines = kindList.flatMap((kind) => kind.targets.map(({ name, count }) => [name.zh, count]))
    expect(lines.filter(([, count]) => count !== null)).toEqual([
      ['学科课程资源包', 9000],
      ['区域性职业教育(专业)资源库', 100],
      ['高等学历继续教育精品在线开放课程', 100],
      ['社区教育(职业培训)精品在线开放课程', 100],
      ['老年教育特色课程', 100],
      ['一流线上课程', 500],
      ['虚拟仿真实验教学项目', 200],
    ])
    expect(lines).toHaveLength(21)
  })
})

/** Every field with its path in requirements: `list[].field`. */
const pathsOf = (fields: Fields, before = ''): [string, Field][] =>
  Object.entries(fields).flatMap(([name, field]): [string, Field][] => {
    const path = before + name
    const inner = field.type === 'group' ? '.' : '[].'
    const below = 'fields' in field ? pathsOf(field.fields, path + inner) : []
    const own: [string, Field][] = [[path, field]]
    if (field.type === 'parts') own.push([`${path}[]`, field], [`${path}[].title`, field])
    if (field.type === 'people') own.push([`${path}[].name`, field])
    if (field.type === 'files') own.push([`${path}[].asset`, field])
    return [...own, ...below]
  })

describe.each(kindList.map((kind) => [kind.slug, kind] as const))('%s', (_, kind) => {
  const paths = new Map(pathsOf(kind.fields))

  test('asks only for what it has', () => {
    const known = (path: string) => paths.has(path) || /^(educational|accessibility)\.\w+$/.test(path)
    for (const row of kind.requirements) {
      expect([row.path, known(row.path)]).toEqual([row.path, true])
      if (row.when) expect([row.when.path, known(row.when.path)]).toEqual([row.when.path, true])
      const members = row.rule.type === 'either' ? row.rule.of : []
      for (const member of members) expect([member, paths.has(`${row.path}.${member}`)]).toEqual([member, true])
    }
  })

  test('shows every field in exactly one of its tabs, in both languages, and helps with each that is written', () => {
    const shown = kind.tabs.flatMap((tab) => [...tab.fields] as string[])
    expect([...shown].sort()).toEqual(Object.keys(kind.fields).sort())
    const written = ['text', 'textarea', 'date', 'amount', 'code', 'resource']
    for (const [path, field] of paths) {
      expect([path, field.label.zh !== '', field.label.en !== '']).toEqual([path, true, true])
      if (written.includes(field.type)) expect([path, Boolean(field.help?.zh && field.help.en)]).toEqual([path, true])
    }
  })

  test('puts no term where the common metadata has one', () => {
    const common = Object.keys(frozen(aPack({ attachments: [] })))
    const taken = [...common, 'ziyuan:terms', 'ziyuan:relations', 'ziyuan:annotation', 'ziyuan:requirements']
    const own = Object.entries(kind.fields).filter(([, field]) => field.type !== 'parts')
    for (const [name] of own) expect(taken).not.toContain(`ziyuan:${name}`)
  })

  test('of its complete example nothing is missing, and it freezes into the shape of the format', () => {
    const copy = examples(item)[kind.slug]
    expect(missing(copy)).toEqual([])
    expect(contentSchema.safeParse(frozen(copy)).error).toBeUndefined()
    expect(frozen(copy)['ziyuan:kind']).toBe(kind.slug)
  })

  test('an empty one is far from complete and says what to do in both languages', () => {
    const empty = { kind: kind.slug } as AnyWorkingCopy
    const found = completeness(empty, null)
    expect(found.score).toBeLessThan(20)
    for (const { zh, en } of found.missing)
      expect([/\p{Script=Han}/u.test(zh), /[A-Za-z]/.test(en)]).toEqual([true, true])
  })
})

test('what each type of course needs is asked of that type only', () => {
  const needs = (type: (typeof courseTypes)[number]) => {
    const course = aCourse()
    return lacking({ ...course, course: { ...course.course, type, largePrint: null } })
  }
  expect(Object.fromEntries(courseTypes.map((type) => [type, needs(type)]))).toEqual({
    'first-class': ['course.newField', 'course.batch', 'runs'],
    continuing: ['assessments'],
    community: ['course.occupation'],
    senior: ['course.easyRead'],
    blended: ['course.onlineHours', 'course.classroomHours'],
    synchronous: ['course.pairing', 'course.schedule'],
  })
  for (const type of courseTypes) expect([type, lacking(aCourseOf(type))]).toEqual([type, []])
})

describe('a course', () => {
  test('keeps its sections within their chapter, with files of their own', () => {
    const course = aCourseOf('blended')
    const content = frozen(course)
    expect(content.hasPart.map((one) => [one.name, one.position, one.hasPart?.length ?? 0])).toEqual([
      ['第一章', 1, 0],
      ['第二章', 2, 2],
    ])
    expect(content.hasPart[1]?.hasPart?.[1]).toMatchObject({ name: '第二节', position: 2 })
    expect(partsOf(content)).toHaveLength(4)
    expect(assetsOf(course)).toContain('doc1')
    expect(content['ziyuan:runs']).toEqual([
      { name: '春季', begins: '2026-03-02', enrolled: 10 },
      { name: '秋季', begins: '2026-03-02', enrolled: 10 },
    ])
  })

  test('a chapter needs files or sections, and a section files', () => {
    const course = aCourseOf('senior')
    for (const section of course.chapters[1]?.sections ?? []) section.files = []
    expect(lacking(course)).toEqual(['chapters.1.sections.0.files', 'chapters.1.sections.1.files'])
    if (course.chapters[1]) course.chapters[1].sections = []
    expect(lacking(course)).toEqual(['chapters.1.files'])
  })
})

describe('a vocational library', () => {
  test('says of each part which tier it is of, counted through', () => {
    expect(frozen(aLibrary()).hasPart.map((one) => [one.position, one['ziyuan:list'], one.name])).toEqual([
      [1, 'materials', '设备拆装动画'],
      [2, 'blocks', '识读接线图'],
      [3, 'modules', '搭建一条产线网络'],
      [4, 'courses', '工业网络技术'],
    ])
  })

  test('stands by its majors in the curriculum, by code and by name', () => {
    const content = frozen(aLibrary())
    expect(content['ziyuan:majors']).toEqual([{ major: '510201' }])
    expect(content.educationalAlignment).toContainEqual({
      '@type': 'AlignmentObject',
      alignmentType: 'ziyuan:major',
      educationalFramework: 'urn:ziyuan:taxonomy:vocational-majors',
      targetName: '计算机应用技术',
      targetUrl: 'urn:ziyuan:taxonomy:vocational-majors:510201',
      'ziyuan:code': '510201',
    })
    expect(codesOf(aLibrary())['vocational-majors']).toEqual(['510201'])
  })

  test('needs all four tiers', () => {
    expect(lacking({ ...aLibrary(), blocks: [], modules: [] })).toEqual(['blocks', 'modules'])
  })
})

test('a simulation is of a major of either catalogue, or it is incomplete', () => {
  const simulation = aSimulation()
  simulation.experiment.major = null
  expect(lacking(simulation)).toEqual(['experiment.major'])
  simulation.experiment.vocationalMajor = '510201'
  expect(lacking(simulation)).toEqual([])
})

describe('special education', () => {
  test('must name how it is accessible; other kinds should', () => {
    const special = { ...aSpecial(), accessibility: { features: [] } }
    expect(missing(special).map(({ path, level }) => [path, level])).toEqual([['accessibility.features', 'required']])
    const pack = aPack({ accessibility: { features: [] } })
    expect(missing(pack).map(({ path, level }) => [path, level])).toEqual([['accessibility.features', 'advised']])
  })

  test('a case of inclusion tells background and outcome; disabilities are said once, in order', () => {
    const special = aSpecial()
    special.practice.feed = 'inclusion'
    expect(lacking(special)).toEqual(['practice.background', 'practice.outcome'])
    expect(frozen(special)['ziyuan:practice']).toMatchObject({ disabilities: ['hearing', 'speech'] })
  })
})

describe('a textbook', () => {
  const withBook = (book: object) => {
    const textbook = aTextbook()
    return { ...textbook, book: { ...textbook.book, ...book } }
  }
  test.each([
    ['978-7-302-51163-2', []],
    ['9787302511632', []],
    ['978-7-302-51163-1', ['book.isbn']],
    ['978-7-302-51136-2', ['book.isbn']],
    ['7-302-51163-4', ['book.isbn']],
    ['9777302511632', ['book.isbn']],
  ])('%s as its ISBN lacks %p', (isbn, paths) => expect(lacking(withBook({ isbn }))).toEqual(paths))

  test('has an ISBN or a review number', () => {
    expect(lacking(withBook({ isbn: null }))).toEqual(['book.isbn'])
    expect(lacking(withBook({ isbn: null, reviewNumber: '浙职教材审〔2026〕12 号' }))).toEqual([])
  })
})

describe('a topic', () => {
  test('names its items in their order by identifier and name', () => {
    const content = frozen(aTopic(item))
    expect(content.hasPart[0]).toMatchObject({
      name: '第 1 站',
      description: '读完说说发现了什么。',
      'ziyuan:resource': { identifier: item, name: '圆的面积', kind: 'resource-packs' },
    })
    expect(resourcesOf(aTopic(item, item))).toEqual([item])
  })

  test('an item that fell is asked for again, in the place where it stands', () => {
    const fallen = new Map([[item, { state: 'recalled' as const }]])
    expect(completeness(aTopic(item), someAssets, fallen).missing).toEqual([
      {
        path: 'items.0.resource',
        zh: '第 1 个条目的资源已不在线',
        en: 'The resource of item 1 is no longer online',
        level: 'required',
      },
    ])
    expect(() => freeze(aTopic('zj:pack:01jd0000000000000000000008'), references)).toThrow(
      expect.objectContaining({ code: 'not-found' }),
    )
  })
})

test('a case tells problem, practice and effect; a training resource its audience', () => {
  const model = aModel()
  model.exemplar.type = 'senior-technology'
  expect(lacking(model)).toEqual(['exemplar.audience', 'exemplar.hours'])
})

test('an app lists permissions with reasons and data with purposes, and was reviewed twice', () => {
  const app = anApp()
  app.permissions[0] = { permission: '位置', reason: null, optional: null }
  app.doubleReview.bySchool = false
  expect(lacking(app)).toEqual(['permissions.0.reason', 'doubleReview.bySchool'])
  expect(frozen(anApp())['ziyuan:permissions']).toEqual([{ permission: '相机', reason: '拍照交作业', optional: true }])
  expect(frozen(anApp()).hasPart).toEqual([])
})

describe('what reviewers see of a kind', () => {
  test('boxes and tables in the words of its form, codes by their names', () => {
    const [library, majors, partners] = sectionsOf(frozen(aLibrary()))
    expect(library?.rows[0]).toEqual([
      { zh: '办学层次', en: 'Level' },
      { zh: '高等职业教育专科', en: 'Higher vocational, associate' },
    ])
    expect(majors?.rows).toEqual([['510201 计算机应用技术']])
    expect(partners?.columns.map((column) => column.zh)).toEqual(['类别', '名称', '分工'])
  })

  test('the steps of a simulation and the items of a topic as tables; parts that are files only are not repeated', () => {
    const steps = sectionsOf(frozen(aSimulation())).find(({ label }) => label.en.startsWith('Interactive steps'))
    expect(steps?.rows[0]).toEqual(['步骤1', '完成操作', '5', '10'])
    const items = sectionsOf(frozen(aTopic(item))).at(-1)
    expect(items?.rows).toEqual([['第 1 站', '圆的面积', '读完说说发现了什么。']])
    expect(sectionsOf(frozen(aCourse())).map(({ label }) => label.zh)).toEqual(['课程', '课程团队'])
  })
})

test('there is an example for every kind', () => expect(Object.keys(examples(item)).sort()).toEqual([...kinds].sort()))
