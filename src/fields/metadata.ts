import type { Field } from 'payload'
import { difficulties, languages, licences } from '../domain/metadataWords'
import { description } from './description'
import { table } from './parts'
import { choice, code, group, plain, said, type Words } from './words'

/** Shown as a place to upload to; the bytes come in by the ingest door. */
const uploaded = { components: { Field: '/src/components/AssetField#AssetField' } }

/** 通用 — general. */
export const general = group(
  'general',
  said('通用', 'General'),
  said('名称、摘要与关键词：使用者最先看到的内容', 'Title, summary and keywords: what users see first'),
  [
    plain(
      'title',
      'text',
      said('名称', 'Title'),
      said('例：浮力的产生与阿基米德原理', 'Example: Buoyancy and Archimedes’ principle'),
    ),
    plain(
      'summary',
      'textarea',
      said('摘要', 'Summary'),
      said('一两句话说明内容、对象与用法', 'One or two sentences: content, for whom, how to use it'),
    ),
    description,
    {
      name: 'keywords',
      type: 'text',
      hasMany: true,
      maxRows: 20,
      label: said('关键词', 'Keywords'),
      admin: { description: said('输入后按回车', 'Press Enter after each') },
    },
    choice('language', said('语种', 'Language'), languages, { defaultValue: 'zh-CN' }),
    { name: 'cover', type: 'relationship', relationTo: 'assets', label: said('封面', 'Cover'), admin: uploaded },
  ],
)

const person = (): Field[] => [
  plain('name', 'text', said('姓名', 'Name')),
  plain(
    'role',
    'text',
    said('分工', 'Part'),
    said('例：主讲、课件制作、指导教师', 'Example: teacher, courseware, adviser'),
  ),
  plain('affiliation', 'text', said('单位', 'Affiliation')),
]

/** People named on a resource, in the order they are shown. */
export const people = (name: string, label: Words): Field => table(name, label, said('人员', 'person'), 50, person())

/** 生存期 — life cycle. */
export const lifecycle = group(
  'lifecycle',
  said('生存期', 'Life cycle'),
  said('作者与版本说明', 'Authors and notes on versions'),
  [
    people('contributors', said('作者与贡献者', 'Authors and contributors')),
    plain('note', 'textarea', said('版本说明', 'What changed')),
  ],
)

/** 元-元数据 — meta-metadata. */
export const metaMetadata = group(
  'metaMetadata',
  said('元-元数据', 'Meta-metadata'),
  said('著录者与所用规范', 'Who catalogued it and by which scheme'),
  [
    plain('cataloguer', 'text', said('著录者', 'Cataloguer')),
    { ...plain('scheme', 'text', said('著录规范', 'Scheme')), defaultValue: 'JY/T 0607-2017' } as Field,
  ],
)

/** 技术 — technical. */
export const technical = group(
  'technical',
  said('技术', 'Technical'),
  said('使用所需的软硬件', 'What is needed to use it'),
  [
    plain('requirements', 'textarea', said('软硬件要求', 'Requirements')),
    plain(
      'duration',
      'text',
      said('总时长', 'Duration'),
      said('ISO 8601，例：PT12M30S', 'ISO 8601, for example PT12M30S'),
    ),
  ],
)

/** 教育 — educational. */
export const educational = group(
  'educational',
  said('教育', 'Educational'),
  said('学段、学科、教材与目标', 'Stage, subject, textbook and objectives'),
  [
    code('resourceType', 'resource-types', said('资源类型', 'Resource type')),
    code('stage', 'stages', said('学段', 'Stage')),
    code('subject', 'subjects', said('学科', 'Subject')),
    code('edition', 'editions', said('教材版本', 'Edition')),
    code('grade', 'grades', said('年级', 'Grade')),
    code('volume', 'volumes', said('册次', 'Volume')),
    code('chapter', 'chapters', said('章节', 'Chapter')),
    plain('objectives', 'textarea', said('教学目标', 'Objectives')),
    plain('audience', 'text', said('适用对象', 'Audience')),
    choice('difficulty', said('难度', 'Difficulty'), difficulties),
  ],
)

