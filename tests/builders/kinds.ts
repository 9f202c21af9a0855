import type { AnyWorkingCopy, Course } from '../../src/domain/document'
import type { Kind } from '../../src/domain/kinds'
import { apps } from '../../src/domain/kinds/apps'
import { casesAndModels } from '../../src/domain/kinds/casesAndModels'
import { courses } from '../../src/domain/kinds/courses'
import type { PartFile } from '../../src/domain/kinds/fields'
import { specialEducation } from '../../src/domain/kinds/specialEducation'
import { textbooks } from '../../src/domain/kinds/textbooks'
import { topics } from '../../src/domain/kinds/topics'
import { vocationalLibraries } from '../../src/domain/kinds/vocationalLibraries'
import { blank } from './blank'
import { aCourse, aFile, aPack, aSimulation, part } from './workingCopy'

const { lessons: _, ...common } = aPack()
type Own<T> = Omit<T, keyof typeof common>
const of = <T extends AnyWorkingCopy>(kind: T['kind'], word: string, own: Own<T>): T =>
  ({ ...structuredClone(common), kind, identifier: `zj:${word}:01jd0000000000000000000000`, ...own }) as unknown as T

let parts = 0
/** A named row with one file in it. */
const row = (title: string): { part: string; title: string; files: PartFile[] } => {
  parts = (parts + 1) % 100
  return { part: part('g', parts), title, files: [aFile(parts, 'reading', 'doc1')] }
}
type Copy<K extends Kind> = Extract<AnyWorkingCopy, { kind: K }>

export const aLibrary = (): Copy<'vocational-libraries'> =>
  of('vocational-libraries', 'library', {
    library: blank(vocationalLibraries.fields.library.fields, {
      level: 'associate',
      introduction: '对接工业互联网运维岗位。',
      host: '浙江某职业技术学院',
      platform: 'https://library.example',
    }),
    majors: [{ major: '510201' }],
    partners: [{ type: 'firm', name: '某智能装备公司', role: '提供案例' }],
    goals: blank(vocationalLibraries.fields.goals.fields, { learners: 5000, schools: 12, renewal: 10 }),
    materials: [{ ...row('设备拆装动画'), introduction: null }],
    blocks: [{ ...row('识读接线图'), introduction: '一个技能点' }],
    modules: [{ ...row('搭建一条产线网络'), introduction: null }],
    courses: [{ ...row('工业网络技术'), introduction: null }],
  })

export const aSpecial = (): Copy<'special-education'> =>
  of('special-education', 'special', {
    practice: blank(specialEducation.fields.practice.fields, {
      feed: 'teaching-skills',
      schoolType: 'deaf',
      disabilities: ['speech', 'hearing'],
      strategy: '看话训练与手语并用。',
    }),
    segments: [{ ...row('课堂实录'), note: '配手语与字幕' }],
  })

export const aTextbook = (resource: string | null = null): Copy<'textbooks'> =>
  of('textbooks', 'textbook', {
    book: blank(textbooks.fields.book.fields, {
      form: 'loose-leaf',
      isbn: '978-7-302-51163-2',
      introduction: '按工作任务编排。',
      publisher: '某出版社',
      edition: '第 1 版',
    }),
    editors: [{ name: '周编', role: '主编', affiliation: null }],
    partners: [{ type: 'firm', name: '某机器人公司', role: null }],
    units: [{ ...row('认识机器人'), introduction: null }],
    companions: [{ ...row('仿真练习'), ...(resource ? { files: [] } : {}), resource }],
  })

export const aTopic = (...resources: string[]): Copy<'topics'> =>
  of('topics', 'topic', {
    topic: blank(topics.fields.topic.fields, {
      type: 'reading',
      introduction: '读科学故事，做小实验。',
      guidance: '先读后做。',
    }),
    items: resources.map((resource, n) => ({
      part: part('t', n),
      title: `第 ${n + 1} 站`,
      resource,
      guidance: '读完说说发现了什么。',
    })),
  })

export const aModel = (): Copy<'cases-and-models'> =>
  of('cases-and-models', 'model', {
    exemplar: blank(casesAndModels.fields.exemplar.fields, {
      type: 'smart-campus',
      applicant: '西湖小学',
      award: '省级二等奖',
      problem: '跨校区批改慢。',
      practice: '统一扫描与分发。',
      effect: '平均用时减半。',
    }),
    materials: [{ ...row('案例正文'), note: null }],
  })

export const anApp = (): Copy<'apps'> =>
  of('apps', 'app', {
    app: blank(apps.fields.app.fields, {
      provider: '某教育科技公司',
      platforms: ['android', 'harmony'],
      version: '3.2.0',
      address: 'https://app.example',
      providerFiling: '教APP备3300001号',
      userFiling: '教APP备3300002号',
      privacyPolicy: 'https://app.example/privacy',
      minors: '单次不超过 20 分钟。',
    }),
    permissions: [{ permission: '相机', reason: '拍照交作业', optional: true }],
    data: [{ item: '答题记录', purpose: '学情报告', kept: '一学期', sensitive: null }],
    doubleReview: blank(apps.fields.doubleReview.fields, { byAuthority: true, bySchool: true, sharing: 'none' }),
  })

type CourseType = NonNullable<Course['course']['type']>
/** What each type of course must say beside what all must. */
const ofType: Record<CourseType, Partial<Course['course']>> = {
  'first-class': { newField: 'engineering', batch: '省级第二批' },
  continuing: {},
  community: { occupation: '养老护理员' },
  senior: { largePrint: true },
  blended: { onlineHours: 16, classroomHours: 32 },
  synchronous: { pairing: '甲小学—乙小学', schedule: '周三第三节' },
}
export const courseTypes = Object.keys(ofType) as CourseType[]

/** A complete course of a type. */
export const aCourseOf = (type: CourseType): Course => {
  const course = aCourse()
  const run = (name: string) => blank(courses.fields.runs.fields, { name, begins: '2026-03-02', enrolled: 10 })
  return {
    ...course,
    course: { ...course.course, largePrint: null, type, ...ofType[type] },
    assessments: [{ type: 'quiz', name: '第一章测验', questions: 10, weight: 20 }],
    runs: [run('春季'), run('秋季')],
    chapters: [
      ...course.chapters,
      { part: part('k', 1), title: '第二章', files: [], sections: [row('第一节'), row('第二节')] },
    ],
  }
}

/** A complete working copy of every kind; `item`: a published resource for those that are made of others. */
export const examples = (item: string): { [K in Kind]: Copy<K> } => ({
  'resource-packs': aPack(),
  'vocational-libraries': aLibrary(),
  courses: aCourse(),
  'virtual-simulations': aSimulation(),
  'special-education': aSpecial(),
  textbooks: aTextbook(item),
  topics: aTopic(item),
  'cases-and-models': aModel(),
  apps: anApp(),
})
