import type { ProblemRow } from './row'

/** What was sent. */
export const inputProblems = {
  'malformed-json': {
    status: 400,
    zh: '请求内容不是有效的 JSON，请检查后重新提交。',
    en: 'The request body is not valid JSON: correct it and send it again.',
  },
  'invalid-input': {
    status: 422,
    zh: '“{field}”的内容无效：{reason}',
    en: 'The value of "{field}" is not valid: {reason}',
  },
  'missing-field': { status: 422, zh: '缺少必填内容“{field}”。', en: 'The required value "{field}" is missing.' },
  'unknown-field': {
    status: 422,
    zh: '不认识的字段“{field}”，请删除或改正名称。',
    en: 'Unknown field "{field}": remove it or correct its name.',
  },
  'unknown-code': {
    status: 422,
    zh: '“{field}”的代码“{value}”不在分类表中，请从列表中选择。',
    en: 'The code "{value}" of "{field}" is not in the taxonomy: choose one from the list.',
  },
  'retired-code': {
    status: 422,
    zh: '“{name}”（{value}）已停用，不能再选用（字段“{field}”）。请从列表中另选；如须恢复，请联系系统管理员。',
    en: '"{name}" ({value}) is retired and cannot be chosen for "{field}": choose another, or ask the operator to bring it back.',
  },
  'chapter-elsewhere': {
    status: 422,
    zh: '“{field}”的章节“{value}”属于《{book}》，与所选的{what}不符。请改选章节，或改正“{other}”。',
    en: 'The chapter "{value}" of "{field}" belongs to {book}, which is for another {what} than was chosen: choose another chapter, or correct "{other}".',
  },
  'code-taken': {
    status: 409,
    zh: '分类表“{vocabulary}”中已有代码“{code}”（{name}）。请修改该条目，或换一个代码。',
    en: 'The code "{code}" is in the vocabulary "{vocabulary}" already ({name}): edit that term or choose another code.',
  },
  'code-fixed': {
    status: 409,
    zh: '代码“{code}”可能已被资源引用，不能更改。请停用本条目并新建一个；批量换用请使用章节换版。',
    en: 'The code "{code}" may be named by resources and never changes: retire this term and make another; chapters are moved by remapping.',
  },
  'unknown-parent': {
    status: 422,
    zh: '“{code}”的上级代码“{parent}”不存在，请先建立上级条目或改正代码。',
    en: 'The code above "{code}", "{parent}", does not exist: make that term first, or correct the code.',
  },
  'term-cycle': {
    status: 422,
    zh: '“{code}”不能放在自己之下，层级也不能过深（{path}）。请另选上级。',
    en: '"{code}" cannot stand below itself, nor too deep ({path}): choose another parent.',
  },
  'mapping-empty': {
    status: 422,
    zh: '映射表没有数据行。第一行为表头，其后每行两列：旧章节代码、新章节代码。',
    en: 'The mapping table has no rows: the first line is the heading, then two columns each: old chapter code, new chapter code.',
  },
  'mapping-refused': {
    status: 422,
    zh: '映射表有 {count} 处错误，未移动任何资源。第 {row} 行：{reason}。请改正后重新预览。',
    en: 'The mapping table has {count} faults and nothing was moved. Row {row}: {reasonEn}. Correct it and preview again.',
  },
  'mapping-name-taken': {
    status: 409,
    zh: '名为“{name}”的章节换版已用另一张映射表执行过，请换一个名称。',
    en: 'A remapping named "{name}" was made with another table: choose another name.',
  },
  'mapping-not-invertible': {
    status: 409,
    zh: '多个旧章节并入了同一新章节（{chapters}），无法自动撤回。请另做一张映射表，写明每一新章节移到哪里。',
    en: 'Several old chapters were joined in one ({chapters}), which cannot be led back by itself: make a table that says where each goes.',
  },
  'mapping-running': {
    status: 409,
    zh: '章节换版“{name}”尚未完成，请等它完成后再操作。',
    en: 'The remapping "{name}" is not finished yet: wait for it.',
  },
  'system-field': {
    status: 422,
    zh: '“{field}”由系统维护，不能由请求写入。',
    en: '"{field}" is kept by the system and cannot be written by a request.',
  },
  'not-found': {
    status: 404,
    zh: '没有找到“{what}”，或您无权查看。',
    en: '"{what}" does not exist, or you may not see it.',
  },
  'method-not-allowed': {
    status: 405,
    zh: '此地址不支持该请求方法，可用：{allowed}。',
    en: 'This address does not take that method; it takes {allowed}.',
  },
  'unsupported-media-type': { status: 415, zh: '请以 {expected} 格式提交。', en: 'Send the body as {expected}.' },
  'content-too-large': {
    status: 413,
    zh: '内容超过数据库一条记录的上限（16 MiB），未保存。请拆分后再保存。',
    en: 'This is more than the database takes as one record (16 MiB) and was not saved: split it.',
  },
  'list-too-long': {
    status: 422,
    zh: '“{field}”最多 {limit} 项，本次有 {count} 项，请分批提交。',
    en: '"{field}" takes at most {limit} items, this has {count}: send it in parts.',
  },
  'invalid-cursor': {
    status: 400,
    zh: '翻页标记无效，请从第一页重新开始。',
    en: 'The cursor is not valid: start again from the first page.',
  },
} as const satisfies Record<string, ProblemRow>
