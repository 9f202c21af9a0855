import type { Acknowledgement } from '../../domain/acknowledgement'
import { failpoint } from '../../domain/failpoint'
import { entryHere, headHere } from './log'
import type { MirrorParts } from './parts'
import { Refused } from './requests'
import type { Position } from './state'

/** Acknowledgements sent at a time. */
const batch = 100

/** Says that every recall and erasure seen was carried out; a refusal is told, and does not stop the following. */
export async function acknowledge(
  parts: MirrorParts,
  origin: string,
  keep: (position: Position) => Promise<void>,
): Promise<void> {
  const { state, store, upstream, tell } = parts
  const position = state.positions[origin]
  const last = (await headHere(store, origin))?.head.seq ?? 0
  if (!position || position.acknowledged >= last) return
  const items = await ordersIn(parts, origin, position.acknowledged, last)
  try {
    for (let from = 0; from < items.length; from += batch) await upstream.acknowledge(items.slice(from, from + batch))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    tell('not-acknowledged', { origin, reason: error.message })
    return
  }
  failpoint('mirror:after-acknowledgement')
  await keep({ ...position, acknowledged: last })
  if (items.length > 0) tell('acknowledged', { origin, seqs: items.map(({ seq }) => seq) })
}

async function ordersIn(
  { state, store, clock }: MirrorParts,
  origin: string,
  after: number,
  last: number,
): Promise<Acknowledgement[]> {
  const at = clock.now().toISOString()
  const items: Acknowledgement[] = []
  for (let seq = after + 1; seq <= last; seq++) {
    const type = (await entryHere(store, origin, seq)).body?.type
    if (type !== 'recalled' && type !== 'erased') continue
    const operation = `mirror:${state.name}:${origin}:${seq}`
    items.push({ operation, node: state.name, origin, seq, kind: 'machine', at })
  }
  return items
}
