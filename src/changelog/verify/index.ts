import type { ObjectStore } from '../../engines/storage/port'
import { type Chain, walkChain } from './chain'
import { checkDocuments, checkFiles, checkManifests, type NamedFiles } from './contents'
import type { Finding } from './findings'
import type { PublishedVersion } from './standing'

export { type Finding, isError, sentenceOf } from './findings'
export type { PublishedVersion } from './standing'

export interface VerifyOptions {
  store: ObjectStore
  /** Root fingerprint to trust: one for all origins in the folder, or by origin (`*`: any other); null: the folder's own. */
  root: string | Record<string, string> | null
  now: Date
  found?: (finding: Finding) => void
  progress?: (what: string, done: number) => void
  /** Set for a mirror's folder: it holds what it selected and may have deleted what it had to. */
  mirror?: { expects: (version: PublishedVersion) => boolean }
}

export interface Verified {
  origins: { origin: string; entries: number; epoch: number | null; manifests: number }[]
  files: number
  bytes: number
  documents: number
  findings: Finding[]
}

/**
 * Checks an object store by itself, offline: every byte of every log entry, head, key set, manifest, signature and file,
 * against the chain, the digests and the root's fingerprint. Names all that is wrong; never stops at the first.
 */
export async function verifyStore(options: VerifyOptions): Promise<Verified> {
  const { store } = options
  const findings: Finding[] = []
  const found = (finding: Finding): void => {
    findings.push(finding)
    options.found?.(finding)
  }
  const progress = options.progress ?? (() => {})
  const expects = options.mirror?.expects ?? (() => true)
  const contents = { store, found, progress, expects, deletesRecalled: options.mirror !== undefined }
  const files: NamedFiles = new Map()
  const origins: Verified['origins'] = []
  for (const origin of await originsIn(store)) {
    const root = rootFor(options.root, origin)
    const chain = await walkChain({ store, origin, root, now: options.now, found, progress })
    origins.push(await summary(contents, chain, files))
  }
  if (origins.length === 0) found({ kind: 'nothing-here', path: 'log/' })
  const documents = await checkDocuments({ ...contents, found: once(findings, found) })
  const { count, bytes } = await checkFiles(contents, files)
  return { origins, files: count, bytes, documents, findings }
}

function rootFor(root: VerifyOptions['root'], origin: string): string | null {
  if (root === null || typeof root === 'string') return root
  return root[origin] ?? root['*'] ?? null
}

async function summary(contents: Parameters<typeof checkManifests>[0], chain: Chain, files: NamedFiles) {
  return {
    origin: chain.origin,
    manifests: await checkManifests(contents, chain, files),
    entries: chain.last?.seq ?? 0,
    epoch: chain.head?.head.epoch ?? null,
  }
}

/** A path that has been named already is not named again for the same damage. */
const once =
  (findings: Finding[], found: (finding: Finding) => void) =>
  (finding: Finding): void => {
    if (!findings.some((f) => f.path === finding.path && f.kind !== 'recalled')) found(finding)
  }

async function originsIn(store: ObjectStore): Promise<string[]> {
  const origins = new Set<string>()
  for (const path of await store.list('keys/')) {
    const origin = /^keys\/([a-z][a-z0-9-]*)\.json$/.exec(path)?.[1]
    if (origin) origins.add(origin)
  }
  for (let after = ''; ; ) {
    const [path] = await store.list('log/', { after, limit: 1 })
    const origin = path?.split('/')[1]
    if (!origin) return [...origins].sort()
    origins.add(origin)
    after = `log/${origin}/\uffff`
  }
}
