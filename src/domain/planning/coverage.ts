/** How far a chapter is, the furthest first. */
export const coverageStates = ['built', 'in-review', 'assigned', 'missing'] as const
export type CoverageState = (typeof coverageStates)[number]

/** A chapter or section of a textbook. */
export interface ChapterLine {
  code: string
  name: string
  /** Code of the chapter, or of the textbook, above. */
  parent: string
}

/** What is known of a chapter beside its place in the book. */
interface Count {
  source: string
  chapter: string | null
  count: number
}
interface Given {
  id: string
  chapter: string
  due: string
  data: { organisationName: string }
}

export interface ChapterCoverage extends ChapterLine {
  depth: 1 | 2
  state: CoverageState
  built: number
  inReview: number
  assigned: { id: string; organisation: string; due: string }[]
}

/** How many chapters are in each state. */
export type RollUp = Record<CoverageState, number> & { chapters: number }

export interface Coverage {
  chapters: ChapterCoverage[]
  rollUp: RollUp
}

/** Puts counts and assignments to the chapters they are for; chapters come in the order of the book. */
export function coverageOf(
  chapters: readonly ChapterLine[],
  counts: readonly Count[],
  given: readonly Given[],
): Coverage {
  const count = (source: string) =>
    new Map(counts.filter((one) => one.source === source).map((one) => [one.chapter, one.count]))
  const built = count('publication')
  const inReview = count('case')
  const assigned = new Map<string, ChapterCoverage['assigned']>()
  for (const { id, chapter, due, data } of given)
    assigned.set(chapter, [...(assigned.get(chapter) ?? []), { id, due, organisation: data.organisationName }])
  const all = chapters.map((chapter): ChapterCoverage => {
    const has = {
      built: built.get(chapter.code) ?? 0,
      inReview: inReview.get(chapter.code) ?? 0,
      assigned: assigned.get(chapter.code) ?? [],
    }
    return { ...chapter, depth: chapter.parent.includes('/') ? 2 : 1, state: stateOf(has), ...has }
  })
  return { chapters: all, rollUp: rollUp(all) }
}

function stateOf({
  built,
  inReview,
  assigned,
}: Pick<ChapterCoverage, 'built' | 'inReview' | 'assigned'>): CoverageState {
  if (built > 0) return 'built'
  if (inReview > 0) return 'in-review'
  return assigned.length > 0 ? 'assigned' : 'missing'
}

/** What resources are made for: chapters without sections, and the sections of the others. */
export function rollUp(chapters: readonly ChapterCoverage[]): RollUp {
  const divided = new Set(chapters.map(({ parent }) => parent))
  const ends = chapters.filter(({ code, state }) => !divided.has(code) || state !== 'missing')
  const counted: RollUp = { chapters: ends.length, built: 0, 'in-review': 0, assigned: 0, missing: 0 }
  for (const { state } of ends) counted[state] += 1
  return counted
}
