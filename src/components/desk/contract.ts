import type { Answer, Verdict } from '../../domain/review/types'
import type { Desk } from '../../operations/desk'

/** What `GET /api/cases/:id/desk` answers, and its pieces. */
export type { Desk }
export type Judgement = Desk['judgements'][string]
export type EarlierOpinion = Desk['opinions'][number]

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

export const may = (desk: Desk, command: 'opine' | 'recuse'): boolean => desk.allowed.commands.includes(command)
