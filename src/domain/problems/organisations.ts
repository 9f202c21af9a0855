import type { ProblemRow } from './row'

/** The life of an organisation. */
export const organisationsProblems = {
  'alliance-overlap': {
    status: 409,
    zh: '“{school}”自 {since} 至 {until} 已在“{alliance}”，同类教共体不能同时参加两个；请先办理退出，或调整起止日期。',
    en: '"{school}" is in "{alliance}" from {since} to {until}: nobody is in two alliances of a form at once. End that first, or choose other days.',
  },
  'alliance-second-lead': {
    status: 409,
    zh: '“{alliance}”自 {since} 至 {until} 已由“{school}”牵头；请先办理其退出，或作为成员校加入。',
    en: '"{alliance}" is led by "{school}" from {since} to {until}: end that first, or enter the school as a member.',
  },
  'organisation-closed': {
    status: 409,
    zh: '“{name}”已关闭，不能再以其名义办理；如需继续，请由上级单位管理员恢复。',
    en: '"{name}" is closed and nothing is done in its name any more: have an administrator above it reopen it.',
  },
  'organisations-closed': {
    status: 403,
    zh: '您任职的单位均已关闭，请联系上级单位管理员调动或恢复。',
    en: 'Every organisation you belong to is closed: ask an administrator above it to transfer you or to reopen it.',
  },
  'organisation-in-use': {
    status: 409,
    zh: '还有 {count} 项依赖该单位（如“{what}”），请先移交、办结或撤销，再重新预览。',
    en: '{count} things still depend on it (e.g. "{what}"): hand over, finish or end them first, then preview again.',
  },
  'organisation-merged': {
    status: 409,
    zh: '“{name}”已并入其他单位，不能恢复；请新建单位。',
    en: '"{name}" went into another organisation and cannot be reopened: make a new one.',
  },
  'cases-unlisted': {
    status: 409,
    zh: '还有 {count} 件在审案（如“{what}”）未列入“继续办理”，请重新预览并逐件确认。',
    en: '{count} open cases (e.g. "{what}") are not listed as going on: preview again and confirm each.',
  },
  'preview-changed': {
    status: 409,
    zh: '预览之后情况已有变化，未作任何更改。请重新预览。',
    en: 'Things have changed since the preview and nothing was done: preview again.',
  },
} as const satisfies Record<string, ProblemRow>
