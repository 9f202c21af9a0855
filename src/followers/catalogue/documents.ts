import type { Audience } from '../../domain/audience'
import type { Digest } from '../../domain/canonical'
import { type Content, filesOf, type Manifest, type Passport } from '../../domain/manifest'
import type { PublicationState } from '../../domain/publication'

/** A part that names a published resource which no longer stands. */
export interface FallenItem {
  part: string
  identifier: string
  state: Exclude<PublicationState, 'online'>
}

/** One published version as Delivery answers it: the manifest with its digest and the time it was entered. */
export interface VersionDocument {
  identifier: string
  version: number
  kind: string
  published: string
  audience: Audience
  manifest: Digest
  submission: Digest
  validUntil: string | null
  passport: Passport
  /** Beside the signed content, never in it; left out when every item stands. */
  fallen?: FallenItem[]
  content: Content
}

/** A resource in a list. */
export interface Summary {
  identifier: string
  version: number
  kind: string
  number: unknown
  name: string
  description: string
  keywords: string[]
  language: string
  educationalLevel: string[]
  resourceType: string
  classification: unknown
  provider: { identifier: string; name: string }
  license: string
  origin: unknown
  scope: string
  /** Where the cover and its web sizes are, relative to the API. */
  cover: string | null
  manifest: Digest
  published: string
  updated: string
}

export const documentOf = (manifest: Manifest, digest: Digest, kind: string, at: string): VersionDocument => ({
  identifier: manifest.content.identifier,
  version: manifest.version,
  kind,
  published: at,
  audience: manifest.audience,
  manifest: digest,
  submission: manifest.submission,
  validUntil: manifest.validUntil,
  passport: manifest.passport,
  content: manifest.content,
})

export function summaryOf(document: VersionDocument, updated: string): Summary {
  const { content } = document
  return {
    identifier: document.identifier,
    version: document.version,
    kind: document.kind,
    number: content['ziyuan:number'] ?? null,
    name: content.name,
    description: content.description,
    keywords: content.keywords,
    language: content.inLanguage,
    educationalLevel: content.educationalLevel,
    resourceType: content.learningResourceType,
    classification: content['ziyuan:classification'] ?? {},
    provider: { identifier: content.provider.identifier, name: content.provider.name },
    license: content.license,
    origin: content['ziyuan:origin'] ?? null,
    scope: document.audience.scope,
    cover: filesOf(content).find((file) => file['ziyuan:role'] === 'cover')?.contentUrl ?? null,
    manifest: document.manifest,
    published: document.published,
    updated,
  }
}
