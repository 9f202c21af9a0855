import { lessonRoles } from './document'
import type { Kind } from './identifiers'

export type RequirementLevel = 'required' | 'advised'

/** When a requirement holds at all: a field has one of these values. */
export interface Condition {
  path: string
  is: readonly unknown[]
}

export type Rule =
  | { type: 'present' }
  | { type: 'atLeast'; least: number }
  | { type: 'count'; least: number }
  | { type: 'roles'; roles: Readonly<Record<string, string>> }
  | { type: 'fileTypes'; role: string; types: readonly string[] }

/**
 * One thing a resource must or should have. `path` names a field of the working copy; `list[].field` means in every item.
 * `rule`: present (says something) · atLeast (a number ≥ `least`) · count (a list of ≥ `least`) ·
 * roles (the list of files has every one of `roles`) · fileTypes (files of `role` have one of the media types).
 * `{n}` in a sentence is the number of the item, `{role}` the role's name, `{least}` the number.
 */
export interface Requirement {
  path: string
  kinds?: readonly Kind[]
  level: RequirementLevel
  when?: Condition
  rule: Rule
  zh: string
  en: string
}

const present: Rule = { type: 'present' }
const atLeast = (least: number): Rule => ({ type: 'atLeast', least })
const count = (least: number): Rule => ({ type: 'count', least })
const required = (path: string, rule: Rule, zh: string, en: string, when?: Condition): Requirement => ({
  path,
  rule,
  zh,
  en,
  level: 'required',
  ...(when ? { when } : {}),
})
const advised = (path: string, rule: Rule, zh: string, en: string): Requirement => ({
  path,
  rule,
  zh,
  en,
  level: 'advised',
})
const only = (kind: Kind, rows: Requirement[]): Requirement[] => rows.map((row) => ({ ...row, kinds: [kind] }))

/** Every kind (formats.md, Manifest; GB 45438-2025). */
const everyKind: Requirement[] = [
  required('general.title', present, '填写名称', 'Give the title'),
  required('general.summary', present, '填写摘要', 'Write the summary'),
  advised('general.description', present, '填写详细介绍', 'Write the description'),
  required('general.keywords', count(1), '至少填写 {least} 个关键词', 'Give at least {least} keyword'),
  advised('general.cover', present, '上传封面', 'Add a cover'),
  required('builtYear', present, '填写建成年份', 'Give the year it was built in'),
  required('lifecycle.contributors', count(1), '至少填写 {least} 位作者', 'Name at least {least} author'),
  required('lifecycle.contributors[].name', present, '填写第 {n} 位作者的姓名', 'Name author {n}'),
  advised('educational.resourceType', present, '选择资源类型', 'Choose the resource type'),
  advised('educational.objectives', present, '填写教学目标', 'Write the objectives'),
  required('rights.licence', present, '选择使用许可', 'Choose the licence'),
  required('rights.holder', present, '填写权利人', 'Name the rights holder'),
  required('rights.aigc', present, '声明是否含人工智能生成内容', 'Declare AI-generated content'),
  required(
    'rights.aigcNote',
    present,
    '说明人工智能生成的部分及标识方式',
    'Say which parts are AI-generated and how they are labelled',
    { path: 'rights.aigc', is: ['assisted', 'generated'] },
  ),
  required('rights.charge', present, '说明收费方式', 'Say what is charged', { path: 'rights.free', is: [false] }),
  required('rights.evidence', count(1), '上传授权证明', 'Add proof of the licence', {
    path: 'origin',
    is: ['introduced'],
  }),
  required('attachments[].asset', present, '第 {n} 个附件未选择文件', 'Choose a file for attachment {n}'),
  advised(
    'accessibility.features',
    count(1),
    '说明无障碍支持（字幕、替代文本等）',
    'Name the accessibility features (captions, alternative text …)',
  ),
]

