import type { Digest } from '../../domain/canonical'
import { isProblem } from '../../domain/errors'
import { failpoint } from '../../domain/failpoint'
import type { HeldVersion } from './holdings'
import { keepLease, type MirrorParts } from './parts'
import type { Published } from './published'
import { Refused } from './requests'
import { fetchVersion } from './version'

/** Brings one waiting version here and shows it once it is whole. False: the upstream did not give all of it. */
export async function fetchOne(parts: MirrorParts, published: Published, version: HeldVersion): Promise<boolean> {
  const { holdings, writer, files, clock, tell } = parts
  const name = `${version.identifier} v${version.version}`
  try {
    const manifest = await fetchVersion({ ...parts, seqOf: published.seqOf }, version)
    // The log may have moved on while the bytes came.
    const [now] = holdings.versions(version.id - 1, 1, 'all')
    if (!now || now.id !== version.id || !holdings.keeps(now, clock.now())) return true
    keepLease(parts)
    writer.supply(new Map([[version.manifest, manifest]]), clock.now().toISOString())
    failpoint('mirror:after-shown')
    await files.forgetWaiting(version.manifest)
    tell('version-here', { version: name })
    return true
  } catch (error) {
    if (!(error instanceof Refused) && !isProblem(error)) throw error
    if (isProblem(error, 'upstream-unreachable')) throw error
    tell('version-not-had', { version: name, reason: error.message })
    return false
  }
}

/** Fetches again files that are shown but are not here in their size, or are damaged. Returns how many came. */
export async function mendFiles(parts: MirrorParts, damaged: (digest: Digest) => boolean): Promise<number> {
  const { holdings, files, clock, tell } = parts
  let mended = 0
  for (const [digest, bytes] of await holdings.keptFiles(clock.now(), async () => null)) {
    if (!damaged(digest) && (await files.has(digest, bytes))) continue
    try {
      await files.fetch(digest, bytes)
      mended += 1
      tell('file-mended', { digest })
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      tell('file-not-had', { digest, reason: error.message }) // suspended: it comes when it is restored
    }
  }
  return mended
}

/** Removes manifests that are gone or damaged on disk, and fetches their versions again. `manifests`: hex digests. */
export async function fetchAgain(
  parts: MirrorParts,
  published: Published,
  manifests: ReadonlySet<string>,
): Promise<void> {
  const { store, holdings } = parts
  for (const hex of manifests) {
    await store.remove(`manifests/${hex}.json`)
    await store.remove(`manifests/${hex}.jws.json`)
  }
  for (const version of holdings.every('complete'))
    if (manifests.has(version.manifest.slice('sha256:'.length)))
      await fetchVersion({ ...parts, seqOf: published.seqOf }, version)
}
