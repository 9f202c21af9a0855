import type { Clock } from '../../domain/clock'
import type { SearchEngine } from './port'

export { bounds } from './bounds'
export type { Batch, Hit, Question, SearchDocument, SearchEngine } from './port'

/** What the environment says about search. */
export type SearchSettings =
  | { engine: 'embedded'; path: string }
  | { engine: 'meilisearch'; url: string; key: string | null }

/** Name of the one index that a centre keeps on a search server. */
const index = 'ziyuan-resources'

/**
 * Opens the search the environment chose; only its packages are loaded. `facets` names all that documents may carry.
 * Called at composition roots.
 */
export async function openSearch(
  settings: SearchSettings,
  facets: readonly string[],
  clock: Clock,
): Promise<SearchEngine> {
  switch (settings.engine) {
    case 'embedded':
      return (await import('./embedded')).openEmbeddedSearch(settings.path)
    case 'meilisearch':
      return (await import('./meilisearch')).openMeilisearch({ ...settings, index, facets, clock })
  }
}
