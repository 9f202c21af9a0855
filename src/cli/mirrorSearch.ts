import { join } from 'node:path'
import type { Logger } from 'pino'
import { systemClock } from '../domain/clock'
import { openSearch, type SearchEngine } from '../engines/search'
import { CatalogueChanges, Feeder, followSearch, searchFacets } from '../followers/search'

/** Search over a mirror's own catalogue, fed while it serves. The process that writes a mirror's folder is its only one. */
export async function openMirrorSearch(
  dir: string,
  catalogue: string,
  log: Logger,
): Promise<{ engine: SearchEngine; close(): Promise<void> }> {
  const engine = await openSearch({ engine: 'embedded', path: join(dir, 'search.db') }, searchFacets, systemClock)
  const changes = new CatalogueChanges(catalogue)
  const stopping = new AbortController()
  const feeder = new Feeder({ engine, changes, hold: async () => true })
  const following = followSearch({ feeder, log, signal: stopping.signal })
  return {
    engine,
    async close() {
      stopping.abort()
      await following
      changes.close()
      engine.close()
    },
  }
}
