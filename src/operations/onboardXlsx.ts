import { bytesOf } from '../checks/bytes'
import { readMarkup } from '../checks/formats/markup'
import { withZip, type ZipEntry } from '../checks/formats/zip'
import type { Cell, Grid } from '../domain/onboarding/rows'

/** Largest part of a workbook that is unpacked, in bytes; and the cells that are looked at in each direction. */
const largestPart = 64 * 1024 * 1024
const bounds = { rows: 20_001, columns: 40 }

/**
 * The sheets of an XLSX workbook (ECMA-376), as text. Only what a table of words needs: shared and inline strings, numbers
 * as they are written, and whether a cell is a formula, which readers made for values do not tell.
 * Throws `Unreadable` for a damaged or encrypted file.
 */
export const gridsOfWorkbook = (bytes: Buffer, name: string): Promise<Grid[]> =>
  withZip(bytesOf(bytes), async (entries) => {
    const part = async (path: string) => {
      const entry = entries.find((one: ZipEntry) => one.name === path)
      return entry ? (await entry.read(largestPart)).toString('utf8') : ''
    }
    const words = sharedWords(await part('xl/sharedStrings.xml'))
    const grids: Grid[] = []
    for (const { title, path } of sheetsOf(await part('xl/workbook.xml'), await part('xl/_rels/workbook.xml.rels')))
      grids.push({ sheet: `${name} · ${title}`, rows: rowsOfSheet(await part(path), words) })
    return grids
  })

/** The sheets that are shown, in their order, with the part that holds each. */
function sheetsOf(workbook: string, relations: string): { title: string; path: string }[] {
  const targets = new Map<string, string>()
  readMarkup(relations, 'xml', {
    element: ({ name, attributes }) => {
      if (name === 'relationship') targets.set(attributes.id ?? '', attributes.target ?? '')
    },
  })
  const found: { title: string; path: string }[] = []
  readMarkup(workbook, 'xml', {
    element: ({ name, attributes }) => {
      const target = targets.get(attributes['r:id'] ?? '')
      if (name !== 'sheet' || !target || attributes.state) return
      found.push({ title: attributes.name ?? '', path: target.startsWith('/') ? target.slice(1) : `xl/${target}` })
    },
  })
  return found
}

/** The texts that cells name by number; what stands above a word to read it aloud (`rPh`) is no part of it. */
function sharedWords(xml: string): string[] {
  const words: string[] = []
  let aloud = false
  readMarkup(xml, 'xml', {
    element: ({ name }) => {
      if (name === 'si') words.push('')
      if (name === 'si' || name === 'r') aloud = false
      if (name === 'rph') aloud = true
    },
    text: (text, inside) => {
      if (inside === 't' && !aloud) words[words.length - 1] += text
    },
  })
  return words
}

interface Reading extends Cell {
  type: string
}

function rowsOfSheet(xml: string, words: readonly string[]): Cell[][] {
  const rows: Cell[][] = []
  let row: Cell[] = []
  let cell: Reading | null = null
  readMarkup(xml, 'xml', {
    element: ({ name, attributes }) => {
      if (name === 'row') {
        const number = Number(attributes.r ?? rows.length + 1)
        row = []
        if (number >= 1 && number <= bounds.rows) put(rows, number - 1, row, [])
      } else if (name === 'c') {
        const column = columnOf(attributes.r) ?? row.length
        cell = { text: '', formula: false, type: attributes.t ?? 'n' }
        if (column < bounds.columns) put<Cell>(row, column, asText(cell, words), empty)
      } else if (name === 'f' && cell) cell.formula = true
    },
    text: (text, inside) => {
      if (cell && (inside === 'v' || inside === 't')) cell.text += text
    },
  })
  return rows
}

const empty: Cell = { text: '', formula: false }

/** Puts it at its place; places that were left out hold nothing. */
function put<T>(list: T[], index: number, value: T, nothing: T): void {
  while (list.length < index) list.push(nothing)
  list[index] = value
}

/** Reads later, when all of the cell has come. */
const asText = (cell: Reading, words: readonly string[]): Cell => ({
  get text() {
    if (cell.type === 's') return words[Number(cell.text)] ?? ''
    // A long number may be written with an exponent: 2.133000001E9.
    return cell.type === 'n' && /^-?[\d.]+E\+?\d+$/i.test(cell.text) ? String(Number(cell.text)) : cell.text
  },
  get formula() {
    return cell.formula
  },
})

/** `AB12` → 27; null without a reference. */
function columnOf(reference: string | undefined): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(reference ?? '')?.[1]
  return letters ? [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 : null
}
