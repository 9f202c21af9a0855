import { advised, atLeast, count, either, present, required } from '../requirement'
import { said } from '../words'
import { amount, checkbox, choice, date, files, group, parts, people, rows, text, textarea } from './fields'
import { kind, type Target } from './kind'

const types = {
  'first-class': said('一流线上课程', 'First-class online course'),
  continuing: said('高等学历继续教育精品在线开放课程', 'Continuing education course'),
  community: said('社区教育(职业培训)精品在线开放课程', 'Community education course'),
  senior: said('老年教育特色课程', 'Course for older people'),
  blended: said('混合式课程', 'Blended course'),
  synchronous: said('同步课堂', 'Synchronous class'),
}
type Type = keyof typeof types

const isType = (...is: Type[]) => ({ path: 'course.type', is })
const target = (type: Type, en: string, count: number | null): Target => ({
  name: said(types[type].zh, en),
  when: isType(type),
  count,
})

const newFields = {
  engineering: said('新工科', 'New engineering'),
  medicine: said('新医科', 'New medicine'),
  agriculture: said('新农科', 'New agriculture'),
  'liberal-arts': said('新文科', 'New liberal arts'),
  basic: said('基础学科', 'Basic sciences'),
}

const course = group(
  said('课程', 'Course'),
  said('课程类型、简介、大纲与学时', 'Type, introduction, syllabus and hours'),
  {
    type: choice(said('课程类型', 'Type'), types, said('决定还须填写哪些内容', 'Decides what else must be said')),
    introduction: textarea(
      said('课程简介', 'Introduction'),
      said(
        '例：面向谁、解决什么问题、学完能做什么',
        'Example: for whom, which problem it solves, what one can do then',
      ),
    ),
    syllabus: textarea(
      said('教学大纲', 'Syllabus'),
      said('例：第一章 …（8 学时）；第二章 …（8 学时）', 'Example: 1 … (8 hours); 2 … (8 hours)'),
    ),
    hours: amount(said('学时', 'Hours'), 1000, said('例：32', 'Example: 32')),
    credit: amount(said('学分', 'Credit'), 100, said('例：2；不计学分填 0', 'Example: 2; 0 if none is given')),
    platform: text(
      said('开课平台地址', 'Platform'),
      said('例：https://www.example.edu.cn/course/1', 'The address where it runs'),
    ),
    assessment: textarea(
      said('考核方式', 'Assessment'),
      said('例：平时测验 40%，作业 20%，期末考试 40%', 'Example: quizzes 40 %, assignments 20 %, final exam 40 %'),
    ),
    occupation: text(
      said('培训职业（工种）', 'Occupation trained for'),
      said(
        '社区教育（职业培训）课程填写，例：养老护理员',
        'For community courses, for example: care worker for the elderly',
      ),
    ),
    easyRead: checkbox(
      said('提供易读版', 'Easy to read'),
      said('短句、大图、一页一事', 'Short sentences, large pictures'),
    ),
    largePrint: checkbox(said('提供大字版', 'Large print'), said('正文不小于十八磅', 'Text of 18 points or more')),
    batch: text(
      said('一流课程批次', 'Batch of first-class courses'),
      said(
        '例：2025 年省级第二批；尚未认定则留空',
        'Example: provincial, second batch of 2025; empty if not yet recognised',
      ),
    ),
    newField: choice(said('四新领域', 'New field'), newFields, said('一流线上课程填写', 'For first-class courses')),
    onlineHours: amount(
      said('线上学时', 'Hours online'),
      1000,
      said('混合式课程填写，例：16', 'For blended courses, for example 16'),
    ),
    classroomHours: amount(
      said('课堂学时', 'Hours in class'),
      1000,
      said('混合式课程填写，例：32', 'For blended courses, for example 32'),
    ),
    pairing: text(
      said('结对学校', 'Schools joined'),
      said(
        '同步课堂填写，例：杭州市某小学—景宁县某小学',
        'For synchronous classes, for example: a school in Hangzhou and one in Jingning',
      ),
    ),
    schedule: text(
      said('上课时间', 'Time of class'),
      said('同步课堂填写，例：每周三第三节', 'For synchronous classes, for example: Wednesdays, third lesson'),
    ),
  },
)

const chapters = parts(said('章节', 'Chapters'), {
  one: said('章节', 'chapter'),
  limit: 200,
  fields: {
    files: files(said('文件', 'Files')),
    sections: parts(said('小节', 'Sections'), {
      one: said('小节', 'section'),
      limit: 50,
      fields: { files: files(said('文件', 'Files')) },
    }),
  },
})

const tasks = { quiz: said('测验', 'Quiz'), assignment: said('作业', 'Assignment'), exam: said('考试', 'Exam') }
const assessments = rows(said('测验、作业与考试', 'Quizzes, assignments and exams'), {
  one: said('考核', 'assessment'),
  limit: 200,
  fields: {
    type: choice(said('类别', 'Kind'), tasks),
    name: text(said('名称', 'Name'), said('例：第一章测验', 'Example: quiz on chapter 1')),
    questions: amount(said('题数', 'Questions'), 1000, said('例：10', 'Example: 10')),
    weight: amount(said('占总评（%）', 'Share of the mark (%)'), 100, said('例：10', 'Example: 10')),
  },
})

