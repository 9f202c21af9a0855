import type { SearchParams, SearchResponse } from 'meilisearch'
import { bounds } from '../bounds'
import type { Found, Question } from '../port'
import { hitOf, marks, type Shown } from './documents'
import { filterOf } from './filter'
import { fromValue } from './values'

/** A question in the server's words. By pages, not by offset: only so is the total counted rather than guessed. */
export const paramsOf = (question: Question) =>
  ({
    filter: filterOf(question),
    sort: ['updated:desc', 'identifier:asc'],
    page: question.page.number,
    hitsPerPage: question.page.size,
    facets: question.facets.map((name) => `facets.${name}`),
    matchingStrategy: 'all',
    attributesToRetrieve: ['identifier', 'name', 'description'],
    attributesToHighlight: ['name', 'description'],
    highlightPreTag: marks.before,
    highlightPostTag: marks.after,
    attributesToCrop: ['description'],
    cropLength: 60,
  }) satisfies SearchParams

export const foundIn = (
  answer: SearchResponse<Shown, ReturnType<typeof paramsOf>>,
  facets: readonly string[],
): Found => ({
  hits: answer.hits.map(hitOf),
  // The server counts on beyond what its pages reach.
  total: Math.min(answer.totalHits, bounds.reach),
  facets: Object.fromEntries(facets.map((name) => [name, counts(answer.facetDistribution?.[`facets.${name}`])])),
})

/** The most frequent first. */
const counts = (distribution: Record<string, number> = {}): { value: string; count: number }[] =>
  Object.entries(distribution)
    .flatMap(([written, count]) => {
      const value = fromValue(written)
      return value === null ? [] : [{ value, count }]
    })
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
