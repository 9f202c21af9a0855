import { createHash } from 'node:crypto'
import type { Audience } from '../../src/domain/audience'
import type { Digest } from '../../src/domain/canonical'
import { type Body, type Change, type ChangeType, type Entry, type Stub, seal } from '../../src/domain/change'
import {
  type Content,
  type Encoding,
  type Manifest,
  manifestBytes,
  paths,
  submissionDigest,
} from '../../src/domain/manifest'
import type { ObjectStore } from '../../src/engines/storage/port'
import type { CatalogueSource } from '../../src/followers/catalogue/source'

export const open: Audience = { scope: 'public', organisation: null }

/** `pack(7)` is the identifier of the seventh pack of node zj; `part(3)` the ULID of a third part. */
export const ulid = (n: number): string => `01jd${String(n).padStart(22, '0')}`
export const pack = (n: number, origin = 'zj'): string => `${origin}:pack:${ulid(n)}`

/** A file of these bytes as a manifest names it. */
export function aFile(
  identifier: string,
  bytes: string | Uint8Array,
  more: Partial<Encoding> & { part?: number } = {},
): Encoding {
  const { part = 1, ...rest } = more
  const digest: Digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`
  const size = Buffer.from(bytes as string).length
  return {
    '@type': 'MediaObject',
    identifier: `${identifier}#${ulid(part)}`,
    name: '教学设计',
    contentUrl: `files/${digest}`,
    encodingFormat: 'application/pdf',
    contentSize: `${size} B`,
    sha256: digest.slice('sha256:'.length),
    'ziyuan:bytes': size,
    'ziyuan:role': 'lesson-plan',
    ...rest,
  }
}

export interface PublicationWish {
  /** Number of the pack. */
  n?: number
  version?: number
  name?: string
  audience?: Audience
  /** Bytes of its files. */
  files?: (string | Uint8Array)[]
  /** Terms of the content that differ, e.g. `{ 'ziyuan:classification': { subject: 'math' } }`. */
  content?: Record<string, unknown>
  origin?: string
}

/** A complete manifest of a pack with one lesson. */
export function aManifest(wish: PublicationWish = {}): Manifest {
  const { n = 1, version = 1, name = `认识圆 ${n}`, audience = open, files = [], origin = 'zj' } = wish
  const identifier = pack(n, origin)
  const lesson = {
    '@type': 'LearningResource' as const,
    identifier: `${identifier}#${ulid(900)}`,
    name: '圆的周长',
    position: 1,
    encoding: files.map((bytes, at) => aFile(identifier, bytes, { part: at + 1 })),
  }
  const content = {
    '@context': ['https://schema.org/', { ziyuan: 'urn:ziyuan:terms:' }],
    '@type': 'LearningResource',
    identifier,
    name,
    description: '六年级上册，圆的认识与周长。',
    keywords: ['圆', '周长'],
    inLanguage: 'zh-CN',
    learningResourceType: '学科课程资源包',
    educationalLevel: ['小学', '六年级'],
    educationalAlignment: [],
    provider: { '@type': 'Organization', identifier: '3133000001', name: '西湖小学' },
    author: [{ '@type': 'Person', name: '王老师' }],
    license: 'CC-BY-4.0',
    isAccessibleForFree: true,
    accessibilityFeature: ['captions'],
    hasPart: [lesson],
    encoding: [],
    'ziyuan:kind': 'resource-packs',
    'ziyuan:number': `ZY-XK-2026-${String(n).padStart(6, '0')}`,
    'ziyuan:origin': 'school',
    'ziyuan:classification': { stage: 'primary', subject: 'math', grade: '6' },
    ...wish.content,
  } as unknown as Content
  const submission = submissionDigest(content)
  return {
    content,
    submission,
    version,
    audience,
    validUntil: null,
    passport: {
      case: `case-${n}-${version}`,
      submission,
      policy: { key: 'school-public', version: 1 },
      checklist: { key: 'v1', version: 1 },
      stages: [
        {
          stage: 'initial',
          verdict: 'pass',
          organisation: '3133000001',
          organisationName: '西湖小学',
          at: '2026-11-20T08:00:00.000Z',
        },
      ],
    },
  }
}

/** One origin's log in memory, with its manifests: what an appender and a store would hold. */
export class ALog implements CatalogueSource {
  readonly all: (Entry & { body: Body })[] = []
  readonly bytes = new Map<Digest, string>()
  now = new Date('2026-11-24T08:00:00.000Z')

  constructor(readonly origin = 'zj') {}

  /** Enters any change; each a second after the one before. */
  enter(change: Partial<Change> & { type: ChangeType }): Stub {
    const last = this.all.at(-1)?.stub ?? null
    const body: Body = {
      operation: `op-${this.all.length + 1}`,
      identifier: null,
      kind: null,
      version: null,
      manifest: null,
      audience: open,
      reason: null,
      until: null,
      nonce: `nonce-${this.all.length + 1}`,
      ...change,
    }
    this.now = new Date(this.now.getTime() + 1000)
    const entry = seal(this.origin, last, body, this.now)
    this.all.push(entry)
    return entry.stub
  }

  publish(wish: PublicationWish = {}): Manifest {
    const manifest = aManifest({ origin: this.origin, ...wish })
    const { bytes, digest } = manifestBytes(manifest)
    this.bytes.set(digest, bytes)
    const { identifier } = manifest.content
    const { version, audience } = manifest
    this.enter({ type: 'published', identifier, kind: 'resource-packs', version, manifest: digest, audience })
    return manifest
  }

  /** Any change but `published`, with a reason. */
  change(type: ChangeType, identifier: string, more: Partial<Change> = {}): Stub {
    return this.enter({ type, identifier, kind: 'resource-packs', reason: '内容待核实', ...more })
  }

  origins = async (): Promise<string[]> => [this.origin]
  entries = async (origin: string, after: number, limit: number): Promise<Entry[]> =>
    origin === this.origin ? this.all.slice(after, after + limit) : []
  manifest = async (digest: Digest): Promise<string | null> => this.bytes.get(digest) ?? null

  /** Puts the manifests, with a signature each, into a store. */
  async store(store: ObjectStore): Promise<void> {
    for (const [digest, bytes] of this.bytes) {
      await store.putOnce(paths.manifest(digest), bytes)
      await store.putOnce(paths.signature(digest), '{"signatures":[{"protected":"e30","signature":"c2ln"}]}')
    }
  }
}
