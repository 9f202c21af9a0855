import { type Fault, fault, type Place } from './faults'
import { type Column, codesIn, columnNamed, columnsOf, type SheetKind, sheets } from './sheets'

/** A cell of a spreadsheet as its reader found it. */
export interface Cell {
  text: string
  /** The spreadsheet computes it; what stands there is not what was typed. */
  formula: boolean
}

/** A sheet as it lies in a file: rows of cells, the headings first. */
export interface Grid {
  /** Name of the file, and of the sheet inside it. */
  sheet: string
  rows: readonly (readonly Cell[])[]
}

/** One row with its cells under our names; a column that the sheet does not have is missing here. */
export interface SheetRow extends Place {
  cells: Readonly<Record<string, string>>
  /** Columns of this row that have a fault already: nothing more is said about them. */
  faulty: readonly string[]
}

/** Text that a spreadsheet would run as a formula when it is opened; a signed number is none. */
const formula = /^\s*([=@]|[+-](?![\d.\s]|$))/
const invisible = /[\p{Cc}\p{Cf}\u2028\u2029]/u

/** Which of the two sheets it is, by its headings; null where they fit neither. */
export function kindOf({ rows: [headings = []] }: Grid): SheetKind | null {
  const known = (kind: SheetKind) => new Set(headings.map(({ text }) => columnNamed(kind, text)).filter(Boolean)).size
  const [organisations, people] = [known('organisations'), known('people')]
  if (Math.max(organisations, people) < 2) return null
  return people > organisations ? 'people' : 'organisations'
}

/** The rows of a sheet, each cell looked at by itself: present, of its length, known words, no formula. */
export function rowsOf(kind: SheetKind, { sheet, rows: [headings = [], ...rows] }: Grid) {
  const faults: Fault[] = []
  const names = headings.map(({ text }) => columnNamed(kind, text))
  for (const [i, { text }] of headings.entries())
    if (text.trim() !== '' && names[i] === null) faults.push(fault({ sheet, row: 1 }, text, text, 'column-unknown'))
  for (const [name, { zh, required }] of columnsOf(kind))
    if (required && !names.includes(name)) faults.push(fault({ sheet, row: 1 }, zh, '', 'column-missing'))
  const found: SheetRow[] = []
  for (const [i, cells] of rows.entries()) {
    if (cells.every(({ text, formula: computed }) => text.trim() === '' && !computed)) continue
    const at = { sheet, row: i + 2 }
    const own = columnsOf(kind).flatMap(([name, column]) => {
      const cell = cells[names.indexOf(name)] ?? { text: '', formula: false }
      const wrong = names.includes(name) ? flawOf(at, cell, column) : null
      return wrong ? [{ name, wrong }] : []
    })
    faults.push(...own.map(({ wrong }) => wrong))
    const texts = names.flatMap((name, k) => (name ? [[name, cells[k]?.text.trim() ?? '']] : []))
    found.push({ ...at, cells: Object.fromEntries(texts), faulty: own.map(({ name }) => name) })
  }
  return { rows: found, faults }
}

function flawOf(at: Place, { text, formula: computed }: Cell, column: Column): Fault | null {
  const { zh, required, longest, words } = column
  const value = text.trim()
  if (computed || formula.test(value)) return fault(at, zh, value, 'formula')
  if (value === '') return required ? fault(at, zh, '', 'empty') : null
  if ([...value].length > longest) return fault(at, zh, value, 'too-long', { limit: longest })
  if (invisible.test(value)) return fault(at, zh, value, 'characters')
  const { unknown } = words ? codesIn(value, column) : { unknown: [] }
  const known = Object.values(words ?? {}).map((said) => (typeof said === 'string' ? said : said.zh))
  return unknown[0] === undefined
    ? null
    : fault(at, zh, value, 'unknown-word', { word: unknown[0], known: known.join('、') })
}

/** The Chinese heading of a column, for a fault. */
export const headingOf = (kind: SheetKind, column: string): string =>
  (sheets[kind].columns as Readonly<Record<string, Column>>)[column]?.zh ?? column
