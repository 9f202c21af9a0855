import { alignment } from '../freeze/alignment'
import type { Fields } from '../kinds/fields'
import type { Content } from '../manifest'
import { type Difference, differenceOf } from '../review/difference'
import type { ChapterMap } from './chapterMap'

const framework = 'urn:ziyuan:taxonomy:chapters'
const type = 'ziyuan:chapter'

type Values = Record<string, unknown>
const isObject = (value: unknown): value is Values => typeof value === 'object' && value !== null

const isChapter = (value: unknown): value is Values & { 'ziyuan:code': string } =>
  isObject(value) && value.educationalFramework === framework && typeof value['ziyuan:code'] === 'string'

/** Codes of the chapters that a published content stands at, each once, itself and its parts. */
export function chaptersOf(content: Content): string[] {
  const found = new Set<string>()
  const visit = (value: unknown): void => {
    if (isChapter(value)) found.add(value['ziyuan:code'])
    else if (isObject(value)) Object.values(value).forEach(visit)
  }
  visit(content)
  return [...found]
}

/** The content at its new chapters; null when it stands at none that is mapped. Nothing but its alignment changes. */
export function movedContent(content: Content, map: ChapterMap): Content | null {
  if (!chaptersOf(content).some((code) => map.has(code))) return null
  const moved = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(moved)
    if (isChapter(value)) {
      const to = map.get(value['ziyuan:code'])
      return to ? alignment('chapters', type, to.code, to.name) : value
    }
    return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, one]) => [name, moved(one)])) : value
  }
  const now = moved(content) as Content
  const classification = now['ziyuan:classification'] as { chapter?: string } | undefined
  const to = map.get(classification?.chapter ?? '')
  if (classification && to) now['ziyuan:classification'] = { ...classification, chapter: to.code }
  return now
}

/** Places that a computed version may change: where the resource and its parts stand in the curriculum. */
const alignmentPlaces = [
  /^\/educationalAlignment\/\d+\//,
  /^\/ziyuan:classification\/chapter$/,
  /^(\/hasPart\/\d+)+\/ziyuan:chapter\//,
]

/** Whether nothing that a reviewer decides on differs (review.md, after acceptance): computed, never claimed. */
export function isAlignmentOnly(before: Content, after: Content): boolean {
  const { fields, files, truncated }: Difference = differenceOf(before, after)
  return files.length === 0 && !truncated && fields.every(({ place }) => alignmentPlaces.some((one) => one.test(place)))
}

/** Paths of a kind's own fields that hold codes of chapters: `lessons.chapter`. */
export const chapterPaths = (fields: Fields, before = ''): string[] =>
  Object.entries(fields).flatMap(([name, field]) => {
    if ('fields' in field) return chapterPaths(field.fields, `${before}${name}.`)
    return field.type === 'code' && field.vocabulary === 'chapters' ? [`${before}${name}`] : []
  })

/**
 * The values of a working copy at their new chapters: the top-level fields that change, whole, and how many codes; null when none
 * does. `row`: as the database holds it, so that rows of lists keep their ids.
 */
export function movedValues(fields: Fields, row: Values, map: ChapterMap): { values: Values; codes: number } | null {
  let codes = 0
  const at = (value: unknown, [name, ...rest]: string[]): unknown => {
    if (Array.isArray(value)) return value.map((one) => at(one, [name ?? '', ...rest]))
    if (!isObject(value) || name === undefined) return value
    const inner = value[name]
    if (rest.length > 0) return { ...value, [name]: at(inner, rest) }
    const to = typeof inner === 'string' ? map.get(inner) : undefined
    if (to) codes += 1
    return to ? { ...value, [name]: to.code } : value
  }
  const values: Values = {}
  for (const path of ['educational.chapter', ...chapterPaths(fields)]) {
    const before = codes
    const [top = '', ...rest] = path.split('.')
    const whole = at({ ...row, ...values }, [top, ...rest]) as Values
    if (codes > before) values[top] = whole[top]
  }
  return codes > 0 ? { values, codes } : null
}
