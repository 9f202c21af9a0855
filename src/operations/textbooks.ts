import type { Where } from 'payload'
import type { Textbook } from '../domain/taxonomy/chapterFits'
import type { Database } from '../engines/database/port'

/** Codes asked for at a time. */
const atOnce = 500

/** What textbooks are for, by code; codes that the taxonomy does not have are left out. */
export async function textbooksOf(database: Database, codes: readonly string[]): Promise<Map<string, Textbook>> {
  const wanted = [...new Set(codes)]
  const found = new Map<string, Textbook>()
  for (let from = 0; from < wanted.length; from += atOnce) {
    const where: Where = {
      and: [{ vocabulary: { equals: 'chapters' } }, { code: { in: wanted.slice(from, from + atOnce) } }],
    }
    const terms = await database.find<Textbook>('taxonomy-terms', { where, limit: atOnce })
    for (const { code, name, data } of terms) found.set(code, { code, name, data: data ?? null })
  }
  return found
}
