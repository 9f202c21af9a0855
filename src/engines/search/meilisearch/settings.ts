import type { Settings } from 'meilisearch'
import { bounds } from '../bounds'
import { synonymGroups } from '../synonyms'

/** How the server is to search. Changing anything here has the index built again by itself. */
export const settingsFor = (facets: readonly string[]): Settings => ({
  searchableAttributes: ['name', 'keywords', 'description', 'text'],
  filterableAttributes: ['audience.resource', 'audience.version', 'updated', ...facets.map((name) => `facets.${name}`)],
  sortableAttributes: ['updated', 'identifier'],
  // `sort` last: what is equally good stands in one order on every page.
  rankingRules: ['words', 'typo', 'proximity', 'attributeRank', 'wordPosition', 'exactness', 'sort'],
  stopWords: ['的', '了', '和', '与', '及'],
  synonyms: synonyms(),
  separatorTokens: ['·', '•', '｜', '／'],
  localizedAttributes: [{ attributePatterns: ['*'], locales: ['zho'] }],
  typoTolerance: { minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 } },
  pagination: { maxTotalHits: bounds.reach },
  faceting: { maxValuesPerFacet: bounds.facetValues, sortFacetValuesBy: { '*': 'count' } },
  searchCutoffMs: 1500,
})

/** Each name leads to the others of its group. */
const synonyms = (): Record<string, string[]> =>
  Object.fromEntries(
    synonymGroups.flatMap((group) => group.map((name) => [name, group.filter((other) => other !== name)])),
  )
