import type { Asset, Course, PartFile, ResourcePack, VirtualSimulation, WorkingCopy } from '../../src/domain/document'
import { lessonRoles } from '../../src/domain/document'
import type { References } from '../../src/domain/freeze'
import { courses } from '../../src/domain/kinds/courses'
import { virtualSimulations } from '../../src/domain/kinds/virtualSimulations'
import type { Organisation } from '../../src/domain/organisation'
import { blank } from './blank'

/** A ULID-shaped name made of one repeated character and a number: `part('a', 1)`. */
export const part = (letter: string, n = 0): string => letter.repeat(24) + String(n).padStart(2, '0')

export const aRichText = (...paragraphs: string[]) => ({
  root: {
    type: 'root',
    children: paragraphs.map((text) => ({ type: 'paragraph', children: [{ type: 'text', format: 0, text }] })),
  },
})

const province = { id: 'p', code: '330000', name: '浙江省教育厅', level: 'province' } as const
const city = { id: 'ci', code: '330100', name: '杭州市教育局', level: 'city' } as const
const county = { id: 'co', code: '330106', name: '西湖区教育局', level: 'county' } as const
const school = { id: 's', code: '2133000001', name: '西湖小学', level: 'school' } as const
export const aSchool: Organisation = { ...school, lineage: [province, city, county, school] }

export const anAsset = (id: string, with_: Partial<Asset> = {}): Asset => ({
  id,
  digest: `sha256:${id
    .charCodeAt(id.length - 1)
    .toString(16)
    .padStart(2, '0')
    .repeat(32)}`,
  name: `${id}.pdf`,
  type: 'application/pdf',
  bytes: 1024,
  organisation: 's',
  county: 'co',
  city: 'ci',
  province: 'p',
  owner: 'wang',
  renditions: [],
  duration: null,
  ...with_,
})

export const aFile = (n: number, role: string, asset: string): PartFile => ({
  part: part('f', n),
  role,
  title: null,
  asset,
})

const common = {
  id: 'doc1',
  number: 'ZY-XK-2026-000001',
  revision: 3,
  organisation: 's',
  county: 'co',
  city: 'ci',
  province: 'p',
  owners: ['wang'],
  team: ['wang'],
  commenters: [],
  origin: 'school',
  scope: 'county',
  builtYear: 2026,
  general: {
    title: '圆的面积',
    summary: '用割补法推导圆的面积公式。',
    description: aRichText('把圆分成若干等份。'),
    keywords: ['圆', '面积'],
    language: 'zh-CN',
    cover: 'cover1',
  },
  lifecycle: { contributors: [{ name: '王老师', role: '主讲', affiliation: '西湖小学' }], note: null },
  metaMetadata: { cataloguer: '李编目', scheme: 'JY/T 0607-2017' },
  technical: { requirements: null, duration: null },
  educational: {
    resourceType: 'elite_lesson',
    stage: 'primary',
    subject: 'math',
    edition: 'rj',
    grade: 'p6',
    volume: 'shang',
    chapter: 'rj-6s/5',
    objectives: '会推导并运用公式。',
    audience: null,
    difficulty: null,
  },
  rights: {
    licence: 'CC-BY-4.0',
    holder: '西湖小学',
    evidence: [],
    validUntil: null,
    free: true,
    charge: null,
    aigc: 'none',
    aigcNote: null,
  },
  relation: { relations: [] },
  annotation: { note: null },
  classification: { terms: [] },
  accessibility: { features: ['captions'] },
  attachments: [],
} satisfies Omit<WorkingCopy, 'kind' | 'identifier'>

/** A complete pack of one lesson; `with_` replaces top-level groups. */
export const aPack = (with_: Partial<ResourcePack> = {}): ResourcePack => ({
  ...structuredClone(common),
  kind: 'resource-packs',
  identifier: 'zj:pack:01jd0000000000000000000000',
  lessons: [
    {
      part: part('a', 1),
      title: '第一课时',
      chapter: 'rj-6s/5/3',
      objectives: '认识割补法。',
      files: Object.keys(lessonRoles).map((role, i) => aFile(i, role, role === 'micro-video' ? 'video1' : `doc${i}`)),
    },
  ],
  ...with_,
  // Whoever is named first answers for it, unless the test says otherwise.
  owners: with_.owners ?? with_.team?.slice(0, 1) ?? common.owners,
})

export const aCourse = (with_: Partial<Course> = {}): Course => ({
  ...structuredClone(common),
  kind: 'courses',
  identifier: 'zj:course:01jd0000000000000000000000',
  course: blank(courses.fields.course.fields, {
    type: 'senior',
    introduction: '智能手机入门。',
    syllabus: '八讲。',
    hours: 16,
    credit: 1,
    platform: 'https://mooc.example/1',
    largePrint: true,
  }),
  chapters: [{ part: part('c', 1), title: '第一章', files: [aFile(1, 'courseware', 'doc1')], sections: [] }],
  assessments: [],
  runs: [],
  members: [{ name: '陈老师', role: '主讲', affiliation: null }],
  ...with_,
})

export const aSimulation = (with_: Partial<VirtualSimulation> = {}): VirtualSimulation => ({
  ...structuredClone(common),
  kind: 'virtual-simulations',
  identifier: 'zj:simulation:01jd0000000000000000000000',
  experiment: blank(virtualSimulations.fields.experiment.fields, {
    name: '滴定',
    course: '分析化学',
    major: '070301',
    hours: 2,
    apparatus: '滴定管',
    method: '中和滴定',
    assessment: '按步计分',
  }),
  steps: Array.from({ length: 10 }, (_, i) => ({
    part: part('e', i),
    title: `步骤${i + 1}`,
    goal: '完成操作',
    minutes: 5,
    score: 10,
  })),
  hosting: blank(virtualSimulations.fields.hosting.fields, {
    address: 'https://lab.example/1',
    technology: 'WebGL',
    bandwidth: '10M',
    concurrency: 100,
    protectionLevel: '二级',
  }),
  ...with_,
})

export const someAssets = new Map(
  [
    anAsset('cover1', { digest: `sha256:${'c0'.repeat(32)}`, type: 'image/png', name: '封面.png' }),
    anAsset('video1', { type: 'video/mp4', name: '微课.mp4', duration: 600_500 }),
    ...[0, 1, 2, 3, 4].map((i) => anAsset(`doc${i}`, { digest: `sha256:${`d${i}`.repeat(32)}` })),
  ].map((asset) => [asset.id, asset]),
)

export const someReferences: References = {
  organisation: aSchool,
  assets: someAssets,
  names: {
    stages: { primary: '小学' },
    subjects: { math: '数学' },
    editions: { rj: '人教版' },
    grades: { p6: '六年级' },
    volumes: { shang: '上册' },
    chapters: { 'rj-6s/5': '圆', 'rj-6s/5/3': '圆的面积' },
    'resource-types': { elite_lesson: '精品课' },
    'undergraduate-majors': { '070301': '化学' },
    'vocational-majors': { '510201': '计算机应用技术' },
  },
  resources: new Map(),
}
