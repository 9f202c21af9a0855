import { type Digest, digestOf } from '../../domain/canonical'
import { isProblem } from '../../domain/errors'
import { failpoint } from '../../domain/failpoint'
import { type Manifest, paths } from '../../domain/manifest'
import type { ObjectStore } from '../../engines/storage/port'
import { type HeldVersion, namedFiles } from './holdings'
import type { MirrorParts } from './parts'
import { readManifest } from './version'

/** Deletes the bytes of what may not stay, except files that another version still names. */
export async function sweep(parts: MirrorParts): Promise<void> {
  const { holdings, files, store, clock, tell } = parts
  const now = clock.now()
  const kept = await holdings.keptFiles(now, (digest) => waitingManifest(parts, digest))
  for (const version of holdings.every('all')) {
    if (holdings.keeps(version, now)) continue
    const removed = await removeFiles(parts, version, kept)
    if (version.erased) await store.remove(paths.manifest(version.manifest))
    if (version.erased) await store.remove(paths.signature(version.manifest))
    await files.forgetWaiting(version.manifest)
    if (removed > 0) tell('version-removed', { version: `${version.identifier} v${version.version}`, files: removed })
  }
  for (const digest of await files.underWay()) if (!kept.has(digest)) await files.remove(digest)
}

async function removeFiles(
  parts: MirrorParts,
  version: HeldVersion,
  kept: ReadonlyMap<Digest, number>,
): Promise<number> {
  const { holdings, files, store } = parts
  const manifest = (await waitingManifest(parts, version.manifest)) ?? (await manifestIn(store, version.manifest))
  const named = [...holdings.filesOf(version.id), ...(manifest ? namedFiles(manifest) : [])]
  let removed = 0
  for (const { digest, bytes } of named) {
    if (kept.has(digest)) continue
    if (await files.has(digest, bytes)) removed += 1
    await files.remove(digest)
    failpoint('mirror:after-removal')
  }
  return removed
}

async function waitingManifest({ files }: MirrorParts, digest: Digest): Promise<Manifest | null> {
  const bytes = await files.waitingManifest(digest)
  return bytes ? readManifest(bytes) : null
}

async function manifestIn(store: ObjectStore, digest: Digest): Promise<Manifest | null> {
  try {
    const bytes = await store.readAll(paths.manifest(digest))
    return digestOf(bytes) === digest ? readManifest(bytes) : null
  } catch (error) {
    if (isProblem(error, 'not-found')) return null
    throw error
  }
}
