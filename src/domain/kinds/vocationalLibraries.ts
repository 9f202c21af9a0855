import { advised, atLeast, count, present, required } from '../requirement'
import { said, type Words } from '../words'
import { amount, choice, code, files, group, parts, rows, text, textarea } from './fields'
import { kind } from './kind'

const levels = {
  secondary: said('中等职业教育', 'Secondary vocational'),
  associate: said('高等职业教育专科', 'Higher vocational, associate'),
  bachelor: said('高等职业教育本科', 'Higher vocational, bachelor'),
}

const library = group(
  said('资源库', 'Library'),
  said('建设概况、主持学校与开放地址', 'What it is, who hosts it, where it is open'),
  {
    level: choice(said('办学层次', 'Level'), levels),
    introduction: textarea(
      said('建设概况', 'Introduction'),
      said('例：对接的产业、岗位与技能标准，建设思路', 'Example: the industry, posts and standards it serves'),
    ),
    host: text(said('主持学校', 'Host school'), said('例：浙江某职业技术学院', 'Example: a vocational college')),
    platform: text(said('开放地址', 'Address'), said('例：https://www.example.edu.cn/library', 'Where it is open')),
  },
)

const majors = rows(said('面向专业', 'Majors'), {
  one: said('专业', 'major'),
  limit: 20,
  fields: {
    major: code(
      said('专业（2021 年目录）', 'Major (catalogue of 2021)'),
      'vocational-majors',
      said('按名称或代码查找，例：510201 计算机应用技术', 'Find by name or code, for example 510201'),
    ),
  },
})

const partnerTypes = {
  school: said('学校', 'School'),
  firm: said('企业', 'Firm'),
  association: said('行业组织', 'Trade association'),
}
const partners = rows(said('联合建设单位', 'Partners'), {
  one: said('单位', 'partner'),
  limit: 100,
  fields: {
    type: choice(said('类别', 'Kind'), partnerTypes),
    name: text(said('名称', 'Name'), said('例：某某智能装备有限公司', 'Example: a firm of smart equipment')),
    role: text(
      said('分工', 'Part'),
      said('例：提供真实案例与岗位标准', 'Example: real cases and standards of the post'),
    ),
  },
})

const goals = group(
  said('应用目标', 'Usage goals'),
  said('建成后一年内要达到的应用效果', 'What its use should come to within a year'),
  {
    learners: amount(said('注册学习者（人）', 'Learners'), 100_000_000, said('例：5000', 'Example: 5000')),
    schools: amount(said('应用院校（所）', 'Schools that use it'), 100_000, said('例：12', 'Example: 12')),
    visits: amount(said('年访问量（人次）', 'Visits a year'), 10_000_000_000, said('例：200000', 'Example: 200000')),
    renewal: amount(said('年更新率（%）', 'Renewed each year (%)'), 100, said('例：10', 'Example: 10')),
    note: textarea(
      said('应用机制', 'How it is kept in use'),
      said('例：学分互认、校企共用的办法', 'Example: credit recognition, shared use with firms'),
    ),
  },
)

/** One of the four tiers, each built from the one before it. */
const tier = (label: Words, one: Words, help: Words) =>
  parts(
    label,
    {
      one,
      limit: 200,
      describedBy: 'introduction',
      fields: {
        introduction: textarea(said('说明', 'What it is'), help),
        files: files(said('文件', 'Files')),
      },
    },
    help,
  )

const tiers = {
  materials: tier(
    said('素材', 'Materials'),
    said('素材', 'material'),
    said(
      '最小的素材：图片、音视频、动画、模型、案例',
      'The smallest pieces: pictures, films, animations, models, cases',
    ),
  ),
  blocks: tier(
    said('积木', 'Blocks'),
    said('积木', 'block'),
    said('由素材组成的一个知识点或技能点', 'One point of knowledge or skill, made of materials'),
  ),
  modules: tier(
    said('模块', 'Modules'),
    said('模块', 'module'),
    said('由积木组成的一个工作任务或单元', 'One task of work or unit, made of blocks'),
  ),
  courses: tier(
    said('课程', 'Courses'),
    said('课程', 'course'),
    said('由模块组成的标准化课程', 'A standard course, made of modules'),
  ),
}

const complete = (name: keyof typeof tiers, zh: string, en: string) => [
  required(name, count(1), `至少添加 {least} 个${zh}`, `Add at least {least} ${en}`),
  required(`${name}[].title`, present, `填写第 {n} 个${zh}的名称`, `Name ${en} {n}`),
  required(
    `${name}[].files`,
    count(1),
    `第 {n} 个${zh}至少添加 {least} 个文件`,
    `Add at least {least} file to ${en} {n}`,
  ),
  required(
    `${name}[].files[].asset`,
    present,
    `第 {n} 个${zh}有一行未选择文件`,
    `Choose the file in each row of ${en} {n}`,
  ),
]

/** 区域性职业教育(专业)资源库: four tiers of materials, blocks, modules and courses (vocabulary.md). */
export const vocationalLibraries = kind({
  slug: 'vocational-libraries',
  word: 'library',
  letters: 'ZJ',
  name: said('职业教育资源库', 'Vocational libraries'),
  one: said('职业教育资源库', 'Vocational library'),
  targets: [{ name: said('区域性职业教育(专业)资源库', 'Regional vocational libraries'), count: 100 }],
  fields: { library, majors, partners, goals, ...tiers },
  tabs: [
    { label: said('资源库', 'Library'), fields: ['library', 'majors', 'partners', 'goals'] },
    { label: said('素材', 'Materials'), fields: ['materials'] },
    { label: said('积木', 'Blocks'), fields: ['blocks'] },
    { label: said('模块', 'Modules'), fields: ['modules'] },
    { label: said('课程', 'Courses'), fields: ['courses'] },
  ],
  requirements: [
    required('library.level', present, '选择办学层次', 'Choose the level'),
    required('library.introduction', present, '填写建设概况', 'Write the introduction'),
    required('library.host', present, '填写主持学校', 'Name the host school'),
    advised('library.platform', present, '填写开放地址', 'Give the address where it is open'),
    required('majors', count(1), '至少选择 {least} 个专业', 'Choose at least {least} major'),
    required('majors[].major', present, '第 {n} 行未选择专业', 'Choose the major in row {n}'),
    required('partners', count(1), '至少填写 {least} 个联合建设单位', 'Name at least {least} partner'),
    required('partners[].type', present, '选择第 {n} 个单位的类别', 'Choose the kind of partner {n}'),
    required('partners[].name', present, '填写第 {n} 个单位的名称', 'Name partner {n}'),
    required('goals.learners', atLeast(1), '填写预期注册学习者人数', 'Give the number of learners expected'),
    required('goals.schools', atLeast(1), '填写预期应用院校数', 'Give the number of schools expected to use it'),
    advised(
      'goals.renewal',
      atLeast(10),
      '年更新率宜不低于 {least}%',
      'At least {least} % should be renewed each year',
    ),
    ...complete('materials', '素材', 'material'),
    ...complete('blocks', '积木', 'block'),
    ...complete('modules', '模块', 'module'),
    ...complete('courses', '课程', 'course'),
  ],
})
