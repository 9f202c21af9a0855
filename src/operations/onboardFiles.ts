import { parse } from 'csv-parse/sync'
import { Unreadable } from '../checks/bytes'
import { decodeText } from '../checks/formats/text'
import { Problem } from '../domain/errors'
import type { Grid } from '../domain/onboarding/rows'
import { gridsOfWorkbook } from './onboardXlsx'

/** A file as the administrator sent it. */
export interface SentFile {
  name: string
  bytes: Buffer
}

/** Rows of all sheets of one onboarding, and files it may come in. */
const limits = { rows: 20_000, files: 4 }

/** The sheets of CSV files (UTF-8, UTF-16 or GB18030) and XLSX workbooks. Throws `sheet-unreadable` and `list-too-long`. */
export async function gridsOf(files: readonly SentFile[]): Promise<Grid[]> {
  if (files.length > limits.files)
    throw new Problem('list-too-long', { field: 'files', limit: limits.files, count: files.length })
  const grids = (await Promise.all(files.map(readFile))).flat()
  const count = grids.reduce((sum, { rows }) => sum + Math.max(0, rows.length - 1), 0)
  if (count > limits.rows) throw new Problem('list-too-long', { field: 'rows', limit: limits.rows, count })
  return grids
}

async function readFile({ name, bytes }: SentFile): Promise<Grid[]> {
  try {
    return isZip(bytes) ? await gridsOfWorkbook(bytes, name) : [gridOfCsv(bytes, name)]
  } catch (error) {
    if (error instanceof Unreadable) throw new Problem('sheet-unreadable', { name, reason: error.zh }, { cause: error })
    throw error
  }
}

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).toString('latin1') === 'PK\u0003\u0004'

function gridOfCsv(bytes: Buffer, name: string): Grid {
  const text = decodeText(bytes)?.text
  if (text === undefined) throw new Unreadable('文字编码无法识别', 'the encoding of the text is not known')
  const [headings = ''] = text.split(/[\r\n]/, 1)
  const delimiter = headings.includes('\t') ? '\t' : ','
  try {
    const rows = parse(text, { bom: true, delimiter, relax_column_count: true, skip_empty_lines: false }) as string[][]
    return { sheet: name, rows: rows.map((cells) => cells.map((cell) => ({ text: cell, formula: false }))) }
  } catch (error) {
    throw new Unreadable(
      `引号或分隔符有误（${(error as Error).message.slice(0, 120)}）`,
      'quotes or delimiters are wrong',
    )
  }
}
