import { createHash } from 'node:crypto'
import { canonical, type Digest, digestOf } from '../../domain/canonical'
import { digestInUrl } from '../../domain/contentUrl'
import { isProblem } from '../../domain/errors'
import { filesOf, type Manifest, paths, submissionDigest } from '../../domain/manifest'
import { verify } from '../../domain/signature'
import type { ObjectStore } from '../../engines/storage/port'
import { type Chain, readIfThere } from './chain'
import type { Finding } from './findings'
import { type PublishedVersion, standingsOf } from './standing'

export interface Contents {
  store: ObjectStore
  found: (finding: Finding) => void
  progress: (what: string, done: number) => void
  /** Whether this node ought to hold the version: a mirror holds what it selected, and deletes what was recalled. */
  expects: (version: PublishedVersion) => boolean
  deletesRecalled: boolean
}

/** Who names a file: entries that stand, and entries that were ended; a file may have both. */
interface Named {
  live: string[]
  ended: string[]
}
export type NamedFiles = Map<Digest, Named>

/** Checks the manifests that a log names with their signatures, and adds the files they name to `files`. */
export async function checkManifests(at: Contents, chain: Chain, files: NamedFiles): Promise<number> {
  const { versions, recalledFiles } = standingsOf(chain.bodies)
  let done = 0
  for (const version of versions) {
    await checkVersion(at, chain, version, recalledFiles, files)
    if (++done % 100 === 0) at.progress(`manifests ${chain.origin}`, done)
  }
  at.progress(`manifests ${chain.origin}`, done)
  return done
}

async function checkVersion(
  at: Contents,
  chain: Chain,
  version: PublishedVersion,
  recalledFiles: ReadonlyMap<string, unknown>,
  files: NamedFiles,
): Promise<void> {
  const { seq, ended, manifest: digest } = version
  const path = paths.manifest(digest)
  const name = `${version.identifier} v${version.version}`
  if (ended) at.found({ kind: ended.type, path, seq: ended.seq, detail: `${name} — ${ended.reason ?? ''}` })
  const bytes = await readIfThere(at.store, path)
  if (ended?.type === 'erased') {
    if (bytes) at.found({ kind: 'bytes-remain', path, seq: ended.seq, detail: name })
    return
  }
  if (!bytes) {
    if (at.expects(version) && !ended)
      at.found({ kind: at.deletesRecalled ? 'not-here' : 'manifest-missing', path, seq, detail: name })
    return
  }
  const manifest = readManifest(bytes, version)
  if (typeof manifest === 'string') return at.found({ kind: 'manifest-damaged', path, seq, detail: manifest })
  await checkSignature(at, chain, version, bytes)
  const expected = at.expects(version)
  const digests = filesOf(manifest.content).map((file) => digestInUrl(file.contentUrl) as Digest)
  // A recalled file takes the whole version with it.
  const gone = ended !== null || digests.some((digest) => recalledFiles.has(digest))
  for (const digest of digests) {
    const named: Named = files.get(digest) ?? { live: [], ended: [] }
    if (gone || expected) (gone ? named.ended : named.live).push(name)
    files.set(digest, named)
  }
}

/** The manifest, or what is wrong with it. */
function readManifest(bytes: Buffer, version: PublishedVersion): Manifest | string {
  const actual = digestOf(bytes)
  if (actual !== version.manifest) return `its digest is ${actual}`
  const manifest = parse(bytes)
  if (!manifest || canonical(manifest) !== bytes.toString('utf8')) return 'not in canonical form'
  if (manifest.content.identifier !== version.identifier || manifest.version !== version.version)
    return `it is of ${manifest.content.identifier} v${manifest.version}`
  if (submissionDigest(manifest.content) !== manifest.submission) return 'its content is not the reviewed submission'
  return manifest
}

function parse(bytes: Buffer): Manifest | null {
  try {
    return JSON.parse(bytes.toString('utf8'))
  } catch {
    return null // the caller names it
  }
}

async function checkSignature(at: Contents, chain: Chain, version: PublishedVersion, bytes: Buffer): Promise<void> {
  const path = paths.signature(version.manifest)
  const { seq } = version
  const jws = await readIfThere(at.store, path)
  if (!jws) return at.found({ kind: 'signature-missing', path, seq })
  if (!chain.keys) return // named already: nothing to check with
  try {
    // Read as latin1, a byte that is not ASCII cannot turn into something else on the way.
    await verify(bytes, jws.toString('latin1'), chain.keys, seq)
  } catch (error) {
    if (!isProblem(error, 'signature-invalid')) throw error
    const detail = String(error.details.reason)
    at.found({ kind: /not valid at seq/.test(detail) ? 'key-not-valid' : 'signature-invalid', path, seq, detail })
  }
}

/** Hashes every file there is, wanted or not, and names those that are missing or should be gone. */
export async function checkFiles(at: Contents, files: NamedFiles): Promise<{ count: number; bytes: number }> {
  const total = { count: 0, bytes: 0 }
  const seen = new Set<string>()
  for await (const path of everyPath(at.store, 'files/')) {
    const hex = /^files\/sha256\/[0-9a-f]{2}\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(path)?.[1]
    if (!hex || paths.file(`sha256:${hex}`) !== path) {
      at.found({ kind: 'stray', path })
      continue
    }
    const digest: Digest = `sha256:${hex}`
    seen.add(digest)
    const actual = await hashAt(at.store, path)
    total.count += 1
    total.bytes += actual.bytes
    const named = files.get(digest)
    if (actual.digest !== digest)
      at.found({
        kind: 'file-damaged',
        path,
        detail: named ? (named.live[0] ?? named.ended[0]) : 'no version names it',
      })
    else if (at.deletesRecalled && named && named.live.length === 0 && named.ended.length > 0)
      at.found({ kind: 'bytes-remain', path, detail: named.ended[0] })
    at.progress('files', total.count)
  }
  for (const [digest, named] of files)
    if (named.live.length > 0 && !seen.has(digest))
      at.found({ kind: 'file-missing', path: paths.file(digest), detail: named.live[0] })
  return total
}

/** Documents kept by digest that no log names (yet): frozen submissions, manifests before their entry. */
export async function checkDocuments(at: Contents): Promise<number> {
  let count = 0
  for (const folder of ['manifests/', 'submissions/'])
    for await (const path of everyPath(at.store, folder)) {
      const hex = /^[a-z]+\/([0-9a-f]{64})\.json$/.exec(path)?.[1]
      if (!hex) continue
      const actual = digestOf(await at.store.readAll(path))
      if (actual !== `sha256:${hex}`) at.found({ kind: 'document-damaged', path, detail: `its digest is ${actual}` })
      count += 1
    }
  return count
}

export async function* everyPath(store: ObjectStore, prefix: string): AsyncGenerator<string> {
  for (let after = ''; ; ) {
    const page = await store.list(prefix, { after, limit: 1000 })
    yield* page
    if (page.length < 1000) return
    after = page.at(-1) ?? ''
  }
}

async function hashAt(store: ObjectStore, path: string): Promise<{ digest: Digest; bytes: number }> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of await store.read(path)) {
    hash.update(chunk as Buffer)
    bytes += (chunk as Buffer).length
  }
  return { digest: `sha256:${hash.digest('hex')}`, bytes }
}
