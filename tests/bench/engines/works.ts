/** What the parent asks for. */
export interface Plan {
  engine: string
  works: readonly Work[]
  rounds: number
  /** Packs created and cases published by each side in a round. */
  written: number
  /** Pages and documents read by each side in a round. */
  read: number
}

export type Side = 'ours' | 'plain'
export const works = ['create', 'list', 'read', 'publish'] as const
export type Work = (typeof works)[number]
/** Rates per second of each round; nothing for a work that was not asked for. */
export type Measured = Record<Work, Record<Side, number[]>>

export const labels: Record<Work, Record<Side, string>> = {
  create: { ours: 'create a pack, its hooks included', plain: 'create the same fields, plain' },
  list: { ours: 'first page of 20 by a filter', plain: 'the same page, plain' },
  read: { ours: 'pack by id', plain: 'the same by id, plain' },
  publish: { ours: 'publish accepted cases', plain: 'create as many, plain' },
}

/** acceptance.md has one for publishing alone; what only rides on Payload shall cost little beside it. */
export const aims: Record<Work, number> = { create: 0.5, list: 0.8, read: 0.8, publish: 1 }
