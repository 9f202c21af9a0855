import { canonical, type Digest, digestOf } from '../domain/canonical'
import { isProblem, Problem } from '../domain/errors'
import { headText, type SignedEpoch, type SignedHead } from '../domain/head'
import { type KeySet, type SignedKeySet, verifyKeySet } from '../domain/keyset'
import { paths } from '../domain/manifest'
import type { ObjectStore } from '../engines/storage/port'
import { readBareKeySet, readEntry, readEpoch, readHead } from './codec'
import type { FullEntry } from './rows'

export const forked = (seq: number, reason: string, cause?: unknown): Problem =>
  new Problem('log-forked', { seq, reason }, { cause })

export const epochPath = (origin: string, epoch: number): string =>
  `log/${origin}/epoch-${String(epoch).padStart(4, '0')}.json`
export const voidPath = (origin: string, epoch: number, from: string, seq: number): string =>
  `void/${origin}/${epoch}/${from}/${String(seq).padStart(10, '0')}.json`

export const entryText = ({ stub, body }: { stub: unknown; body: unknown }): string => canonical({ stub, body })

/** What the object store holds of one origin's log. */
export interface LogStore {
  /** Null when nothing is there; throws `log-forked` for what is no entry with a body. */
  entry(seq: number): Promise<FullEntry | null>
  /** What is there as it is, an entry or not; null when nothing is. */
  text(seq: number): Promise<string | null>
  /** Copies an entry; harmless again, `log-forked` when another one is there. */
  copy(entry: FullEntry): Promise<void>
  /** Seqs of the copies after `seq`, ascending, at most 1000. */
  seqsAfter(seq: number): Promise<number[]>
  setAside(epoch: number, from: string, seq: number, text: string): Promise<void>
  removeCopy(seq: number): Promise<void>
  head(): Promise<SignedHead | null>
  putHead(head: SignedHead): Promise<void>
  epochs(): Promise<SignedEpoch[]>
  putEpoch(epoch: SignedEpoch): Promise<void>
  /** The key set of that digest, its root signature checked. */
  keySet(digest: Digest, fingerprint: string): Promise<SignedKeySet>
  /** Null before the first start. */
  pointer(): Promise<string | null>
  putPointer(signed: SignedKeySet): Promise<void>
}

export function openLogStore(store: ObjectStore, origin: string): LogStore {
  const readOrNull = async (path: string): Promise<Buffer | null> => {
    try {
      return await store.readAll(path)
    } catch (error) {
      if (isProblem(error, 'not-found')) return null
      throw error
    }
  }
  const namesAfter = (after: string): Promise<string[]> => store.list(`log/${origin}/`, { after })

  return {
    async entry(seq) {
      const bytes = await readOrNull(paths.entry(origin, seq))
      return bytes === null ? null : fullEntry(bytes, seq)
    },
    text: async (seq) => (await readOrNull(paths.entry(origin, seq)))?.toString('utf8') ?? null,
    async copy(entry) {
      try {
        await store.putOnce(paths.entry(origin, entry.stub.seq), entryText(entry))
      } catch (error) {
        if (isProblem(error, 'conflict')) throw forked(entry.stub.seq, 'the store holds another entry there', error)
        throw error
      }
    },
    async seqsAfter(seq) {
      const names = await namesAfter(paths.entry(origin, seq))
      return names.map((name) => /\/(\d{10})\.json$/.exec(name)?.[1]).flatMap((text) => (text ? [Number(text)] : []))
    },
    setAside: (epoch, from, seq, text) => store.putOnce(voidPath(origin, epoch, from, seq), text),
    removeCopy: (seq) => store.remove(paths.entry(origin, seq)),
    async head() {
      const bytes = await readOrNull(paths.head(origin))
      try {
        return bytes === null ? null : readHead(bytes)
      } catch (error) {
        throw forked(0, 'the stored head is damaged', error)
      }
    },
    putHead: (head) => store.putLatest(paths.head(origin), headText(head)),
    async epochs() {
      const names = (await namesAfter(`log/${origin}/epoch-`)).filter((name) => /\/epoch-\d+\.json$/.test(name))
      return Promise.all(names.map(async (name) => readEpoch(await store.readAll(name))))
    },
    putEpoch: (epoch) => store.putOnce(epochPath(origin, epoch.declaration.epoch), canonical(epoch)),
    keySet: (digest, fingerprint) => loadKeySet(store, digest, fingerprint),
    async pointer() {
      return (await readOrNull(paths.keys(origin)))?.toString('utf8') ?? null
    },
    putPointer: (signed) => store.putLatest(paths.keys(origin), canonical(signed)),
  }
}

function fullEntry(bytes: Buffer, seq: number): FullEntry {
  try {
    const entry = readEntry(bytes)
    if (entry.body) return { stub: entry.stub, body: entry.body }
  } catch (error) {
    throw forked(seq, 'the stored entry is damaged', error)
  }
  throw forked(seq, 'the stored entry has no body')
}

/** Reads a key set that a `keys` entry names: a signed document by digest, laid down like a manifest. */
export async function loadKeySet(store: ObjectStore, digest: Digest, fingerprint: string): Promise<SignedKeySet> {
  const bytes = await store.readAll(paths.manifest(digest))
  if (digestOf(bytes) !== digest) throw new Problem('digest-mismatch', { expected: digest, actual: digestOf(bytes) })
  const set: KeySet = readBareKeySet(bytes)
  const { signatures } = JSON.parse((await store.readAll(paths.signature(digest))).toString('utf8'))
  const signed = { set, signatures }
  await verifyKeySet(signed, fingerprint, null)
  return signed
}

/** Lays a key set down under its digest with its root signature; harmless again. */
export async function keepKeySet(
  store: ObjectStore,
  digest: Digest,
  signed: SignedKeySet,
  between: () => void,
): Promise<void> {
  await store.putOnce(paths.manifest(digest), canonical(signed.set))
  between()
  await store.putOnce(paths.signature(digest), canonical({ signatures: signed.signatures }))
}
