import { parse } from 'csv-parse/sync'
import { Problem } from '../domain/errors'
import { type ChapterMap, checkMapping, type KnownChapter, type MappingRow } from '../domain/taxonomy/chapterMap'
import type { Database } from '../engines/database/port'

/** The text of a CSV file, or rows that were read before. */
export type Table = string | readonly MappingRow[]

/** Codes asked for at a time. */
const atOnce = 400

/** The rows of a table, checked against the chapters that there are. Throws `invalid-input`, `mapping-empty`, `mapping-refused`. */
export async function mappingOf(database: Database, table: Table): Promise<{ rows: MappingRow[]; map: ChapterMap }> {
  const rows = typeof table === 'string' ? rowsOf(table) : [...table]
  const codes = [...new Set(rows.flatMap(({ from, to }) => [from, to]))]
  return { rows, map: checkMapping(rows, await chaptersByCode(database, codes)) }
}

/** A heading, then two columns: old code, new code; more columns are for people. */
function rowsOf(text: string): MappingRow[] {
  try {
    const lines = parse(text, { bom: true, relax_column_count: true, trim: true, info: true }) as unknown as {
      record: string[]
      info: { lines: number }
    }[]
    return lines
      .map(({ record: [from = '', to = ''] }, at) => ({ row: at + 1, from, to }))
      .slice(1)
      .filter(({ from, to }) => from !== '' || to !== '')
  } catch (error) {
    throw new Problem('invalid-input', { field: 'CSV', reason: (error as Error).message }, { cause: error })
  }
}

export async function chaptersByCode(
  database: Database,
  codes: readonly string[],
): Promise<ReadonlyMap<string, KnownChapter>> {
  const known = new Map<string, KnownChapter>()
  for (let from = 0; from < codes.length; from += atOnce) {
    const some = codes.slice(from, from + atOnce)
    const where = { and: [{ vocabulary: { equals: 'chapters' } }, { code: { in: some } }] }
    const rows = await database.find<KnownChapter>('taxonomy-terms', { where: where as never, limit: atOnce })
    for (const { code, name, retired } of rows) known.set(code, { code, name, retired: retired ?? false })
  }
  return known
}
