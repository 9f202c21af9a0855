import type { Batch, Question, SearchDocument } from '../../src/engines/search'

/** A document that everyone may see, found by its name. */
export function aDocument(n: number, name: string, more: Partial<SearchDocument> = {}): SearchDocument {
  return {
    identifier: identifierOf(n),
    audience: { resource: '*', version: '*' },
    name,
    keywords: [],
    description: '',
    text: '',
    facets: {},
    updated: new Date(Date.UTC(2026, 10, 1) + n * 60_000).toISOString(),
    ...more,
  }
}

export const identifierOf = (n: number): string => `zj:pack:01jd${String(n).padStart(22, '0')}`

export const aBatch = (
  position: string,
  documents: readonly SearchDocument[],
  removed: readonly number[] = [],
): Batch => ({
  documents,
  removed: removed.map(identifierOf),
  position,
})

/** What a stranger asks, twenty a page. */
export const aQuestion = (words: string, more: Partial<Question> = {}): Question => ({
  words,
  filters: {},
  audiences: ['*'],
  page: { number: 1, size: 20 },
  facets: [],
  ...more,
})
