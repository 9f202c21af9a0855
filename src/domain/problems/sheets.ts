import type { ProblemRow } from './row'

/** Entering organisations and people by sheet. */
export const sheetsProblems = {
  'sheet-unreadable': {
    status: 422,
    zh: '“{name}”无法读取：{reason}。请另存为 XLSX 或 CSV（UTF-8 或 GB18030）后重试。',
    en: '"{name}" cannot be read: {reason}. Save it as XLSX or as CSV (UTF-8 or GB18030) and try again.',
  },
  'sheet-unknown': {
    status: 422,
    zh: '没有找到“单位”表或“人员”表的表头，请按模板填写第一行。',
    en: 'Neither the headings of organisations nor those of people were found: fill in row 1 as in the template.',
  },
  'onboarding-changed': {
    status: 409,
    zh: '预览之后资料或您的权限已有变化，未录入任何内容。请重新预览。',
    en: 'Rows or your rights have changed since the preview and nothing was entered: preview again.',
  },
} as const satisfies Record<string, ProblemRow>
