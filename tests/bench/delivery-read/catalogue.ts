import { createHash } from 'node:crypto'
import type { Digest } from '../../../src/domain/canonical'
import { type Body, type Entry, type Stub, seal } from '../../../src/domain/change'
import { type Manifest, manifestBytes } from '../../../src/domain/manifest'
import { openCatalogueWriter } from '../../../src/followers/catalogue'
import { manifestOf } from './packs'

export const keys = Array.from({ length: 8 }, (_, n) => `bench-key-of-platform-${n}`)

/** Publishes `count` packs into a catalogue: sealed entries through the follower's own `apply`. */
export function buildCatalogue(path: string, count: number): void {
  const writer = openCatalogueWriter(path)
  let last: Stub | null = null
  for (let from = 1; from <= count; from += 500) {
    const entries: Entry[] = []
    const manifests = new Map<Digest, Manifest>()
    for (let n = from; n < from + 500 && n <= count; n += 1) {
      const manifest = manifestOf(n)
      const { digest } = manifestBytes(manifest)
      const entry = seal('zj', last, bodyOf(manifest, digest, n), new Date('2026-11-24T08:00:00.000Z'))
      last = entry.stub
      entries.push(entry)
      manifests.set(digest, manifest)
    }
    writer.apply(entries, manifests)
  }
  writer.register({
    callers: keys.map((key, n) => ({
      hash: createHash('sha256').update(key).digest('hex'),
      organisations: ['330000', '330100', `33010${n}`],
      scopes: ['delivery:read'],
      revoked: false,
    })),
  })
  writer.close()
}

const bodyOf = (manifest: Manifest, digest: Digest, n: number): Body => ({
  operation: `publish:case-${n}`,
  type: 'published',
  identifier: manifest.content.identifier,
  kind: 'resource-packs',
  version: 1,
  manifest: digest,
  audience: manifest.audience,
  reason: null,
  until: null,
  nonce: `nonce-${n}`,
})
