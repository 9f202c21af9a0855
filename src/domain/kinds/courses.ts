import { advised, atLeast, count, present, required } from '../requirement'
import { said } from '../words'
import { amount, choice, files, group, parts, people, text, textarea } from './fields'
import { kind, type Target } from './kind'

const types = {
  'first-class': '一流线上课程',
  continuing: '高等学历继续教育精品在线开放课程',
  community: '社区教育(职业培训)精品在线开放课程',
  senior: '老年教育特色课程',
  blended: '混合式课程',
} as const

const target = (type: keyof typeof types, en: string, count: number | null): Target => ({
  name: said(types[type], en),
  when: { path: 'course.type', is: [type] },
  count,
})

/** 在线开放课程、一流课程、混合式课程 (vocabulary.md). */
export const courses = kind({
  slug: 'courses',
  word: 'course',
  letters: 'KC',
  name: said('在线课程', 'Courses'),
  one: said('在线课程', 'Course'),
  targets: [
    target('continuing', 'Continuing education courses', 100),
    target('community', 'Community education courses', 100),
    target('senior', 'Courses for older people', 100),
    target('first-class', 'First-class online courses', 500),
    target('blended', 'Blended courses', null),
  ],
  fields: {
    course: group(
      said('课程', 'Course'),
      said('课程类型、简介、大纲与学时', 'Type, introduction, syllabus and hours'),
      {
        type: choice(said('课程类型', 'Type'), types),
        introduction: textarea(said('课程简介', 'Introduction')),
        syllabus: textarea(said('教学大纲', 'Syllabus')),
        hours: amount(said('学时', 'Hours'), 1000, said('例：32', 'Example: 32')),
        credit: amount(said('学分', 'Credit'), 100),
        platform: text(
          said('开课平台地址', 'Platform'),
          said('例：https://www.example.edu.cn/course/1', 'The address where it runs'),
        ),
      },
    ),
    members: people(said('课程团队', 'Course team')),
    chapters: parts(said('章节', 'Chapters'), {
      one: said('章节', 'chapter'),
      limit: 200,
      fields: { files: files(said('文件', 'Files')) },
    }),
  },
  tabs: [
    { label: said('课程', 'Course'), fields: ['course', 'members'] },
    { label: said('章节', 'Chapters'), fields: ['chapters'] },
  ],
  requirements: [
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
  ],
})