/** 学科课程资源包 (vocabulary.md). */
const packs = only('resource-packs', [
  required('educational.stage', present, '选择学段', 'Choose the stage'),
  required('educational.subject', present, '选择学科', 'Choose the subject'),
  required('educational.edition', present, '选择教材版本', 'Choose the edition'),
  required('educational.grade', present, '选择年级', 'Choose the grade'),
  required('educational.volume', present, '选择册次', 'Choose the volume'),
  required('educational.chapter', present, '选择章节', 'Choose the chapter'),
  required('lessons', count(1), '至少添加 {least} 课', 'Add at least {least} lesson'),
  required('lessons[].title', present, '填写第 {n} 课的名称', 'Name lesson {n}'),
  required('lessons[].files', { type: 'roles', roles: lessonRoles }, '第 {n} 课缺少{role}', 'Lesson {n} has no {role}'),
  required(
    'lessons[].files[].asset',
    present,
    '第 {n} 课有一行未选择文件',
    'Choose the file in each row of lesson {n}',
  ),
  required(
    'lessons[].files',
    { type: 'fileTypes', role: 'micro-video', types: ['video/'] },
    '第 {n} 课的微课应为视频文件',
    'The micro-video of lesson {n} must be a video',
  ),
])

/** 课程 (vocabulary.md). */
const courses = only('courses', [
  required('course.type', present, '选择课程类型', 'Choose the type of course'),
  required('course.introduction', present, '填写课程简介', 'Write the introduction'),
  required('course.syllabus', present, '填写教学大纲', 'Write the syllabus'),
  required('course.hours', atLeast(1), '填写学时（至少 {least}）', 'Give the hours (at least {least})'),
  advised('course.credit', atLeast(0), '填写学分', 'Give the credit'),
  advised('course.platform', present, '填写开课平台地址', 'Give the platform address'),
  required('chapters', count(1), '至少添加 {least} 章', 'Add at least {least} chapter'),
  required('chapters[].title', present, '填写第 {n} 章的名称', 'Name chapter {n}'),
  required(
    'chapters[].files',
    count(1),
    '第 {n} 章至少添加 {least} 个文件',
    'Add at least {least} file to chapter {n}',
  ),
  required(
    'chapters[].files[].asset',
    present,
    '第 {n} 章有一行未选择文件',
    'Choose the file in each row of chapter {n}',
  ),
  required('members', count(1), '至少填写 {least} 位课程团队成员', 'Name at least {least} member of the team'),
  required('members[].name', present, '填写第 {n} 位成员的姓名', 'Name member {n}'),
])

/** 虚拟仿真实验教学项目: at least 2 hours and 10 interactive steps (vocabulary.md). */
const simulations = only('virtual-simulations', [
  required('experiment.name', present, '填写实验名称', 'Name the experiment'),
  required('experiment.course', present, '填写所属课程', 'Name the course'),
  required('experiment.major', present, '填写所属专业', 'Name the major'),
  required('experiment.hours', atLeast(2), '实验学时至少 {least}', 'The experiment needs at least {least} hours'),
  required('experiment.apparatus', present, '填写仪器设备', 'Describe the apparatus'),
  required('experiment.method', present, '填写实验方法', 'Describe the method'),
  required('experiment.assessment', present, '填写考核要求', 'Describe the assessment'),
  required('steps', count(10), '交互步骤至少 {least} 步', 'At least {least} interactive steps are needed'),
  required('steps[].title', present, '填写第 {n} 步的名称', 'Name step {n}'),
  required('steps[].goal', present, '填写第 {n} 步的目标', 'Give the goal of step {n}'),
  required('steps[].minutes', atLeast(0), '填写第 {n} 步的预计用时（分钟）', 'Give the expected minutes of step {n}'),
  required('steps[].score', atLeast(0), '填写第 {n} 步的分值', 'Give the score of step {n}'),
  required('hosting.address', present, '填写访问地址', 'Give the address'),
  required('hosting.technology', present, '填写技术实现方式', 'Describe the technology'),
  advised('hosting.bandwidth', present, '填写带宽要求', 'Give the bandwidth needed'),
  required(
    'hosting.concurrency',
    atLeast(1),
    '填写可同时在线人数（至少 {least}）',
    'Give the number of simultaneous users (at least {least})',
  ),
  required('hosting.protectionLevel', present, '填写网络安全等级保护级别', 'Give the classified-protection level'),
])

/** What each kind must and should hold: the one table behind meter, submit and import. */
export const requirements: readonly Requirement[] = [...everyKind, ...packs, ...courses, ...simulations]
