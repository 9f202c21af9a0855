import { advised, count, present, required } from '../requirement'
import { said } from '../words'
import { amount, choice, files, group, parts, text, textarea } from './fields'
import { kind } from './kind'

const types = {
  'smart-campus': said('智慧校园优秀案例', 'Smart campus'),
  'digital-education': said('数字教育优秀案例', 'Digital education'),
  'teacher-literacy': said('教师数字素养', 'Digital literacy of teachers'),
  'senior-technology': said('老年智能技术', 'Smart technology for older people'),
  'digital-masters': said('数字名家课程', 'Lectures by digital masters'),
}
const cases = ['smart-campus', 'digital-education'] as const
const trainings = ['teacher-literacy', 'senior-technology', 'digital-masters'] as const
const isType = (is: readonly (keyof typeof types)[]) => ({ path: 'exemplar.type', is })

const exemplar = group(
  said('案例与培训', 'Case or training'),
  said('类别、申报单位、获奖与对象', 'Kind, applicant, award and audience'),
  {
    type: choice(said('类别', 'Kind'), types),
    applicant: text(said('申报单位或个人', 'Applicant'), said('例：某某市第一中学', 'Example: a middle school')),
    award: text(
      said('获奖', 'Award'),
      said('例：2025 年省级优秀案例一等奖；未获奖留空', 'Example: first prize of the province, 2025; empty if none'),
    ),
    audience: text(
      said('培训对象', 'Training audience'),
      said('培训资源填写，例：农村小学教师', 'For training: for example teachers of village schools'),
    ),
    hours: amount(said('培训学时', 'Hours of training'), 1000, said('例：8', 'Example: 8')),
    problem: textarea(
      said('要解决的问题', 'Problem'),
      said('例：跨校区作业批改慢、反馈不及时', 'Example: marking across two campuses took too long'),
    ),
    practice: textarea(
      said('主要做法', 'What was done'),
      said('例：流程怎样改、用了什么技术', 'Example: how work changed, which technology'),
    ),
    effect: textarea(
      said('成效与推广', 'Effect'),
      said('例：用数据说明，并写明适用条件', 'Example: in numbers, and where it fits'),
    ),
  },
)

const materials = parts(said('案例与课程材料', 'Materials'), {
  one: said('材料', 'material'),
  limit: 200,
  describedBy: 'note',
  fields: {
    note: textarea(said('说明', 'Note'), said('例：第二讲，45 分钟', 'Example: second lecture, 45 minutes')),
    files: files(said('文件', 'Files')),
  },
})

/** 优秀案例与培训资源 (vocabulary.md). */
export const casesAndModels = kind({
  slug: 'cases-and-models',
  word: 'model',
  letters: 'AL',
  name: said('优秀案例与培训资源', 'Cases and models'),
  one: said('案例或培训资源', 'Case or model'),
  targets: Object.entries(types).map(([type, name]) => ({
    name,
    when: { path: 'exemplar.type', is: [type] },
    count: null,
  })),
  fields: { exemplar, materials },
  tabs: [
    { label: said('案例与培训', 'Case or training'), fields: ['exemplar'] },
    { label: said('材料', 'Materials'), fields: ['materials'] },
  ],
  requirements: [
    required('exemplar.type', present, '选择类别', 'Choose the kind'),
    required('exemplar.applicant', present, '填写申报单位或个人', 'Name the applicant'),
    advised('exemplar.award', present, '填写获奖情况', 'Name the award', isType(cases)),
    required('exemplar.problem', present, '填写要解决的问题', 'Describe the problem', isType(cases)),
    required('exemplar.practice', present, '填写主要做法', 'Describe what was done', isType(cases)),
    required('exemplar.effect', present, '填写成效与推广', 'Describe the effect', isType(cases)),
    required('exemplar.audience', present, '填写培训对象', 'Name the training audience', isType(trainings)),
    advised('exemplar.hours', present, '填写培训学时', 'Give the hours of training', isType(trainings)),
    required('materials', count(1), '至少添加 {least} 份材料', 'Add at least {least} material'),
    required('materials[].title', present, '填写第 {n} 份材料的名称', 'Name material {n}'),
    required(
      'materials[].files',
      count(1),
      '第 {n} 份材料至少添加 {least} 个文件',
      'Add at least {least} file to material {n}',
    ),
    required(
      'materials[].files[].asset',
      present,
      '第 {n} 份材料有一行未选择文件',
      'Choose the file in each row of material {n}',
    ),
  ],
})