const runs = rows(said('开课期次', 'Terms'), {
  one: said('期次', 'term'),
  limit: 50,
  fields: {
    name: text(said('期次', 'Term'), said('例：2026 年春季', 'Example: spring 2026')),
    begins: date(said('开课日期', 'Begins'), said('例：2026-03-02', 'Example: 2026-03-02')),
    ends: date(said('结课日期', 'Ends'), said('例：2026-06-26', 'Example: 2026-06-26')),
    enrolled: amount(said('选课人数', 'Enrolled'), 10_000_000, said('例：1260', 'Example: 1260')),
    interactions: amount(
      said('互动次数', 'Interactions'),
      100_000_000,
      said('发帖、答疑与讨论，例：3480', 'Posts, answers and discussions, for example 3480'),
    ),
    passed: amount(said('通过人数', 'Passed'), 10_000_000, said('例：987', 'Example: 987')),
  },
})

/** 在线开放课程、一流课程、混合式课程、同步课堂 (vocabulary.md); what must be said depends on the type. */
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
    target('synchronous', 'Synchronous classes', null),
  ],
  fields: { course, members: people(said('课程团队', 'Course team')), chapters, assessments, runs },
  tabs: [
    { label: said('课程', 'Course'), fields: ['course', 'members'] },
    { label: said('章节', 'Chapters'), fields: ['chapters'] },
    { label: said('考核与期次', 'Assessment and terms'), fields: ['assessments', 'runs'] },
  ],
  requirements: [
    required('course.type', present, '选择课程类型', 'Choose the type of course'),
    required('course.introduction', present, '填写课程简介', 'Write the introduction'),
    required('course.syllabus', present, '填写教学大纲', 'Write the syllabus'),
    required('course.hours', atLeast(1), '填写学时（至少 {least}）', 'Give the hours (at least {least})'),
    advised('course.credit', atLeast(0), '填写学分', 'Give the credit'),
    advised('course.platform', present, '填写开课平台地址', 'Give the platform address'),
    required(
      'course.occupation',
      present,
      '填写培训职业（工种）',
      'Name the occupation trained for',
      isType('community'),
    ),
    advised(
      'course',
      either('easyRead', 'largePrint'),
      '老年课程宜提供易读版或大字版',
      'Offer an easy-to-read or large-print version to older people',
      isType('senior'),
    ),
    required('course.newField', present, '选择四新领域', 'Choose the new field', isType('first-class')),
    advised(
      'course.batch',
      present,
      '填写一流课程批次',
      'Give the batch of first-class courses',
      isType('first-class'),
    ),
    advised(
      'runs',
      count(2),
      '一流线上课程宜完成 {least} 期教学',
      'A first-class course should have run {least} terms',
      isType('first-class'),
    ),
    required(
      'assessments',
      count(1),
      '至少添加 {least} 项测验、作业或考试',
      'Add at least {least} quiz, assignment or exam',
      isType('continuing'),
    ),
    required(
      'course.onlineHours',
      atLeast(1),
      '填写线上学时（至少 {least}）',
      'Give the hours online (at least {least})',
      isType('blended'),
    ),
    required(
      'course.classroomHours',
      atLeast(1),
      '填写课堂学时（至少 {least}）',
      'Give the hours in class (at least {least})',
      isType('blended'),
    ),
    required('course.pairing', present, '填写结对学校', 'Name the schools joined', isType('synchronous')),
    advised('course.schedule', present, '填写上课时间', 'Give the time of class', isType('synchronous')),
    required('chapters', count(1), '至少添加 {least} 章', 'Add at least {least} chapter'),
    required('chapters[].title', present, '填写第 {n} 章的名称', 'Name chapter {n}'),
    required(
      'chapters[]',
      either('files', 'sections'),
      '第 {n} 章至少添加一个文件或小节',
      'Add at least one file or section to chapter {n}',
    ),
    required(
      'chapters[].files[].asset',
      present,
      '第 {n} 章有一行未选择文件',
      'Choose the file in each row of chapter {n}',
    ),
    required('chapters[].sections[].title', present, '填写第 {n} 章各小节的名称', 'Name each section of chapter {n}'),
    required(
      'chapters[].sections[].files',
      count(1),
      '第 {n} 章的每个小节至少添加 {least} 个文件',
      'Add at least {least} file to each section of chapter {n}',
    ),
    required(
      'chapters[].sections[].files[].asset',
      present,
      '第 {n} 章的小节有一行未选择文件',
      'Choose the file in each row of the sections of chapter {n}',
    ),
    required('members', count(1), '至少填写 {least} 位课程团队成员', 'Name at least {least} member of the team'),
    required('members[].name', present, '填写第 {n} 位成员的姓名', 'Name member {n}'),
    required('assessments[].type', present, '选择第 {n} 项考核的类别', 'Choose the kind of assessment {n}'),
    required('assessments[].name', present, '填写第 {n} 项考核的名称', 'Name assessment {n}'),
    required('runs[].name', present, '填写第 {n} 期的名称', 'Name term {n}'),
    required('runs[].begins', present, '填写第 {n} 期的开课日期', 'Give the day that term {n} begins'),
    advised('runs[].enrolled', atLeast(0), '填写第 {n} 期的选课人数', 'Give the number enrolled in term {n}'),
  ],
})
