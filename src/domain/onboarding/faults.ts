/** Where a fault stands, as the person with the sheet looks for it. */
export interface Place {
  /** Name of the file, and of the sheet inside it where it has several. */
  sheet: string
  /** Number of the row as the spreadsheet shows it; the headings stand in row 1. */
  row: number
}

/** One fault of a sheet: where, what, and what to do about it in both languages. */
export interface Fault extends Place {
  /** Heading of the column in Chinese. */
  column: string
  /** The cell as it was read, at most 80 characters. */
  value: string
  code: FaultCode
  zh: string
  en: string
}

const table = {
  'column-missing': {
    zh: '缺少此列，请按模板补上表头。',
    en: 'This column is missing: add its heading as in the template.',
  },
  'column-unknown': {
    zh: '不认识此列，请删除或改正表头。',
    en: 'This column is unknown: delete it or correct its heading.',
  },
  formula: {
    zh: '单元格是公式，请改为数值或文字（选择性粘贴为数值）。',
    en: 'The cell is a formula: paste its value instead.',
  },
  'too-long': { zh: '内容过长，最多 {limit} 个字符，请缩短。', en: 'Too long: at most {limit} characters.' },
  characters: {
    zh: '含换行或不可见字符，请重新输入。',
    en: 'Holds a line break or an invisible character: type it again.',
  },
  empty: { zh: '必填，请填写。', en: 'Required: fill it in.' },
  'unknown-word': { zh: '“{word}”不是可选的值，可填：{known}。', en: '"{word}" is not known; possible: {known}.' },
  'school-code': {
    zh: '学校标识码须为十位数字：办学类型 2 位 + 33 + 序号 6 位，请核对。',
    en: 'A school code has ten digits: two of the type of school, 33, six of its number. Check it.',
  },
  'region-code': {
    zh: '行政区划代码须为以 33 开头的六位数字，请核对。',
    en: 'A region code has six digits that begin with 33. Check it.',
  },
  'other-code': {
    zh: '代码只能含字母、数字和连字符，请改正。',
    en: 'A code holds letters, digits and hyphens only: correct it.',
  },
  'repeated-code': {
    zh: '与第 {other} 行代码重复，请删去一行。',
    en: 'The same code as row {other}: delete one of them.',
  },
  'code-held': {
    zh: '该代码已属于您管理范围外的“{name}”，请核对代码。',
    en: 'That code is held by "{name}", outside your branch: check it.',
  },
  'unknown-parent': {
    zh: '上级代码在中心和本表中都没有，请核对或先录入上级单位。',
    en: 'The code above is neither in the centre nor in this sheet: check it, or enter that organisation.',
  },
  'level-of-kind': {
    zh: '该类别的层级应为“{level}”，请改正。',
    en: 'An organisation of that kind stands at level "{level}".',
  },
  'wrong-level': {
    zh: '不能隶属于“{name}”（{level}）：上级的层级不够高，请核对层级和上级代码。',
    en: 'It cannot stand under "{name}" ({level}), which is not above it: check level and code above.',
  },
  circle: { zh: '上级关系成环，请核对上级代码。', en: 'The codes above lead in a circle: check them.' },
  'not-by-sheet': {
    zh: '该单位已存在，类别、层级、隶属不能用表修改，请改回“{was}”或由系统管理员变更。',
    en: 'It exists already; a sheet moves nothing: put back "{was}", or have the operator change it.',
  },
  'organisation-outside': {
    zh: '不在您的管理范围内，请删除此行或由上级录入。',
    en: 'Outside your branch: delete this row, or let the authority above enter it.',
  },
  'unknown-organisation': {
    zh: '单位代码在中心和本表中都没有，请核对。',
    en: 'That organisation is neither in the centre nor in this sheet: check the code.',
  },
  'organisation-closed': {
    zh: '该单位已停用，不能录入人员。',
    en: 'That organisation is closed: nobody can be entered there.',
  },
  username: {
    zh: '用户名须为 2–64 个字母、汉字、数字或 . _ -，请改正。',
    en: 'A user name has 2 to 64 letters, digits or . _ -: correct it.',
  },
  'repeated-username': {
    zh: '与第 {other} 行用户名重复，请删去一行或换一个。',
    en: 'The same user name as row {other}: delete one, or choose another.',
  },
  'username-taken': {
    zh: '用户名已被您管理范围外的人使用，请换一个。',
    en: 'That user name is taken by somebody outside your branch: choose another.',
  },
  address: { zh: '邮箱地址不正确，请核对或留空。', en: 'Not an e-mail address: check it or leave it empty.' },
  'repeated-address': {
    zh: '与第 {other} 行邮箱重复，请改正或留空。',
    en: 'The same address as row {other}: correct it.',
  },
  'address-taken': {
    zh: '邮箱已被他人使用，请换一个或留空。',
    en: 'That address belongs to another account: choose another.',
  },
  separated: {
    zh: '同一人不能兼任系统管理员、安全管理员、审计员中的两项，请去掉一项。',
    en: 'No person holds two of operator, security officer and auditor: remove one.',
  },
  office: {
    zh: '系统管理员、安全管理员、审计员只能由安全管理员授予，请去掉该角色。',
    en: 'Operator, security officer and auditor are granted by the security officer alone: remove the role.',
  },
  'own-account': { zh: '不能为自己授予角色，请删除此行。', en: 'Nobody gives roles to themselves: delete this row.' },
  'account-outside': {
    zh: '您无权修改此账号或授予该角色，请删除此行。',
    en: 'You may not change this account or grant that role: delete this row.',
  },
} as const satisfies Record<string, { zh: string; en: string }>

export type FaultCode = keyof typeof table

/** A fault of the table with its places filled. */
export function fault(
  { sheet, row }: Place,
  column: string,
  value: string,
  code: FaultCode,
  details: Readonly<Record<string, string | number>> = {},
): Fault {
  const filled = (sentence: string) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? ''))
  const { zh, en } = table[code]
  return { sheet, row, column, value: value.slice(0, 80), code, zh: filled(zh), en: filled(en) }
}
