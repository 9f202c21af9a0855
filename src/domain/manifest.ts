import type { Audience } from './audience'
import { canonical, type Digest, digestOf, digestOfValue } from './canonical'
import type { Identifier } from './identifiers'

/** A stored file as a manifest names it: schema.org MediaObject; `ziyuan:bytes` is the size as a number. */
export interface Encoding {
  '@type': 'MediaObject'
  /** `<identifier>#<ulid>`, stable across versions. */
  identifier: string
  name: string
  contentUrl: `files/${Digest}`
  encodingFormat: string
  contentSize: string
  /** 64 hex digits, as schema.org defines the term. */
  sha256: string
  duration?: string
  'ziyuan:bytes': number
  /** Role in its lesson: micro-video, courseware, lesson-plan, task-sheet, exercises, attachment, cover … */
  'ziyuan:role': string
  /** Name of the file as it was brought in; renditions have none. */
  'ziyuan:fileName'?: string
  /** Set on renditions that reviewers saw: the digest they were made from. */
  'ziyuan:derivedFrom'?: Digest
}

/** A part with an identifier of its own: a lesson, a chapter, an experiment step. */
export interface Part {
  '@type': 'LearningResource'
  identifier: string
  name: string
  position: number
  description?: string
  encoding: Encoding[]
  hasPart?: Part[]
  [term: `ziyuan:${string}`]: unknown
}

/** The reviewed submission: schema.org / LRMI, our own terms under our prefix only. */
export interface Content {
  '@context': unknown
  '@type': 'LearningResource'
  identifier: Identifier
  name: string
  description: string
  keywords: string[]
  inLanguage: string
  learningResourceType: string
  educationalLevel: string[]
  educationalAlignment: unknown[]
  provider: { '@type': 'Organization'; identifier: string; name: string }
  author: { '@type': 'Person'; name: string; affiliation?: string; 'ziyuan:role'?: string }[]
  license: string
  isAccessibleForFree: boolean
  accessibilityFeature: string[]
  hasPart: Part[]
  encoding: Encoding[]
  [term: `ziyuan:${string}`]: unknown
}

/** The public record of how a version was accepted (review.md, passport). */
export interface Passport {
  case: string
  submission: Digest
  policy: { key: string; version: number }
  checklist: { key: string; version: number }
  stages: { stage: string; verdict: string; organisation: string; organisationName: string; at: string }[]
  /** Set on a version that was computed from a reviewed one: by which mapping, from which, and what people reviewed. */
  computed?: {
    mapping: string
    mappingName: string
    from: { version: number; manifest: Digest; submission: Digest }
    reviewed: { version: number; case: string; submission: Digest }
  }
}

/** One published version, immutable. Holds no host name and no path of a node. */
export interface Manifest {
  content: Content
  submission: Digest
  version: number
  audience: Audience
  validUntil: string | null
  passport: Passport
}

export const submissionDigest = (content: Content): Digest => digestOfValue(content)

export function manifestBytes(manifest: Manifest): { bytes: string; digest: Digest } {
  const bytes = canonical(manifest)
  return { bytes, digest: digestOf(bytes) }
}

/** The digest of a file by the hex that its entry in a content carries. */
export const digestOfFile = ({ sha256 }: Pick<Encoding, 'sha256'>): Digest => `sha256:${sha256}`

/** Every file a content names, itself and its parts, each once by digest. */
export function filesOf(content: Content): Encoding[] {
  const found = new Map<string, Encoding>()
  const visit = (at: { encoding: Encoding[]; hasPart?: Part[] }): void => {
    for (const encoding of at.encoding) if (!found.has(encoding.sha256)) found.set(encoding.sha256, encoding)
    at.hasPart?.forEach(visit)
  }
  visit(content)
  return [...found.values()]
}

/** Every part of a content, depth first. */
export function partsOf(content: Content): Part[] {
  const flat = (parts: Part[]): Part[] => parts.flatMap((part) => [part, ...flat(part.hasPart ?? [])])
  return flat(content.hasPart)
}

/** Paths in the object store, the same on a mirror's disk. */
export const paths = {
  file: (digest: Digest): string => {
    const hex = digest.slice('sha256:'.length)
    return `files/sha256/${hex.slice(0, 2)}/${hex.slice(2, 4)}/${hex}`
  },
  manifest: (digest: Digest): string => `manifests/${digest.slice('sha256:'.length)}.json`,
  signature: (digest: Digest): string => `manifests/${digest.slice('sha256:'.length)}.jws.json`,
  entry: (origin: string, seq: number): string => `log/${origin}/${String(seq).padStart(10, '0')}.json`,
  head: (origin: string): string => `log/${origin}/head.json`,
  keys: (origin: string): string => `keys/${origin}.json`,
  submission: (digest: Digest): string => `submissions/${digest.slice('sha256:'.length)}.json`,
}
