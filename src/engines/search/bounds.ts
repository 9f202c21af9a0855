import { Problem } from '../../domain/errors'
import type { Batch, Question } from './port'

/** Everything about a search is bounded; texts are cut in characters. */
export const bounds = {
  /** Characters of a question. */
  words: 200,
  /** Words of a question that count; the search server stops at ten too. */
  tokens: 10,
  /** Hits on a page. */
  size: 100,
  /** How far pages go; whoever wants more narrows the question, or lists by filters. */
  reach: 1000,
  /** Values counted of a facet. */
  facetValues: 200,
  /** Values of all filters together, and codes of a caller. */
  filterValues: 500,
  audiences: 1000,
  suggestions: 20,
  /** Documents in a batch. */
  batch: 500,
  name: 500,
  description: 2000,
  keywords: 100,
  keyword: 100,
  text: 20_000,
} as const

/** Throws `invalid-input` for a question beyond the bounds: a caller of the port checks what people send. */
export function checkQuestion({ words, filters, audiences, page, facets }: Question): void {
  const values = Object.values(filters).reduce((sum, list) => sum + list.length, 0)
  const wrong = [
    { field: 'words', beyond: words.length > bounds.words },
    { field: 'filters', beyond: values > bounds.filterValues },
    { field: 'audiences', beyond: audiences.length > bounds.audiences },
    { field: 'facets', beyond: facets.length > 50 },
    { field: 'page', beyond: !isPage(page) },
  ].find(({ beyond }) => beyond)
  if (wrong) throw new Problem('invalid-input', { field: wrong.field, reason: 'beyond the bounds of search' })
}

const isPage = ({ number, size }: Question['page']): boolean =>
  Number.isInteger(number) && number >= 1 && size >= 1 && size <= bounds.size && number * size <= bounds.reach

/** Throws `invalid-input` for more than a batch may hold. */
export function checkBatch({ documents, removed }: Batch): void {
  if (documents.length + removed.length > bounds.batch)
    throw new Problem('invalid-input', { field: 'batch', reason: `more than ${bounds.batch}` })
}
