import type { Scope } from '../audience'
import type { Due } from '../calendar'
import type { Digest } from '../canonical'
import type { Level } from '../organisation'

export const verdicts = ['pass', 'return', 'reject'] as const
export type Verdict = (typeof verdicts)[number]

/** V veto · M major · m minor (review.md, Checklist v1). */
export type Severity = 'veto' | 'major' | 'minor'

export interface ChecklistItem {
  code: string
  dimension: string
  severity: Severity
  zh: string
  en: string
}
export interface Checklist {
  key: string
  version: number
  items: ChecklistItem[]
}

export const stageTypes = [
  'self-check',
  'machine-check',
  'individual-review',
  'blind-panel',
  'committee',
  'public-notice',
  'external-result',
] as const
/** `computed`: the engine's own, for versions that nobody needs to review; no policy of a centre may name it. */
export type StageType = (typeof stageTypes)[number] | 'computed'

export interface Stage {
  key: string
  type: StageType
  name: { zh: string; en: string }
  /** Level of the organisation that decides; null for stages no person decides. */
  level: Level | null
  role: 'reviewer' | 'expert' | 'committee-chair' | 'principal' | null
  /** Codes of the checklist that must be answered at this stage. */
  items: string[]
  /** Working days; null: no deadline. */
  deadline: number | null
  /** The organisation the work comes from may decide here (only the first human stage, guarantee 3). */
  ownOrganisation: boolean
  /** Condition under which the engine skips the stage and records that it did; null: never. */
  skip: SkipCondition | null
  /** Settings of a blind panel. */
  panel?: PanelSettings
  /** Settings of a committee. */
  committee?: CommitteeSettings
  /** Whose signed call-back an external result waits for. */
  issuer?: string
}

/** A share of votes, `[2, 3]` for two thirds: at least so many. Whole numbers, so that nothing is rounded. */
export type Share = readonly [numerator: number, denominator: number]

/** Experts drawn at random; none of them sees another's opinion before all have been given. */
export interface PanelSettings {
  /** How many are drawn. */
  size: number
  /** Share of those who vote that decides; who finds a veto item leaves the vote. */
  threshold: Share
  /** What follows when neither passing nor rejecting reaches it. */
  tie: 'return' | 'committee'
}

/** A body that votes openly, and whose chair closes it once enough have. */
export interface CommitteeSettings {
  /** Opinions at least before the chair may close it. */
  quorum: number
  threshold: Share
}

/**
 * own-level-is-higher: the work comes from an organisation above the stage's level.
 * no-organisation-at-level: nothing of that level stands above the work (a university run by the province has no county).
 * nothing-escalated: no panel before it left a veto finding or a tie to a committee.
 */
export const skipConditions = ['own-level-is-higher', 'no-organisation-at-level', 'nothing-escalated'] as const
export type SkipCondition = (typeof skipConditions)[number]

/** Origin of a resource (vocabulary.md). */
export const origins = ['provincial', 'local', 'school', 'introduced'] as const
export type ResourceOrigin = (typeof origins)[number]

export interface Policy {
  key: string
  version: number
  name: { zh: string; en: string }
  /** Which submissions this policy is for; empty `kinds` or `levels` means every kind, work of every level. */
  appliesTo: { kinds: string[]; origins: ResourceOrigin[]; scopes: Scope[]; levels: Level[] }
  stages: Stage[]
  checklist: { key: string; version: number }
}

/** One checklist item found violated, at a place. Machine findings are proposals until a person judges them. */
export interface Finding {
  id: string
  item: string
  /** JSON pointer into the content, `file:<sha256>`, page, time code …; null: the whole submission. */
  place: string | null
  note: string
  source: 'machine' | 'person'
  /** A check that could not run: visible, never a silent pass. */
  notChecked?: boolean
}

export type Answer = 'ok' | 'violated' | 'not-applicable'

/** What one reviewer says: an answer to every item of the stage's list, a judgement on every machine finding, a verdict. */
export interface Opinion {
  stage: string
  verdict: Verdict
  answers: Record<string, Answer>
  findings: Finding[]
  judgements: Record<string, { confirmed: boolean; reason: string }>
  comment: string
}

/**
 * A draw of experts, so recorded that anybody can make it again: whoever of `pool` has the lowest sha256 of `seed:id`.
 * A second draw at one stage replaces those who recused themselves.
 */
export interface Draw {
  stage: string
  seed: string
  /** Everybody who could be drawn, in the order of their ids. */
  pool: string[]
  members: string[]
}

/** What became of an objection to a public notice. One that is upheld ends the case. */
export interface Settlement {
  stage: string
  /** Index of the event that objected. */
  objection: number
  verdict: Verdict
  /** What must change, where the work is returned. */
  findings: Finding[]
  reason: string
}

/** The result of somebody else's review, as their signed call-back says it. */
export interface ExternalResult {
  stage: string
  verdict: Verdict
  /** Their number of it. */
  reference: string
  findings: Finding[]
  reason: string
}

/** How a version came about that differs from a reviewed one in nothing that reviewers decide on. */
export interface Computed {
  /** Id and name of the mapping of chapters that it follows. */
  mapping: string
  mappingName: string
  /** The version it was made from. */
  from: { version: number; manifest: Digest; submission: Digest }
  /** The version that people reviewed. */
  reviewed: { version: number; case: string; submission: Digest }
}

interface EventBase {
  index: number
  actor: string
  actorName: string
  /** Code of the organisation the actor acted for; null for the system. */
  organisation: string | null
  organisationName: string | null
  at: string
  digest: Digest
  /** Deadline of the stage that this event opens; null when it opens none or the stage has none. Written down, so
   *  that a later change of the calendar never changes a replayed case. */
  due: Due | null
}
export type CaseEvent = EventBase &
  (
    | {
        type: 'submitted'
        data: {
          /** Identifier of the resource. */
          resource: string
          kind: string
          ordinal: number
          policy: Policy
          checklist: Checklist
          /** Ids of those whose work it is: nobody of them decides on it. */
          team: string[]
          /** Code of the organisation the work comes from, and by level the codes of it and those above. */
          workOrganisation: string
          workLevel: Level
          lineage: Partial<Record<Level, string>>
          /** What the author signed (承诺书). */
          commitment: string
          /** The returned case that this submission answers, and what was done about each of its findings, by id. */
          answersCase: string | null
          answersFindings: Record<string, string>
          selfCheck: Record<string, Answer>
          /** Set where the engine made this version from a reviewed one. */
          computed?: Computed
        }
      }
    | { type: 'machine-checked'; data: { findings: Finding[] } }
    | { type: 'stage-skipped'; data: { stage: string; reason: string } }
    | { type: 'opined'; data: Opinion }
    | { type: 'recused'; data: { stage: string; reason: string } }
    | { type: 'panel-drawn'; data: Draw }
    | { type: 'concluded'; data: { stage: string; comment: string } }
    | { type: 'objected'; data: { stage: string; text: string } }
    | { type: 'objection-settled'; data: Settlement }
    | { type: 'notice-ended'; data: { stage: string } }
    | { type: 'external-result'; data: ExternalResult }
    | { type: 'withdrawn-by-author'; data: { reason: string } }
  )

export type CaseStatus = 'in-review' | 'returned' | 'rejected' | 'accepted' | 'withdrawn'
