import { Problem } from '../../domain/errors'
import type { Database } from '../../engines/database/port'

/** Throws `unknown-code` for a chapter that the taxonomy does not have or has retired. */
export async function mustBeChapter(database: Database, code: string): Promise<void> {
  const term = await database.findOne<{ retired?: boolean | null }>('taxonomy-terms', {
    and: [{ vocabulary: { equals: 'chapters' } }, { code: { equals: code } }],
  })
  if (!term || term.retired) throw new Problem('unknown-code', { field: 'chapter', value: code })
}

/** What chapters are called, by their codes; retired ones too. At most 1000. */
export async function chapterNames(database: Database, codes: readonly string[]): Promise<Map<string, string>> {
  if (codes.length === 0) return new Map()
  const terms = await database.find<{ code: string; name: string }>('taxonomy-terms', {
    where: { and: [{ vocabulary: { equals: 'chapters' } }, { code: { in: [...codes] } }] },
    limit: codes.length,
  })
  return new Map(terms.map(({ code, name }) => [code, name]))
}

/** The textbook of a chapter's code `<textbook>/<chapter>[/<section>]`. */
export const textbookOf = (chapter: string): string => chapter.split('/')[0] ?? chapter
