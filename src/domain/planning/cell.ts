/** What a count is of: chapters that are built, chapters in review, or what was newly built. */
export const sources = ['publication', 'case', 'built'] as const
export type Source = (typeof sources)[number]

/** One place of the coverage matrix, or one of the table of newly built resources; what it does not speak of is null. */
export interface Cell {
  source: Source
  kind: string
  chapter: string | null
  textbook: string | null
  /** Line of the plan: see `targets.ts`. */
  line: string | null
  year: number | null
  /** Id of the city responsible; empty: the province itself. */
  city: string | null
}

export const chapterCell = (source: 'publication' | 'case', kind: string, chapter: string): Cell => ({
  source,
  kind,
  chapter,
  textbook: chapter.split('/')[0] ?? chapter,
  line: null,
  year: null,
  city: null,
})

export const builtCell = (kind: string, line: string, year: number, city: string): Cell => ({
  source: 'built',
  kind,
  chapter: null,
  textbook: null,
  line,
  year,
  city,
})

/** The cell's one name. */
export const cellName = ({ source, kind, chapter, line, year, city }: Cell): string =>
  [source, kind, ...(source === 'built' ? [line, year, city] : [chapter])].join('|')
