import { canonical, type Digest, digestOf } from '../../domain/canonical'
import { isProblem, Problem } from '../../domain/errors'
import { failpoint } from '../../domain/failpoint'
import { type Manifest, paths } from '../../domain/manifest'
import { verify } from '../../domain/signature'
import type { ObjectStore } from '../../engines/storage/port'
import type { Files } from './files'
import { type HeldVersion, namedFiles } from './holdings'
import { keysHere } from './log'
import type { Upstream } from './upstream'

export interface Fetching {
  store: ObjectStore
  files: Files
  upstream: Upstream
  /** Seq of the entry that published a manifest. */
  seqOf: (origin: string, manifest: Digest) => number | null
}

const filesAtOnce = 4

/**
 * Brings one version here: manifest and signature checked first, then its files, and only when all are here the
 * manifest takes its place. Returns it, ready to be shown. Throws `signature-invalid`, `digest-mismatch`, `Refused`.
 */
export async function fetchVersion(at: Fetching, version: HeldVersion): Promise<Manifest> {
  const digest = version.manifest
  const bytes = (await manifestHere(at, digest)) ?? (await at.upstream.manifest(digest))
  if (digestOf(bytes) !== digest) throw new Problem('digest-mismatch', { expected: digest, actual: digestOf(bytes) })
  const manifest = readManifest(bytes)
  const signature = await signed(at, version, bytes)
  await at.files.keepWaiting(digest, bytes)
  failpoint('mirror:after-waiting')
  await fetchFiles(at, manifest)
  await at.store.putLatest(paths.signature(digest), signature)
  failpoint('mirror:after-signature')
  await at.store.putLatest(paths.manifest(digest), bytes)
  failpoint('mirror:after-manifest')
  return manifest
}

/** Throws `invalid-input` for bytes that are no manifest we can hold. */
export function readManifest(bytes: Uint8Array): Manifest {
  const text = Buffer.from(bytes).toString('utf8')
  try {
    const manifest = JSON.parse(text) as Manifest
    if (canonical(manifest) !== text) throw new TypeError('not canonical')
    namedFiles(manifest)
    return manifest
  } catch (cause) {
    if (isProblem(cause)) throw cause
    throw new Problem('invalid-input', { field: 'manifest', reason: 'not a manifest' }, { cause })
  }
}

async function manifestHere({ store, files }: Fetching, digest: Digest): Promise<Buffer | null> {
  try {
    const bytes = await store.readAll(paths.manifest(digest))
    if (digestOf(bytes) === digest) return bytes
  } catch (error) {
    if (!isProblem(error, 'not-found')) throw error
  }
  return files.waitingManifest(digest)
}

/** The signature, from here if it stands, else from the upstream; checked by a key valid at the entry's seq. */
async function signed(at: Fetching, { origin, manifest: digest }: HeldVersion, bytes: Buffer): Promise<string> {
  const keys = await keysHere({ store: at.store, origin })
  const seq = at.seqOf(origin, digest)
  if (!keys || seq === null) throw new Problem('signature-invalid', { reason: `nothing to check ${digest} with` })
  const here = await at.store.readAll(paths.signature(digest)).catch((error: unknown) => {
    if (isProblem(error, 'not-found')) return null
    throw error
  })
  if (here) {
    const stands = await verify(bytes, here.toString('utf8'), keys, seq).then(
      () => true,
      () => false, // then the upstream's is asked for
    )
    if (stands) return here.toString('utf8')
  }
  const text = (await at.upstream.signature(digest)).toString('utf8')
  await verify(bytes, text, keys, seq)
  return text
}

async function fetchFiles({ files }: Fetching, manifest: Manifest): Promise<void> {
  const named = namedFiles(manifest)
  for (let from = 0; from < named.length; from += filesAtOnce)
    await Promise.all(
      named.slice(from, from + filesAtOnce).map(async ({ digest, bytes }) => {
        if (!(await files.has(digest, bytes))) await files.fetch(digest, bytes)
      }),
    )
}
