import { type Content, partsOf } from '../../domain/manifest'

type Read = (content: Content) => unknown
interface Coded {
  'ziyuan:code'?: unknown
}

const classified =
  (field: string): Read =>
  (content) =>
    (content['ziyuan:classification'] as Record<string, unknown> | undefined)?.[field]

/** What can be filtered and counted by, and where a manifest says it (domain/freeze writes these terms). */
export const facets = {
  kind: (content) => content['ziyuan:kind'],
  stage: classified('stage'),
  subject: classified('subject'),
  edition: classified('edition'),
  grade: classified('grade'),
  volume: classified('volume'),
  chapter: (content) => [classified('chapter')(content), ...partsOf(content).map(chapterOf)].flatMap(prefixes),
  provider: (content) => content.provider.identifier,
  origin: (content) => content['ziyuan:origin'],
  major: majorsOf,
  language: (content) => content.inLanguage,
  license: (content) => content.license,
  accessibility: (content) => content.accessibilityFeature,
} as const satisfies Record<string, Read>

export type Facet = keyof typeof facets
export const facetNames = Object.keys(facets) as Facet[]

/** Every facet value of a content, each once. */
export function facetsOf(content: Content): { facet: Facet; value: string }[] {
  return facetNames.flatMap((facet) => {
    const found: unknown[] = [(facets[facet] as Read)(content)].flat()
    const values = found.filter((value): value is string => typeof value === 'string' && value !== '')
    return [...new Set(values)].map((value) => ({ facet, value }))
  })
}

const chapterOf = (part: Record<`ziyuan:${string}`, unknown>): unknown =>
  (part['ziyuan:chapter'] as Coded | undefined)?.['ziyuan:code']

const majors = /:(vocational|undergraduate)-majors$/

/** A major by its code, and by the category and the class above it, which are its first two and four digits. */
function majorsOf({ educationalAlignment }: Content): string[] {
  const aligned = educationalAlignment as { educationalFramework?: unknown; 'ziyuan:code'?: unknown }[]
  return aligned
    .filter((one) => majors.test(String(one.educationalFramework)))
    .map((one) => String(one['ziyuan:code']))
    .flatMap((code) => [code.slice(0, 2), code.slice(0, 4), code])
}

/** `book/chapter/section` is also found by `book` and by `book/chapter`. */
function prefixes(path: unknown): string[] {
  if (typeof path !== 'string') return []
  const steps = path.split('/')
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'))
}
