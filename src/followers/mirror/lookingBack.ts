import { entryText } from '../../changelog/store'
import { isDigest } from '../../domain/canonical'
import { commitmentOf, type Entry } from '../../domain/change'
import { Problem } from '../../domain/errors'
import { paths } from '../../domain/manifest'
import { entryHere, headHere } from './log'
import { keepLease, type MirrorParts } from './parts'
import { Refused } from './requests'
import type { Position } from './state'

/**
 * What an `audience-changed` brings into our sight was published before: its entries are here as stubs. Asks for their
 * bodies, keeps those that their stubs commit to, and lets them act; the version then waits for its files like a new one.
 */
export async function lookBack(
  parts: MirrorParts,
  origin: string,
  keep: (position: Position) => Promise<void>,
): Promise<void> {
  const { state, store, tell } = parts
  const last = (await headHere(store, origin))?.head.seq ?? 0
  for (let seq = (state.positions[origin]?.opened ?? last) + 1; seq <= last; seq++) {
    const { body } = await entryHere(store, origin, seq)
    if (body?.type === 'audience-changed' && body.identifier && !isDigest(body.identifier)) {
      const told = await open(parts, origin, body.identifier)
      // A mirror above us may be about to learn it: asked again next time.
      if (told === 'not yet') return
      tell('history-opened', { origin, identifier: body.identifier })
    }
    const position = state.positions[origin]
    if (position && (body?.type === 'audience-changed' || seq === last)) await keep({ ...position, opened: seq })
  }
}

async function open(parts: MirrorParts, origin: string, identifier: string): Promise<'done' | 'not yet'> {
  const entries = await historyOf(parts, origin, identifier)
  for (const entry of entries) await keepBody(parts, entry)
  keepLease(parts)
  parts.writer.apply(entries, new Map())
  return entries.some(({ body }) => body?.type === 'published') ? 'done' : 'not yet'
}

/** What is here of the log and speaks of the resource, as far as we may see it now. */
async function historyOf({ upstream, store, tell }: MirrorParts, origin: string, identifier: string): Promise<Entry[]> {
  const last = (await headHere(store, origin))?.head.seq ?? 0
  const entries: Entry[] = []
  try {
    for (let after = 0; ; after = entries.at(-1)?.stub.seq ?? after) {
      const page = await upstream.history(origin, identifier, after)
      entries.push(...page)
      if (page.length === 0 || (page.at(-1)?.stub.seq ?? 0) >= last) break
    }
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    tell('history-not-had', { origin, identifier, reason: error.message })
  }
  return entries.filter(({ stub }) => stub.seq <= last)
}

/** Keeps a body that was hidden from us. Throws `log-forked` for one of another entry than the one that is here. */
async function keepBody({ store }: MirrorParts, entry: Entry): Promise<void> {
  const { stub, body } = entry
  const here = await entryHere(store, stub.origin, stub.seq)
  if (here.stub.hash !== stub.hash || !body || commitmentOf(body) !== stub.commitment)
    throw new Problem('log-forked', { seq: stub.seq, reason: 'a body that came later is not of this entry' })
  if (!here.body) await store.putLatest(paths.entry(stub.origin, stub.seq), entryText(entry))
}
