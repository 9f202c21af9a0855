import type { Scope } from './audience'
import type { Identifier, Kind } from './identifiers'
import type { ResourceOrigin } from './review/types'

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
  /** Users who may edit: the maker and co-authors. */
  team: string[]
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
  lifecycle: { contributors: { name: string; role: string; affiliation: string | null }[]; note: string | null }
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

/** A file in a place of its own: `part` is the ULID that stays the same when the file is replaced. */
export interface PartFile {
  part: string
  role: string
  title: string | null
  asset: string
}

/** The five parts of a lesson (vocabulary.md). */
export const lessonRoles = {
  'micro-video': '微课',
  courseware: '课件',
  'lesson-plan': '教学设计',
  'task-sheet': '学习任务单',
  exercises: '课后练习',
} as const
export type LessonRole = keyof typeof lessonRoles

export interface ResourcePack extends WorkingCopy {
  kind: 'resource-packs'
  lessons: {
    part: string
    title: string | null
    chapter: string | null
    objectives: string | null
    files: PartFile[]
  }[]
}

export const courseTypes = {
  'first-class': '一流线上课程',
  continuing: '高等学历继续教育精品在线开放课程',
  community: '社区教育(职业培训)精品在线开放课程',
  senior: '老年教育特色课程',
  blended: '混合式课程',
} as const

export interface Course extends WorkingCopy {
  kind: 'courses'
  course: {
    type: keyof typeof courseTypes | null
    introduction: string | null
    syllabus: string | null
    hours: number | null
    credit: number | null
    platform: string | null
  }
  chapters: { part: string; title: string | null; files: PartFile[] }[]
  members: { name: string; role: string; affiliation: string | null }[]
}

export interface VirtualSimulation extends WorkingCopy {
  kind: 'virtual-simulations'
  experiment: {
    name: string | null
    course: string | null
    major: string | null
    hours: number | null
    apparatus: string | null
    method: string | null
    assessment: string | null
  }
  steps: { part: string; title: string | null; goal: string | null; minutes: number | null; score: number | null }[]
  hosting: {
    address: string | null
    technology: string | null
    bandwidth: string | null
    concurrency: number | null
    protectionLevel: string | null
  }
}

export type AnyWorkingCopy = ResourcePack | Course | VirtualSimulation

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
