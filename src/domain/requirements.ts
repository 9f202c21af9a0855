import { kindList, kinds } from './kinds'
import { advised, count, present, type Requirement, required } from './requirement'

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

/** A kind that asks for the same thing in its own words is asked in those only. */
const saidByItself = (row: Requirement): string[] =>
  kindList
    .filter((one) => one.requirements.some(({ path, rule }) => path === row.path && rule.type === row.rule.type))
    .map(({ slug }) => slug)

const exceptThose = (row: Requirement): Requirement => {
  const except = saidByItself(row)
  return except.length === 0 ? row : { ...row, kinds: kinds.filter((kind) => !except.includes(kind)) }
}

/** What each kind must and should hold: the one table behind meter, submit and import. */
export const requirements: readonly Requirement[] = [
  ...everyKind.map(exceptThose),
  ...kindList.flatMap(({ slug, requirements }) => requirements.map((row) => ({ ...row, kinds: [slug] }))),
]
