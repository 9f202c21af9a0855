import { columnsOf, type SheetKind } from '../../domain/onboarding/sheets'

/** Spreadsheets take a comma-separated file for UTF-8 only with the mark in front. */
const mark = '\ufeff'

const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** Lines of a comma-separated file. */
export const csvOf = (rows: readonly (readonly string[])[]): string =>
  `${mark}${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`

/** One row that shows what goes where. */
const examples: Readonly<Record<SheetKind, readonly string[]>> = {
  organisations: ['2133000001', '西湖区某某小学', '学校', '学校', '330106', ''],
  people: ['zhangsan', '张三', '2133000001', '教师、审核员', 'zhangsan@school.example'],
}

/** An empty sheet with its headings and one example. */
export const templateOf = (kind: SheetKind): string => csvOf([columnsOf(kind).map(([, { zh }]) => zh), examples[kind]])

/** Gives the browser a file to save; the bytes never leave this page. */
export function save(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  URL.revokeObjectURL(address)
}
