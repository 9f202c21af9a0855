import type { Scope } from './audience'
import type { Identifier } from './identifiers'
import type { Kind, kindList } from './kinds'
import type { courses } from './kinds/courses'
import type { Named, PartFile, ValuesOf } from './kinds/fields'
import type { KindDefinition } from './kinds/kind'
import type { resourcePacks } from './kinds/resourcePacks'
import type { virtualSimulations } from './kinds/virtualSimulations'
import type { ResourceOrigin } from './review/types'

export type { PartFile } from './kinds/fields'
export { type LessonRole, lessonRoles } from './kinds/fileRoles'

/**
 * A resource as its team edits it: what the collections store, completeness measures and submit freezes.
 * The groups are the nine of JY/T 0607-2017. Nothing is required here: a working copy may be half done.
 * References to other documents are their ids; codes are those of the taxonomy.
 */
export interface WorkingCopy {
  id: string
  kind: Kind
  identifier: Identifier
  /** Number for people, e.g. `ZY-XK-2026-000123`. */
  number: string
  /** Compare-and-set counter, starting at 1. */
  revision: number
  /** The organisation responsible, and the organisations above it, as ids: the columns that scope filters use. */
  organisation: string
  county: string | null
  city: string | null
  province: string | null
  /** Users who answer for it; they are on `team` too. */
  owners: string[]
  /** Users who may edit: owners and co-authors. */
  team: string[]
  /** Users who see it and may comment. */
  commenters: string[]
  origin: ResourceOrigin
  /** How far its team wants it shared. */
  scope: Scope
  builtYear: number | null

  general: {
    title: string | null
    summary: string | null
    /** Lexical editor state; frozen as sanitised HTML. */
    description: unknown
    keywords: string[]
    language: string | null
    cover: string | null
  }
  lifecycle: { contributors: Named[]; note: string | null }
  metaMetadata: { cataloguer: string | null; scheme: string | null }
  technical: { requirements: string | null; duration: string | null }
  educational: {
    resourceType: string | null
    stage: string | null
    subject: string | null
    edition: string | null
    grade: string | null
    volume: string | null
    /** `<textbook>/<chapter>[/<section>]` of the chapters taxonomy. */
    chapter: string | null
    objectives: string | null
    audience: string | null
    difficulty: string | null
  }
  rights: {
    licence: string | null
    holder: string | null
    /** Assets that prove a licence for third-party material. */
    evidence: string[]
    validUntil: string | null
    free: boolean
    charge: string | null
    /** GB 45438-2025: none · assisted · generated. */
    aigc: string | null
    aigcNote: string | null
  }
  relation: { relations: { type: string; target: string; note: string | null }[] }
  annotation: { note: string | null }
  classification: { terms: string[] }
  accessibility: { features: string[] }
  /** Files of the whole resource, beside those of its parts. */
  attachments: PartFile[]
}

/** A working copy of one kind: the common metadata and what its kind holds. */
export type CopyOf<K extends KindDefinition> = WorkingCopy & { kind: K['slug'] } & ValuesOf<K['fields']>

export type ResourcePack = CopyOf<typeof resourcePacks>
export type Course = CopyOf<typeof courses>
export type VirtualSimulation = CopyOf<typeof virtualSimulations>

export type AnyWorkingCopy = { [K in (typeof kindList)[number] as K['slug']]: CopyOf<K> }[Kind]

/** A stored file as the assets collection knows it; named by its sha256, never altered. */
export interface Asset {
  id: string
  digest: string
  name: string
  /** Media type found in the bytes. */
  type: string
  bytes: number
  /** Organisation and person who brought it in. */
  organisation: string
  county: string | null
  city: string | null
  province: string | null
  owner: string
  /** Renditions made from it (cover web sizes): their digests, types, sizes and purposes. */
  renditions: { digest: string; type: string; bytes: number; purpose: string; width: number; height: number }[]
  /** Milliseconds for sound and moving pictures, when known. */
  duration: number | null
}
