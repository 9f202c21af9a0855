import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { keysChange } from '../../../src/changelog/firstStart'
import { keepKeySet, openLogStore } from '../../../src/changelog/store'
import type { Audience } from '../../../src/domain/audience'
import { canonical, type Digest, digestOf } from '../../../src/domain/canonical'
import type { Head } from '../../../src/domain/change'
import { type Body, type Change, type Stub, seal } from '../../../src/domain/change'
import { newKey, type SigningKey } from '../../../src/domain/keys'
import { firstKeySet, type KeySet, keySetDigest, signByRoot } from '../../../src/domain/keyset'
import { type Manifest, manifestBytes, paths, submissionDigest } from '../../../src/domain/manifest'
import { sign } from '../../../src/domain/signature'
import { openFolderStore } from '../../../src/engines/storage/folder'
import type { ObjectStore } from '../../../src/engines/storage/port'

export const start = new Date('2026-11-02T00:00:00.000Z')
const ulid = (n: number): string => `01jd000000000000000000${String(n).padStart(4, '0')}`
export const pack = (n: number, origin = 'zj'): string => `${origin}:pack:${ulid(n)}`

/** A centre's object store in a temporary folder, written step by step by a test without a database. */
export class ALog {
  last: Stub | null = null
  root = newKey()
  key: SigningKey = newKey()
  set: KeySet
  #nonce = 0

  private constructor(
    readonly folder: string,
    readonly store: ObjectStore,
    readonly origin: string,
  ) {
    this.set = { origin, root: this.root.jwk, keys: [] }
  }

  static async make(origin = 'zj'): Promise<ALog> {
    const folder = await mkdtemp(join(tmpdir(), 'ziyuan-log-'))
    const log = new ALog(folder, await openFolderStore(folder), origin)
    await log.keys(firstKeySet(origin, log.root.jwk, log.key.jwk))
    return log
  }

  get nextSeq(): number {
    return (this.last?.seq ?? 0) + 1
  }

  async enter(change: Partial<Change> & Pick<Change, 'type'>): Promise<number> {
    const body: Body = {
      operation: `test:${this.nextSeq}`,
      identifier: null,
      kind: null,
      version: null,
      manifest: null,
      audience: { scope: 'public', organisation: null },
      reason: null,
      until: null,
      nonce: `nonce-${this.#nonce++}`,
      ...change,
    }
    const entry = seal(this.origin, this.last, body, start)
    await openLogStore(this.store, this.origin).copy(entry)
    this.last = entry.stub
    return entry.stub.seq
  }

  async keys(set: KeySet): Promise<number> {
    const { signatures } = JSON.parse(await signByRoot(set, this.root))
    await keepKeySet(this.store, keySetDigest(set), { set, signatures }, () => {})
    const seq = await this.enter(keysChange(set, 'test'))
    await openLogStore(this.store, this.origin).putPointer({ set, signatures })
    this.set = set
    return seq
  }

  async file(text: string): Promise<Digest> {
    const staged = await this.store.stage(Readable.from([Buffer.from(text)]), 1e6, 'a.txt')
    await staged.keep()
    return staged.digest
  }

  async publish(
    n: number,
    version: number,
    text: string,
    {
      key = this.key,
      audience = { scope: 'public', organisation: null },
    }: { key?: SigningKey; audience?: Audience } = {},
  ): Promise<Digest> {
    const manifest = { ...aManifest(pack(n, this.origin), version, text), audience }
    await this.file(text)
    const { bytes, digest } = manifestBytes(manifest)
    await this.store.putOnce(paths.manifest(digest), bytes)
    await this.store.putOnce(paths.signature(digest), await sign(bytes, [key]))
    await this.enter({
      ...{
        type: 'published',
        identifier: pack(n, this.origin),
        kind: 'resource-packs',
        version,
        manifest: digest,
        audience,
      },
    })
    return digest
  }

  async head(changed: Partial<Head> = {}, key = this.key): Promise<void> {
    if (!this.last) throw new Error('empty log')
    const head: Head = {
      origin: this.origin,
      epoch: 1,
      seq: this.last.seq,
      hash: this.last.hash,
      at: start.toISOString(),
      expires: '2026-12-02T00:00:00.000Z',
      ...changed,
    }
    const { signatures } = JSON.parse(await sign(canonical(head), [key]))
    await openLogStore(this.store, this.origin).putHead({ head, signatures, epochs: [] })
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true })
  }
}

export function aManifest(identifier: string, version: number, text: string): Manifest {
  const digest = digestOf(text)
  const content = {
    '@context': 'https://schema.org',
    '@type': 'LearningResource' as const,
    identifier,
    name: '摩擦力',
    description: '',
    keywords: [],
    inLanguage: 'zh-CN',
    learningResourceType: 'pack',
    educationalLevel: [],
    educationalAlignment: [],
    provider: { '@type': 'Organization' as const, identifier: '3133000001', name: '杭州市某小学' },
    author: [],
    license: 'CC-BY-4.0',
    isAccessibleForFree: true,
    accessibilityFeature: [],
    hasPart: [],
    encoding: [
      {
        '@type': 'MediaObject' as const,
        identifier: `${identifier}#${identifier.slice(-26)}`,
        name: 'a.txt',
        contentUrl: `files/${digest}` as const,
        encodingFormat: 'text/plain',
        contentSize: `${Buffer.byteLength(text)} B`,
        sha256: digest.slice('sha256:'.length),
        'ziyuan:bytes': Buffer.byteLength(text),
        'ziyuan:role': 'courseware',
      },
    ],
  }
  return {
    content,
    submission: submissionDigest(content),
    version,
    audience: { scope: 'public', organisation: null },
    validUntil: null,
    passport: {
      case: 'case',
      submission: submissionDigest(content),
      policy: { key: 'school', version: 1 },
      checklist: { key: 'basic', version: 1 },
      stages: [],
    },
  }
}
