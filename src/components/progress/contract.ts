import type { ChecklistItem, Finding, Verdict } from '../../domain/review/types'

/** A name in both languages. */
export interface Named {
  zh: string
  en: string
}

export interface Due {
  at: string
  /** False: the date reaches into a year whose holidays are not announced yet. */
  covered: boolean
}

/** One stage of a case's way. */
export interface Step {
  key: string
  type: string
  name: Named
  status: string
  organisationName: string | null
  due: Due | null
  closedAt: string | null
}

export interface LatestCase {
  id: string
  status: string
  steps: number
  path: Step[]
  holder: { stage: string; name: string | null; due: Due | null } | null
  mustChange: Finding[]
  /** The last opinion, for the author to read. */
  opinion: { verdict: Verdict; comment: string; organisationName: string | null; at: string } | null
}

/** What `GET /api/<kind>/:id/progress` answers. */
export interface Progress {
  revision: number
  completeness: { score: number; missing: { path: string; zh: string; en: string; level: 'required' | 'advised' }[] }
  publication: { version: number; state: string } | null
  case: LatestCase | null
  /** Items of the self-check of the policy that would apply; null while none applies. */
  selfCheck: ChecklistItem[] | null
  canSubmit: boolean
  canWithdraw: boolean
}
