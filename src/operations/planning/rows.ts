import type { CallTerms } from '../../domain/planning/call'
import type { Notice } from '../../domain/planning/notice'
import type { ApplicationStatus, AssignmentStatus } from '../../domain/planning/status'

/** One act on a row, as its history keeps it. */
export interface Act {
  /** Unique name of the request; the same again is a replay. */
  operation: string
  request: string
  verb: string
  actor: string
  actorName: string
  at: string
  note: string
}

interface Place {
  organisation: string
  county: string | null
  city: string | null
  province: string | null
}

/** A row that people act on, one act after the other; `steps` counts them. */
export interface ActedRow extends Place {
  id: string
  steps: number
  data: { history: Act[] }
}

/** 申报批次. */
export interface CallRow extends ActedRow {
  /** Number for people, e.g. `SB-2026-0001`. */
  number: string
  title: string
  /** First and last day, `YYYY-MM-DD` in China. */
  opens: string
  closes: string
  data: CallTerms & { organisationName: string; notices: Notice[]; history: Act[] }
}

export interface TeamMember {
  name: string
  role: string
}

/** What the caller found when checking a result. */
export interface Check {
  verdict: 'passed' | 'failed'
  note: string
  at: string
  actorName: string
  identifier: string
  version: number
  digest: string
}

/** 申报: a planned resource of an organisation, from the application to its acceptance. */
export interface ApplicationRow extends ActedRow {
  call: string
  /** Organisation that issued the call. */
  caller: string
  title: string
  kind: string
  chapter: string | null
  /** Day by which it is to be published. */
  expected: string
  status: ApplicationStatus
  submittedBy: string
  /** The numbered place within the quota that a confirmed application holds; unique. */
  seat: string | null
  /** `<call>|<identifier>` of the linked resource; unique: a resource answers one application of a call. */
  linked: string | null
  identifier: string | null
  version: number | null
  data: {
    organisationName: string
    team: TeamMember[]
    answers: Record<string, string>
    digest: string | null
    checks: Check[]
    /** What the public notice says of it, from the checked version. */
    provider: string | null
    people: string[]
    history: Act[]
  }
}

/** A chapter that an organisation is to build a resource for. */
export interface AssignmentRow extends ActedRow {
  /** Id of the call it belongs to; empty: none. */
  call: string
  /** Organisation that gave it. */
  caller: string
  /** `<call>|<kind>|<chapter>` while it counts; unique. */
  slot: string | null
  chapter: string
  textbook: string
  kind: string
  due: string
  status: AssignmentStatus
  identifier: string | null
  version: number | null
  data: { organisationName: string; passedOn: string[]; digest: string | null; history: Act[] }
}
