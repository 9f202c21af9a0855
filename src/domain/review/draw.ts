import { createHash } from 'node:crypto'
import { Problem } from '../errors'
import { seatsFree } from './stages/blindPanel'
import { type CaseState, panelAt } from './state'
import type { Draw, Stage } from './types'

/**
 * Draws the experts that a panel still lacks, so that anybody can make the draw again: those of `pool` whose sha256 of
 * `seed:id` is lowest. Throws `panel-too-small` when the pool has too few who may decide in this case.
 */
export function drawn(state: CaseState, stage: Stage, seed: string, pool: readonly string[]): Draw {
  const barred = new Set([...state.submission.team, ...state.recused, ...state.decided, ...panelAt(state, stage)])
  const eligible = [...new Set(pool)].filter((id) => !barred.has(id)).sort()
  const needed = seatsFree(state, stage)
  if (eligible.length < needed) throw new Problem('panel-too-small', { needed, found: eligible.length })
  return { stage: stage.key, seed, pool: eligible, members: lowest(seed, eligible).slice(0, needed) }
}

const lowest = (seed: string, ids: readonly string[]): string[] =>
  ids
    .map((id) => ({ id, rank: createHash('sha256').update(`${seed}:${id}`).digest('hex') }))
    .sort((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ id }) => id)
