import { advised, count, present, required } from '../requirement'
import { said } from '../words'
import { choice, choices, files, group, parts, textarea } from './fields'
import { kind } from './kind'

const feeds = {
  'teaching-skills': said('特教教师教学基本功展示', 'Teaching skills of special educators'),
  inclusion: said('融合教育优秀案例', 'Exemplary inclusive education'),
}
const schoolTypes = {
  blind: said('盲校', 'School for the blind'),
  deaf: said('聋校', 'School for the deaf'),
  intellectual: said('培智学校', 'School for intellectual disability'),
  mainstream: said('普通学校（随班就读）', 'Mainstream school'),
}
/** The seven of 《残疾人残疾分类和分级》 GB/T 26341-2010. */
const disabilities = {
  visual: said('视力残疾', 'Visual'),
  hearing: said('听力残疾', 'Hearing'),
  speech: said('言语残疾', 'Speech'),
  physical: said('肢体残疾', 'Physical'),
  intellectual: said('智力残疾', 'Intellectual'),
  mental: said('精神残疾（含孤独症）', 'Mental (autism included)'),
  multiple: said('多重残疾', 'Multiple'),
}
const isFeed = (...is: (keyof typeof feeds)[]) => ({ path: 'practice.feed', is })

const practice = group(
  said('特殊教育', 'Special education'),
  said('征集类别、学校类型、残疾类别与做法', 'Feed, type of school, disabilities and what was done'),
  {
    feed: choice(said('征集类别', 'Feed'), feeds),
    schoolType: choice(said('学校类型', 'Type of school'), schoolTypes),
    disabilities: choices(
      said('残疾类别', 'Disabilities'),
      disabilities,
      said('可多选，例：听力残疾、言语残疾', 'Several may be chosen, for example hearing and speech'),
    ),
    background: textarea(
      said('学情与背景', 'Pupils and background'),
      said('例：学生的现有能力与支持需要；不写姓名', 'Example: what pupils can do and need; no names'),
    ),
    strategy: textarea(
      said('教学或支持策略', 'Strategy'),
      said('例：分层目标、视觉提示、同伴支持', 'Example: graded goals, visual cues, help from peers'),
    ),
    outcome: textarea(
      said('成效与反思', 'Outcome'),
      said('例：目标达成情况与可改进之处', 'Example: goals reached, what to do better'),
    ),
  },
)

const segments = parts(said('展示材料', 'Materials'), {
  one: said('材料', 'material'),
  limit: 100,
  describedBy: 'note',
  fields: {
    note: textarea(
      said('说明', 'Note'),
      said('例：课堂实录，40 分钟，配手语与字幕', 'Example: film of the lesson, 40 minutes, signed and captioned'),
    ),
    files: files(said('文件', 'Files')),
  },
})

/** 特殊教育资源: two feeds; what makes it accessible must be said (vocabulary.md). */
export const specialEducation = kind({
  slug: 'special-education',
  word: 'special',
  letters: 'TJ',
  name: said('特殊教育资源', 'Special education'),
  one: said('特殊教育资源', 'Special education resource'),
  targets: [
    { name: feeds['teaching-skills'], when: isFeed('teaching-skills'), count: null },
    { name: feeds.inclusion, when: isFeed('inclusion'), count: null },
  ],
  fields: { practice, segments },
  tabs: [
    { label: said('特殊教育', 'Special education'), fields: ['practice'] },
    { label: said('展示材料', 'Materials'), fields: ['segments'] },
  ],
  requirements: [
    required('practice.feed', present, '选择征集类别', 'Choose the feed'),
    required('practice.schoolType', present, '选择学校类型', 'Choose the type of school'),
    required('practice.disabilities', count(1), '至少选择 {least} 个残疾类别', 'Choose at least {least} disability'),
    required('practice.strategy', present, '填写教学或支持策略', 'Describe the strategy'),
    required('practice.background', present, '填写学情与背景', 'Describe pupils and background', isFeed('inclusion')),
    required('practice.outcome', present, '填写成效与反思', 'Describe the outcome', isFeed('inclusion')),
    advised('educational.subject', present, '选择学科', 'Choose the subject', isFeed('teaching-skills')),
    required(
      'accessibility.features',
      count(1),
      '至少说明 {least} 项无障碍支持（字幕、手语、口述影像、盲文、易读版等）',
      'Name at least {least} accessibility feature (captions, sign language, audio description, braille, easy to read …)',
    ),
    required('segments', count(1), '至少添加 {least} 份展示材料', 'Add at least {least} material'),
    required('segments[].title', present, '填写第 {n} 份材料的名称', 'Name material {n}'),
    required(
      'segments[].files',
      count(1),
      '第 {n} 份材料至少添加 {least} 个文件',
      'Add at least {least} file to material {n}',
    ),
    required(
      'segments[].files[].asset',
      present,
      '第 {n} 份材料有一行未选择文件',
      'Choose the file in each row of material {n}',
    ),
  ],
})
