import { Problem } from '../errors'

/** One row of a mapping table: `row` counts from 1, the heading included, as people see it. */
export interface MappingRow {
  row: number
  from: string
  to: string
}

/** What is known of the codes that a table names. */
export interface KnownChapter {
  code: string
  name: string
  retired?: boolean | null
}

/** A mapping that may be carried out: old code to new code and name. */
export type ChapterMap = ReadonlyMap<string, KnownChapter>

interface Fault {
  row: number
  zh: string
  en: string
}

/** Rows that one table may have, and faults that are listed. */
const mostRows = 5000
const mostFaults = 100

/**
 * Checks a table against the chapters that there are. Each old chapter goes to one new one, and no chapter is both: a table
 * can then be carried out again after a stop, and nothing is moved twice. Throws `mapping-refused` naming every row.
 */
export function checkMapping(rows: readonly MappingRow[], known: ReadonlyMap<string, KnownChapter>): ChapterMap {
  if (rows.length === 0) throw new Problem('mapping-empty')
  if (rows.length > mostRows) throw new Problem('list-too-long', { field: 'rows', limit: mostRows, count: rows.length })
  const faults = rows.flatMap((row) => faultsOf(row, rows, known))
  if (faults.length > 0)
    throw new Problem('mapping-refused', {
      count: faults.length,
      row: faults[0]?.row,
      reason: faults[0]?.zh,
      reasonEn: faults[0]?.en,
      faults: faults.slice(0, mostFaults),
    })
  return new Map(rows.map(({ from, to }) => [from, known.get(to) as KnownChapter]))
}

function faultsOf(
  { row, from, to }: MappingRow,
  rows: readonly MappingRow[],
  known: ReadonlyMap<string, KnownChapter>,
) {
  const faults: Fault[] = []
  const fault = (zh: string, en: string): void => void faults.push({ row, zh, en })
  if (!from || !to) fault('缺少旧代码或新代码', 'the old or the new code is missing')
  if (from && !known.has(from)) fault(`章节表中没有旧代码“${from}”`, `no chapter has the old code "${from}"`)
  if (to && !known.has(to))
    fault(
      `章节表中没有新代码“${to}”，请先录入新教材的章节`,
      `no chapter has the new code "${to}": enter the new book first`,
    )
  if (known.get(to)?.retired) fault(`新章节“${to}”已停用`, `the new chapter "${to}" is retired`)
  if (from && from === to) fault(`“${from}”映射到自己`, `"${from}" is mapped to itself`)
  const before = rows.find((one) => one.from === from && one.row < row)
  if (from && before)
    if (before.to === to) fault(`与第 ${before.row} 行重复`, `the same as row ${before.row}`)
    else
      fault(
        `“${from}”在第 ${before.row} 行已映射到“${before.to}”`,
        `row ${before.row} maps "${from}" to "${before.to}" already`,
      )
  const onward = to && to !== from ? rows.find((one) => one.from === to) : undefined
  if (onward)
    fault(
      `新代码“${to}”在第 ${onward.row} 行又是旧代码（连锁或循环）`,
      `the new code "${to}" is an old code in row ${onward.row} (a chain or a cycle)`,
    )
  return faults
}

/** The table that leads back. Throws `mapping-not-invertible` where several old chapters went to one new one. */
export function inverseOf(rows: readonly MappingRow[]): MappingRow[] {
  const merged = mergedIn(rows)
  if (merged.size > 0) throw new Problem('mapping-not-invertible', { chapters: [...merged].slice(0, mostFaults) })
  return rows.map(({ row, from, to }) => ({ row, from: to, to: from }))
}

/** New chapters to which several old ones lead. */
export function mergedIn(rows: readonly MappingRow[]): Set<string> {
  const seen = new Set<string>()
  const merged = new Set<string>()
  for (const { to } of rows) (seen.has(to) ? merged : seen).add(to)
  return merged
}

/** The textbook of a chapter's code: what stands before the first `/`. */
export const bookOf = (code: string): string => code.split('/')[0] ?? code
