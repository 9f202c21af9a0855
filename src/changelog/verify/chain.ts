import { canonical, type Digest, digestOf } from '../../domain/canonical'
import { type Body, flawOf, type Stub } from '../../domain/change'
import { isProblem, Problem } from '../../domain/errors'
import { isExpired, type SignedHead, verifyHead } from '../../domain/head'
import { fingerprintOf } from '../../domain/keys'
import { type KeySet, type SignedKeySet, verifyKeySet } from '../../domain/keyset'
import { paths } from '../../domain/manifest'
import type { ObjectStore } from '../../engines/storage/port'
import { readBareKeySet, readEntry, readEpoch, readHead, readKeySet } from '../codec'
import type { Finding } from './findings'

/** One origin's log as it was found: its visible bodies by seq, and the keys that judge their signatures. */
export interface Chain {
  origin: string
  last: Stub | null
  bodies: Map<number, Body>
  keys: KeySet | null
  head: SignedHead | null
}

export interface Probe {
  store: ObjectStore
  origin: string
  /** The root fingerprint to trust; null takes the folder's own, and says so. */
  root: string | null
  now: Date
  found: (finding: Finding) => void
  progress: (what: string, done: number) => void
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

/** Reads what is at a path; undefined when nothing is. */
export async function readIfThere(store: ObjectStore, path: string): Promise<Buffer | undefined> {
  try {
    return await store.readAll(path)
  } catch (error) {
    if (isProblem(error, 'not-found')) return undefined
    throw error
  }
}

/** Walks one origin's log from its first entry, names what is wrong, and goes on as far as there is something to check. */
export async function walkChain(probe: Probe): Promise<Chain> {
  const pointer = await readPointer(probe)
  const root = probe.root ?? (pointer ? fingerprintOf(pointer.set.root) : null)
  const chain: Chain = { origin: probe.origin, last: null, bodies: new Map(), keys: null, head: null }
  const headBytes = await readIfThere(probe.store, paths.head(probe.origin))
  const hashes = new Map<number, Digest>()
  let before = 0
  for (const seq of await seqsOf(probe)) {
    if (seq > before + 1) missing(probe, before + 1, seq - 1)
    await step(probe, chain, seq, root)
    if (chain.last?.seq === seq) hashes.set(seq, chain.last.hash)
    if (seq % 500 === 0) probe.progress(`log ${probe.origin}`, seq)
    before = seq
  }
  probe.progress(`log ${probe.origin}`, before)
  await judgePointer(probe, chain, pointer, root)
  await judgeHead(probe, chain, headBytes, root, { top: before, hashes })
  await judgeEpochs(probe, chain, hashes)
  return chain
}

async function step(probe: Probe, chain: Chain, seq: number, root: string | null): Promise<void> {
  const path = paths.entry(probe.origin, seq)
  const bytes = await probe.store.readAll(path)
  const entry = attempt(() => readEntry(bytes))
  if (entry instanceof Error) return probe.found({ kind: 'entry-damaged', path, seq, detail: entry.message })
  // After a missing or damaged entry the next one is checked on its own, so that one flaw is named once.
  const gap = (chain.last?.seq ?? 0) !== seq - 1
  const before = gap && seq > 1 ? { ...entry.stub, seq: seq - 1, hash: entry.stub.previous } : chain.last
  const flaw = flawOf(entry, before, probe.origin)
  if (flaw) {
    const kind = flaw.startsWith('previous hash') || flaw.startsWith('time goes') ? 'log-forked' : 'entry-damaged'
    return probe.found({ kind, path, seq, detail: flaw })
  }
  chain.last = entry.stub
  if (!entry.body) return
  chain.bodies.set(seq, entry.body)
  if (entry.body.type === 'keys' && entry.body.manifest) await takeKeys(probe, chain, seq, entry.body.manifest, root)
}

async function takeKeys(probe: Probe, chain: Chain, seq: number, digest: Digest, root: string | null): Promise<void> {
  let path = paths.manifest(digest)
  try {
    const bytes = await probe.store.readAll(path)
    if (digestOf(bytes) !== digest) throw new Error('does not match its digest')
    path = paths.signature(digest)
    const signature = (await probe.store.readAll(paths.signature(digest))).toString('utf8')
    const { signatures } = JSON.parse(signature)
    if (canonical({ signatures }) !== signature) throw new Error('signature not in canonical form')
    const set = readBareKeySet(bytes)
    if (set.origin !== probe.origin) throw new Error(`key set of origin ${set.origin}`)
    chain.keys = await verifyKeySet({ set, signatures }, root ?? '', chain.keys, seq)
  } catch (error) {
    probe.found({ kind: 'keys-damaged', path, seq, detail: reasonOf(error) })
  }
}

async function readPointer(probe: Probe): Promise<SignedKeySet | null> {
  const path = paths.keys(probe.origin)
  const bytes = await readIfThere(probe.store, path)
  if (!bytes) {
    probe.found({ kind: 'keys-damaged', path, detail: 'missing' })
    return null
  }
  const pointer = attempt(() => readKeySet(bytes))
  if (!(pointer instanceof Error)) return pointer
  probe.found({ kind: 'keys-damaged', path, detail: pointer.message })
  return null
}

async function judgePointer(
  probe: Probe,
  chain: Chain,
  pointer: SignedKeySet | null,
  root: string | null,
): Promise<void> {
  if (!pointer) return
  const path = paths.keys(probe.origin)
  if (!probe.root) probe.found({ kind: 'root-not-pinned', path, detail: fingerprintOf(pointer.set.root) })
  try {
    const set = await verifyKeySet(pointer, root ?? '', null)
    if (set.origin !== probe.origin) throw new Error(`it is of origin ${set.origin}`)
    if (chain.keys && canonical(chain.keys) !== canonical(set))
      throw new Error('it is not the one that the last keys entry of the log names')
    chain.keys ??= set
  } catch (error) {
    probe.found({ kind: 'keys-damaged', path, detail: reasonOf(error) })
  }
}

async function judgeHead(
  probe: Probe,
  chain: Chain,
  bytes: Buffer | undefined,
  root: string | null,
  { top, hashes }: { top: number; hashes: Map<number, Digest> },
): Promise<void> {
  const path = paths.head(probe.origin)
  if (!bytes) return probe.found({ kind: 'head-missing', path })
  try {
    const head = readHead(bytes)
    chain.head = head
    if (!chain.keys) throw new Error('no key set to check it with')
    await verifyHead(head, chain.keys, root ?? '')
    if (head.head.origin !== probe.origin) throw new Error(`it is of origin ${head.head.origin}`)
    if (head.head.seq > top) missing(probe, top + 1, head.head.seq)
    const hash = hashes.get(head.head.seq)
    if (hash && hash !== head.head.hash)
      probe.found({ kind: 'log-forked', path, seq: head.head.seq, detail: 'the signed head names another entry' })
    for (const seq of hashes.keys())
      if (seq > head.head.seq) probe.found({ kind: 'unsigned-tail', path: paths.entry(probe.origin, seq), seq })
    if (isExpired(head.head, probe.now)) probe.found({ kind: 'head-expired', path, detail: head.head.expires })
  } catch (error) {
    probe.found({ kind: 'head-damaged', path, detail: reasonOf(error) })
  }
}

/** Each epoch stands in a file and in the head; both must be the same, and name an entry of this very chain. */
async function judgeEpochs(probe: Probe, chain: Chain, hashes: Map<number, Digest>): Promise<void> {
  const names = await probe.store.list(`log/${probe.origin}/epoch-`)
  const inHead = new Map((chain.head?.epochs ?? []).map((e) => [e.declaration.epoch, canonical(e)]))
  for (const path of names) {
    const bytes = await probe.store.readAll(path)
    const epoch = attempt(() => readEpoch(bytes))
    const detail =
      epoch instanceof Error
        ? epoch.message
        : inHead.get(epoch.declaration.epoch) === canonical(epoch)
          ? null
          : 'the head does not hold this declaration'
    if (detail) probe.found({ kind: 'epoch-damaged', path, detail })
  }
  for (const { declaration } of chain.head?.epochs ?? []) {
    const hash = hashes.get(declaration.seq)
    if (hash && hash !== declaration.hash)
      probe.found({
        kind: 'log-forked',
        path: paths.entry(probe.origin, declaration.seq),
        seq: declaration.seq,
        detail: `epoch ${declaration.epoch} was declared on another entry`,
      })
  }
}

const missing = ({ origin, found }: Probe, from: number, to: number): void =>
  found({
    kind: 'entry-missing',
    path: paths.entry(origin, from),
    seq: from,
    ...(to > from ? { detail: `${from}–${to}` } : {}),
  })

/** The seqs of which a copy is there, ascending. */
async function seqsOf({ store, origin, found }: Probe): Promise<number[]> {
  const seqs: number[] = []
  for (let after = ''; ; ) {
    const names = await store.list(`log/${origin}/`, { after, limit: 1000 })
    for (const path of names) {
      const name = path.slice(`log/${origin}/`.length)
      const seq = /^(\d{10})\.json$/.exec(name)?.[1]
      if (seq) seqs.push(Number(seq))
      else if (name !== 'head.json' && !/^epoch-\d{4,}\.json$/.test(name)) found({ kind: 'stray', path })
    }
    if (names.length < 1000) return seqs
    after = names.at(-1) ?? ''
  }
}

/** The result, or the problem as a value where finding it is the point. */
function attempt<T>(work: () => T): T | Problem {
  try {
    return work()
  } catch (error) {
    if (error instanceof Problem) return error
    throw error
  }
}
