/** What the parent asks for. */
export interface Plan {
  engine: string
  rounds: number
  /** Packs created and cases published by each side in a round; pages and documents read. */
  written: number
  read: number
}

export type Side = 'ours' | 'plain'
export const works = ['create', 'list', 'read', 'publish'] as const
export type Work = (typeof works)[number]
/** Rates per second of each round. */
export type Measured = Record<Work, Record<Side, number[]>>
