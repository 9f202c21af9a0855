import type { Answered } from '../api'
import type { Values } from '../save/fields'

/** What `POST /api/<kind>/bulk/…` takes and answers (`operations/bulk`). */
export interface Changes {
  set: Record<string, string | number | null>
  addKeywords: string[]
  removeKeywords: string[]
}

export type Row = { id: string; number: string | null; title: string | null; revision: number | null } & (
  | { outcome: 'change'; before: Values; after: Values }
  | { outcome: 'same' }
  | { outcome: 'left'; problem: Answered }
)

export type Edited = { id: string } & (
  | { outcome: 'changed'; revision: number }
  | { outcome: 'same' }
  | { outcome: 'left'; problem: Answered }
)

/** A document at the revision that was seen. */
export interface Seen {
  id: string
  revision: number
}
