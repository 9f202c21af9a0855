import type { ChangeLog } from '../changelog'
import type { Digest } from '../domain/canonical'
import { isProblem } from '../domain/errors'
import { paths } from '../domain/manifest'
import type { ObjectStore } from '../engines/storage'
import type { CatalogueSource } from '../followers/catalogue'

/** The centre's own log and store, as its catalogue follows them. */
export const logSource = (changelog: ChangeLog, store: ObjectStore): CatalogueSource => ({
  origins: async () => [changelog.origin],
  entries: (_, after, limit) => changelog.read(after, limit),
  manifest: (digest) => readIfThere(store, digest),
})

/** Null for a manifest that is gone, as an erased one is. */
async function readIfThere(store: ObjectStore, digest: Digest): Promise<Uint8Array | null> {
  try {
    return await store.readAll(paths.manifest(digest))
  } catch (error) {
    if (isProblem(error, 'not-found')) return null
    throw error
  }
}
