import type { Content } from '../../domain/manifest'
import type { Difference } from '../../domain/review'
import type { Answer, ChecklistItem, Finding, Verdict } from '../../domain/review/types'
import type { Due, Named, Step } from '../progress/contract'

export interface Judgement {
  confirmed: boolean
  reason: string
}

export interface EarlierOpinion {
  stage: string
  stageName: Named | null
  verdict: Verdict
  comment: string
  findings: Finding[]
  organisationName: string | null
  at: string
}

/** What `GET /api/cases/:id/desk` answers. */
export interface Desk {
  id: string
  title: string
  status: string
  steps: number
  digest: string
  submittedAt: string
  submittedByOrganisation: string | null
  stage: { key: string; name: Named; due: Due | null } | null
  content: Content
  machineFindings: Finding[]
  judgements: Record<string, Judgement>
  /** Items that this stage must answer. */
  items: ChecklistItem[]
  mayOpine: boolean
  mayRecuse: boolean
  path: Step[]
  opinions: EarlierOpinion[]
  difference: Difference | null
  /** What the author says was done about each finding of the returned case. */
  answersFindings: { finding: Finding; answer: string }[]
}

/** An opinion as it is being written. */
export interface Draft {
  answers: Record<string, Answer>
  /** What is wrong, by the item it violates. */
  notes: Record<string, { note: string; place: string | null }>
  judgements: Record<string, Judgement>
  verdict: Verdict | null
  comment: string
}

export const emptyDraft: Draft = { answers: {}, notes: {}, judgements: {}, verdict: null, comment: '' }