const aigc = {
  none: said('不含人工智能生成内容', 'No AI-generated content'),
  assisted: said('人工智能辅助', 'AI-assisted'),
  generated: said('含人工智能生成内容', 'Contains AI-generated content'),
}
/** 权利 — rights, with the AIGC declaration of GB 45438-2025. */
export const rights = group(
  'rights',
  said('权利', 'Rights'),
  said('许可、权利人、收费与人工智能声明', 'Licence, holder, charges, AI declaration'),
  [
    choice('licence', said('使用许可', 'Licence'), licences),
    plain('holder', 'text', said('权利人', 'Rights holder')),
    {
      name: 'evidence',
      type: 'relationship',
      relationTo: 'assets',
      hasMany: true,
      maxRows: 20,
      label: said('授权证明', 'Proof of licence'),
      admin: uploaded,
    },
    {
      name: 'validUntil',
      type: 'text',
      maxLength: 10,
      label: said('授权到期日', 'Licence ends'),
      admin: { description: said('例：2028-12-31；长期有效则留空', 'Example: 2028-12-31; empty if it does not end') },
    },
    { ...plain('free', 'checkbox', said('免费使用', 'Free of charge')), defaultValue: true } as Field,
    plain('charge', 'text', said('收费方式', 'What is charged')),
    choice('aigc', said('人工智能生成内容声明', 'AI-generated content'), aigc),
    plain('aigcNote', 'textarea', said('生成部分与标识方式', 'Which parts, how labelled')),
  ],
)

const relations = {
  'is-part-of': said('是其组成部分', 'Is part of'),
  requires: said('需先学', 'Requires'),
  'is-based-on': said('基于', 'Is based on'),
  'is-version-of': said('是其改编', 'Is a version of'),
  references: said('参考', 'References'),
}

/** 关联 — relation. */
export const relation = group(
  'relation',
  said('关联', 'Relation'),
  said('与其他资源的关系', 'How it relates to other resources'),
  [
    {
      name: 'relations',
      type: 'array',
      maxRows: 50,
      label: said('关联资源', 'Related resources'),
      labels: { singular: said('关联资源', 'relation'), plural: said('关联资源', 'relations') },
      fields: [
        choice('type', said('关系', 'Relation'), relations),
        plain('target', 'text', said('标识符', 'Identifier'), said('例：zj:pack:01jd…', 'Example: zj:pack:01jd…')),
        plain('note', 'text', said('说明', 'Note')),
      ],
    },
  ],
)

/** 评价 — annotation. */
export const annotation = group('annotation', said('评价', 'Annotation'), said('使用情况与评价', 'Use and appraisal'), [
  plain('note', 'textarea', said('使用说明与评价', 'Notes on use')),
])

/** 分类系统 — classification. */
export const classification = group(
  'classification',
  said('分类系统', 'Classification'),
  said('其他分类法的代码', 'Codes of other schemes'),
  [{ name: 'terms', type: 'text', hasMany: true, maxRows: 50, label: said('分类代码', 'Codes') }],
)

const accessibilityFeatures = {
  captions: said('字幕', 'Captions'),
  signLanguage: said('手语', 'Sign language'),
  audioDescription: said('口述影像', 'Audio description'),
  alternativeText: said('替代文本', 'Alternative text'),
  largePrint: said('大字版', 'Large print'),
  braille: said('盲文', 'Braille'),
  easyRead: said('易读版', 'Easy to read'),
  transcript: said('文字稿', 'Transcript'),
}

/** 无障碍 — accessibility (schema.org accessibilityFeature). */
export const accessibility = group(
  'accessibility',
  said('无障碍', 'Accessibility'),
  said('为谁提供了哪些便利', 'What is provided for whom'),
  [choice('features', said('无障碍特征', 'Features'), accessibilityFeatures, { hasMany: true } as never)],
)
