import { roles } from '../actor'
import { levelWords, organisationKinds, organisationMarks } from '../organisationWords'

/** One column of a sheet: the words that may head it, and how much its cells hold. */
export interface Column {
  zh: string
  en: string
  /** Other headings it is known by. */
  also?: readonly string[]
  required: boolean
  /** Longest text of a cell, in characters. */
  longest: number
  /** Code → words; a cell names one of them (or several, `many`) by code or by either word. */
  words?: Readonly<Record<string, string | { zh: string; en: string }>>
  many?: true
}

/** The two sheets by which an administration enters its organisations and people. The order is the template's. */
export const sheets = {
  organisations: {
    zh: '单位',
    en: 'Organisations',
    columns: {
      code: { zh: '代码', en: 'code', also: ['单位代码', '学校标识码'], required: true, longest: 32 },
      name: { zh: '名称', en: 'name', also: ['单位名称', '学校名称'], required: true, longest: 100 },
      kind: { zh: '类别', en: 'kind', required: true, longest: 40, words: organisationKinds },
      level: { zh: '层级', en: 'level', required: true, longest: 40, words: levelWords },
      parent: { zh: '上级代码', en: 'parent code', also: ['parent', '上级单位代码'], required: true, longest: 32 },
      marks: { zh: '标记', en: 'marks', required: false, longest: 100, words: organisationMarks, many: true },
    },
  },
  people: {
    zh: '人员',
    en: 'People',
    columns: {
      username: { zh: '用户名', en: 'username', also: ['账号'], required: true, longest: 64 },
      name: { zh: '姓名', en: 'name', required: true, longest: 100 },
      organisation: { zh: '单位代码', en: 'organisation code', also: ['organisation'], required: true, longest: 32 },
      roles: { zh: '角色', en: 'roles', required: true, longest: 200, words: roles, many: true },
      email: { zh: '邮箱', en: 'e-mail', also: ['email', '电子邮箱'], required: false, longest: 254 },
    },
  },
} as const satisfies Record<string, { zh: string; en: string; columns: Record<string, Column> }>

export type SheetKind = keyof typeof sheets
export type ColumnOf<Kind extends SheetKind> = keyof (typeof sheets)[Kind]['columns'] & string

/** The columns of a sheet, as data. */
export const columnsOf = (kind: SheetKind): [string, Column][] => Object.entries(sheets[kind].columns)

const plain = (heading: string): string =>
  heading
    .replace(/[\s*＊:：]+/gu, ' ')
    .trim()
    .toLowerCase()

/** The column that a heading names; null for a heading that is none of this sheet's. */
export const columnNamed = (kind: SheetKind, heading: string): string | null =>
  columnsOf(kind).find(([name, { zh, en, also = [] }]) => [name, zh, en, ...also].includes(plain(heading)))?.[0] ?? null

/** Codes that a cell names, and the words in it that are none. */
export function codesIn(cell: string, { words = {}, many }: Column): { codes: string[]; unknown: string[] } {
  const named = many ? cell.split(/[、,，;；|\s]+/u).filter((word) => word !== '') : [cell]
  const codeOf = (word: string): string | undefined =>
    Object.entries(words).find(([code, said]) =>
      [code, ...(typeof said === 'string' ? [said] : [said.zh, said.en.toLowerCase()])].includes(
        /^[\x20-\x7e]+$/.test(word) ? word.toLowerCase() : word,
      ),
    )?.[0]
  return {
    codes: [...new Set(named.flatMap((word) => codeOf(word) ?? []))],
    unknown: named.filter((word) => codeOf(word) === undefined),
  }
}
