import { lessonRoles } from '../domain/document'
import type { Content } from '../domain/manifest'
import type { Check, Observation } from './check'

/** Metadata that every frozen submission must say: JSON pointer, and its name for people. */
const always: readonly [pointer: string, zh: string, en: string][] = [
  ['/name', '名称', 'title'],
  ['/description', '摘要', 'summary'],
  ['/keywords', '关键词', 'keywords'],
  ['/author', '作者', 'author'],
  ['/provider/name', '责任单位', 'organisation responsible'],
  ['/license', '使用许可', 'licence'],
  ['/ziyuan:rightsHolder', '权利人', 'rights holder'],
  ['/ziyuan:aigc', '人工智能生成内容声明', 'declaration of AI-generated content'],
  ['/ziyuan:builtYear', '建成年份', 'year it was built in'],
]

/** And those of a kind (vocabulary.md). */
const byKind: Readonly<Record<string, typeof always>> = {
  'resource-packs': [
    ['/ziyuan:classification/stage', '学段', 'stage'],
    ['/ziyuan:classification/subject', '学科', 'subject'],
    ['/ziyuan:classification/edition', '版本', 'edition'],
    ['/ziyuan:classification/grade', '年级', 'grade'],
    ['/ziyuan:classification/volume', '册次', 'volume'],
    ['/ziyuan:classification/chapter', '章节', 'chapter'],
    ['/hasPart', '课时', 'lessons'],
  ],
  courses: [
    ['/ziyuan:course/type', '课程类型', 'type of course'],
    ['/ziyuan:course/introduction', '课程简介', 'introduction'],
    ['/ziyuan:course/syllabus', '教学大纲', 'syllabus'],
    ['/ziyuan:course/hours', '学时', 'hours'],
    ['/ziyuan:members', '课程团队', 'team'],
    ['/hasPart', '章节', 'chapters'],
  ],
  'virtual-simulations': [
    ['/ziyuan:experiment/name', '实验名称', 'name of the experiment'],
    ['/ziyuan:experiment/hours', '实验学时', 'hours'],
    ['/ziyuan:hosting/address', '访问地址', 'address'],
    ['/ziyuan:hosting/protectionLevel', '等级保护级别', 'protection level'],
    ['/hasPart', '交互步骤', 'interactive steps'],
  ],
}

/** M8 元数据缺必选项: what is said nowhere in the frozen submission, whatever the form had let through. */
export const requiredMetadata: Check = {
  key: 'required-metadata',
  version: 1,
  item: 'M8',
  zh: '元数据必选项',
  en: 'required metadata',
  run: async ({ content }) => {
    const rows = [...always, ...(byKind[String(content['ziyuan:kind'])] ?? [])]
    return [
      ...rows
        .filter(([pointer]) => isBlank(at(content, pointer)))
        .map(([pointer, zh, en]) => missing(pointer, `缺少必选元数据“${zh}”`, `the required ${en} is missing`)),
      ...(content['ziyuan:kind'] === 'resource-packs' ? lessonsLacking(content) : []),
    ]
  },
}

const missing = (place: string, zh: string, en: string): Observation => ({ item: 'M8', place, zh, en })

function lessonsLacking({ hasPart }: Content): Observation[] {
  return hasPart.flatMap((lesson, i) =>
    Object.entries(lessonRoles)
      .filter(([role]) => !lesson.encoding.some((file) => file['ziyuan:role'] === role))
      .map(([role, zh]) => missing(`/hasPart/${i}`, `“${lesson.name}”缺少${zh}`, `lesson ${i + 1} has no ${role}`)),
  )
}

const at = (value: unknown, pointer: string): unknown =>
  pointer
    .slice(1)
    .split('/')
    .reduce<unknown>((inner, key) => (inner as Record<string, unknown> | undefined)?.[key], value)

const isBlank = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  (typeof value === 'string' && value.trim() === '') ||
  (Array.isArray(value) && value.length === 0)
