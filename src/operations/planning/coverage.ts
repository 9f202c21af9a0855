import type { Where } from 'payload'
import { authorise } from '../../access'
import { Problem } from '../../domain/errors'
import { type ChapterLine, type Coverage, coverageOf, type RollUp, rollUp } from '../../domain/planning/coverage'
import type { Database } from '../../engines/database/port'
import type { Context } from '../operation'
import type { AssignmentRow } from './rows'
import type { TallyRow } from './tally'

interface TermRow {
  code: string
  name: string
  parent: string | null
  order: number
  retired?: boolean | null
  data: Record<string, string> | null
}

/** What textbooks are chosen by; what is left out does not choose. */
export interface TextbookFilter {
  stage?: string
  subject?: string
  edition?: string
  grade?: string
  volume?: string
}

export interface Textbook {
  code: string
  name: string
  stage: string | null
  subject: string | null
  edition: string | null
  grade: string | null
  volume: string | null
}

/** Textbooks told at a time; a stage and subject has fewer. */
const mostTextbooks = 60
const page = 1000
/** Pages of one answer: rows here are bounded by the taxonomy, never by how many resources there are. */
const mostPages = 20

/** All rows, in pages. Throws `list-too-long` for more than an answer takes. */
async function all<T>(database: Database, collection: string, where: Where, sort: string): Promise<T[]> {
  const rows: T[] = []
  for (let n = 1; n <= mostPages; n += 1) {
    const found = await database.find<T>(collection, { where, sort, limit: page, page: n })
    rows.push(...found)
    if (found.length < page) return rows
  }
  throw new Problem('list-too-long', { field: collection, limit: page * mostPages })
}

const isChapter: Where = { vocabulary: { equals: 'chapters' } }

const textbook = ({ code, name, data }: TermRow): Textbook => ({
  code,
  name,
  stage: data?.stage ?? null,
  subject: data?.subject ?? null,
  edition: data?.edition ?? null,
  grade: data?.grade ?? null,
  volume: data?.volume ?? null,
})

async function textbooksBy(database: Database, filter: TextbookFilter): Promise<Textbook[]> {
  const where = { and: [isChapter, { parent: { exists: false } }] }
  const terms = await all<TermRow>(database, 'taxonomy-terms', where, 'order')
  const wanted = Object.entries(filter).filter(([, value]) => value)
  return terms
    .filter(({ retired }) => !retired)
    .map(textbook)
    .filter((one) => wanted.every(([name, value]) => one[name as keyof TextbookFilter] === value))
}

/** Chapters and sections of textbooks, in the order of the books. */
async function chaptersOf(database: Database, textbooks: readonly string[]): Promise<TermRow[]> {
  const below = (parents: readonly string[]) =>
    all<TermRow>(database, 'taxonomy-terms', { and: [isChapter, { parent: { in: [...parents] } }] }, 'order')
  const chapters = await below(textbooks)
  const sections = chapters.length === 0 ? [] : await below(chapters.map(({ code }) => code))
  return [...chapters, ...sections].filter(({ retired }) => !retired).sort((a, b) => a.order - b.order)
}

async function filled(database: Database, textbooks: readonly string[], kind: string) {
  const ofKind: Where = { kind: { equals: kind } }
  const ofBooks: Where = { textbook: { in: [...textbooks] } }
  return Promise.all([
    all<TallyRow>(database, 'tallies', { and: [ofBooks, ofKind, { count: { greater_than: 0 } }] }, 'id'),
    all<AssignmentRow>(database, 'assignments', { and: [ofBooks, ofKind, { status: { equals: 'assigned' } }] }, 'id'),
  ])
}

const lines = (terms: readonly TermRow[]): ChapterLine[] =>
  terms.map(({ code, name, parent }) => ({ code, name, parent: parent ?? '' }))

/**
 * The coverage matrix of one textbook (学段·学科·版本·册次) for one kind: each chapter built, in review, assigned or missing.
 * Reads counts, chapters and open assignments of that textbook, so it takes as long with ten thousand resources as with one.
 */
export async function coverage(
  { ports: { database }, actor }: Context,
  textbookCode: string,
  kind: string,
): Promise<{ textbook: Textbook; kind: string; coverage: Coverage }> {
  authorise(actor, 'read', 'tallies')
  const term = await database.findOne<TermRow>('taxonomy-terms', {
    and: [isChapter, { code: { equals: textbookCode } }],
  })
  if (!term || term.parent) throw new Problem('unknown-code', { field: 'textbook', value: textbookCode })
  const [terms, [tallies, assigned]] = await Promise.all([
    chaptersOf(database, [textbookCode]),
    filled(database, [textbookCode], kind),
  ])
  return { textbook: textbook(term), kind, coverage: coverageOf(lines(terms), tallies, assigned) }
}

/** Textbooks with how much of each is covered. Throws `list-too-long` when more are asked for than one answer takes. */
export async function textbooks(
  { ports: { database }, actor }: Context,
  filter: TextbookFilter,
  kind: string,
): Promise<{ kind: string; textbooks: (Textbook & { rollUp: RollUp })[] }> {
  authorise(actor, 'read', 'tallies')
  const books = (await textbooksBy(database, filter)).slice(0, mostTextbooks)
  const codes = books.map(({ code }) => code)
  if (codes.length === 0) return { kind, textbooks: [] }
  const [terms, [tallies, assigned]] = await Promise.all([chaptersOf(database, codes), filled(database, codes, kind)])
  const { chapters } = coverageOf(lines(terms), tallies, assigned)
  return {
    kind,
    textbooks: books.map((book) => ({
      ...book,
      rollUp: rollUp(chapters.filter(({ code }) => code.startsWith(`${book.code}/`))),
    })),
  }
}
