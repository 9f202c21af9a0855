import { aZip } from './zip'

type CellOf = string | number | { formula: string; value: string }

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** An XLSX workbook as spreadsheet programs write it: words shared, numbers as numbers, formulas beside their values. */
export function aWorkbook(sheets: Record<string, readonly (readonly CellOf[])[]>): Buffer {
  const words = new Map<string, number>()
  const shared = (text: string): number => {
    if (!words.has(text)) words.set(text, words.size)
    return words.get(text) as number
  }
  const cell = (value: CellOf, place: string): string => {
    if (value === '') return ''
    if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`
    if (typeof value === 'string') return `<c r="${place}" t="s"><v>${shared(value)}</v></c>`
    return `<c r="${place}" t="str"><f>${escaped(value.formula)}</f><v>${escaped(value.value)}</v></c>`
  }
  const titles = Object.keys(sheets)
  const parts = Object.values(sheets).map((rows, i) => ({
    name: `xl/worksheets/sheet${i + 1}.xml`,
    bytes: `<worksheet xmlns="${main}"><sheetData>${rows
      .map(
        (row, r) =>
          `<row r="${r + 1}">${row.map((value, c) => cell(value, `${String.fromCharCode(65 + c)}${r + 1}`)).join('')}</row>`,
      )
      .join('')}</sheetData></worksheet>`,
  }))
  return aZip([
    {
      name: 'xl/workbook.xml',
      bytes: `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${titles.map((title, i) => `<sheet name="${title}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${titles.map((_, i) => `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`).join('')}</Relationships>`,
    },
    ...parts,
    {
      name: 'xl/sharedStrings.xml',
      bytes: `<sst xmlns="${main}">${[...words.keys()].map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    },
  ])
}
