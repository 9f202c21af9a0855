import type { Remark } from './check'
import { markupOf } from './formats/markup'
import { perFile } from './run'

/** M14: cells of a table that a spreadsheet would run as formulas when somebody opens it. */
export const csvFormulas = perFile({
  key: 'csv-formulas',
  version: 1,
  item: 'M14',
  zh: '表格公式',
  en: 'formulas in tables',
  concerns: ({ encodingFormat }) => encodingFormat.startsWith('text/csv'),
  look: async ({ bytes }) => remarksOnCsv(await markupOf(bytes)),
})

/** A cell that begins as a formula; a signed number (-3.5, +86 571) or a lone sign is none. */
const formula = /(?:^|[,;\t\n])"?[ ]*([=@](?![",;\n]|$)|[+-](?![\d.\s",;]|$))[^\n]{0,60}/g

export function remarksOnCsv(text: string): Remark[] {
  const found = text.replace(/\r\n?/g, '\n').match(formula) ?? []
  if (found.length === 0) return []
  const first = (found[0] as string).replace(/^[,;\t\n]/, '').slice(0, 60)
  return [
    { zh: `含 ${found.length} 个公式单元格，如“${first}”`, en: `${found.length} formula cells, such as "${first}"` },
  ]
}
