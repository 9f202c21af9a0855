import { Problem, type ProblemDetails } from '../errors'
import type { Fields } from '../kinds/fields'
import { bookOf } from './chapterMap'
import { chapterPaths } from './moved'

/** What a textbook is for, as its term among the chapters says it; what it leaves out holds nobody to anything. */
export interface Textbook {
  code: string
  name: string
  data?: Readonly<Record<string, unknown>> | null
}

/** Groups of a resource that a textbook says too. */
const words = {
  stage: '学段 stage',
  subject: '学科 subject',
  edition: '教材版本 edition',
  grade: '年级 grade',
  volume: '册次 volume',
} as const
type Place = keyof typeof words

/** The resource's own chapter stands in the very book that the form describes. */
const ofResource: readonly Place[] = ['stage', 'subject', 'edition', 'grade', 'volume']
/** A lesson may go back to another year of the same books, as lessons that revise do. */
const ofPart: readonly Place[] = ['subject', 'edition']

/** A chapter that was chosen, with what else was chosen that its textbook must agree to. */
export interface Claim {
  /** Where it stands: `educational.chapter`, `lessons.0.chapter`. */
  path: string
  chapter: string
  said: Partial<Record<Place, string>>
}

type Values = Readonly<Record<string, unknown>>
const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null

/** Every chapter that a working copy names. `fields`: the kind's own. */
export function chapterClaims(fields: Fields, values: Values): Claim[] {
  const educational = isObject(values.educational) ? values.educational : {}
  const claims = (path: string, places: readonly Place[]): Claim[] =>
    chosen(values, path.split('.')).map((one) => ({ ...one, said: picked(educational, places) }))
  return [...claims('educational.chapter', ofResource), ...chapterPaths(fields).flatMap((path) => claims(path, ofPart))]
}

/** Codes at the end of these names, rows of lists on the way counted from 0. */
function chosen(value: unknown, names: readonly string[], path = ''): { path: string; chapter: string }[] {
  if (Array.isArray(value)) return value.flatMap((row, i) => chosen(row, names, `${path}.${i}`))
  const [name, ...rest] = names
  if (name !== undefined)
    return isObject(value) ? chosen(value[name], rest, path === '' ? name : `${path}.${name}`) : []
  return typeof value === 'string' && value !== '' ? [{ path, chapter: value }] : []
}

const picked = (educational: Values, places: readonly Place[]): Claim['said'] =>
  Object.fromEntries(
    places.flatMap((place) => {
      const value = educational[place]
      return typeof value === 'string' && value !== '' ? [[place, value]] : []
    }),
  )

/** What a change claims that was not said before: what stood there already is left alone, wherever its row went. */
export function claimsOfChange(fields: Fields, before: Values, changes: Values): Claim[] {
  const educational = { ...(before.educational as Values), ...(changes.educational as Values) }
  const known = new Set(chapterClaims(fields, before).map(keyOf))
  return chapterClaims(fields, { ...before, ...changes, educational }).filter((claim) => !known.has(keyOf(claim)))
}

const keyOf = ({ chapter, said }: Claim): string => JSON.stringify([chapter, Object.entries(said).sort()])

/** Codes of the textbooks that the claims are held against. */
export const booksOf = (claims: readonly Claim[]): string[] => [
  ...new Set(claims.map(({ chapter }) => bookOf(chapter))),
]

/** Throws `chapter-elsewhere`, naming the field, for a chapter whose textbook is for something else than was chosen. */
export function mustFit(claims: readonly Claim[], books: ReadonlyMap<string, Textbook>): void {
  for (const claim of claims) {
    const details = contradiction(claim, books)
    if (details) throw new Problem('chapter-elsewhere', details)
  }
}

type Row = Record<string, unknown>

/** The same without the chapters that do not fit: for what is taken over from elsewhere, whose chapter is chosen anew. */
export const withoutMisfits = <T extends Row>(
  values: T,
  claims: readonly Claim[],
  books: ReadonlyMap<string, Textbook>,
): T =>
  claims
    .filter((claim) => contradiction(claim, books))
    .reduce((made, { path }) => cleared(made, path.split('.')) as T, values)

/** The same with nothing at the end of these names. */
function cleared(value: unknown, [name, ...rest]: string[]): unknown {
  if (name === undefined) return null
  if (Array.isArray(value)) return value.map((one, i) => (String(i) === name ? cleared(one, rest) : one))
  return { ...(value as Row), [name]: cleared((value as Row)[name], rest) }
}

/** What a claim says against its textbook, for the problem; null where they agree. */
function contradiction({ path, chapter, said }: Claim, books: ReadonlyMap<string, Textbook>): ProblemDetails | null {
  const book = books.get(bookOf(chapter))
  for (const [place, value] of Object.entries(said) as [Place, string][]) {
    const own = book?.data?.[place]
    if (typeof own !== 'string' || own === '' || own === value) continue
    const other = `educational.${place}`
    return { field: path, value: chapter, book: book?.name, what: words[place], other, chosen: value, own }
  }
  return null
}
