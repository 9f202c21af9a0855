import type { Entry } from '../../domain/change'
import { isProblem, Problem } from '../../domain/errors'
import { failpoint } from '../../domain/failpoint'
import { entryHere, headHere } from './log'
import { keepLease, type MirrorParts, nextEntries } from './parts'

/**
 * Lets what is on disk act on the catalogue, up to the verified head; an epoch that voided entries leads to a rebuild.
 * Returns how many entries acted.
 */
export async function applyEntries(parts: MirrorParts, origin: string): Promise<number> {
  try {
    return await applyNew(parts, origin)
  } catch (error) {
    if (!isProblem(error, 'log-forked')) throw error
    parts.tell('catalogue-rebuilt', { origin })
    await rebuild(parts)
    return 1
  }
}

async function applyNew(parts: MirrorParts, origin: string): Promise<number> {
  const { writer, store } = parts
  const head = (await headHere(store, origin))?.head
  const position = writer.position(origin)
  if (!head) return 0
  if (
    position &&
    (position.seq > head.seq || (await entryHere(store, origin, position.seq)).stub.hash !== position.hash)
  )
    throw new Problem('log-forked', { seq: position.seq })
  let seq = position?.seq ?? 0
  while (seq < head.seq) {
    const entries = await nextEntries(parts, origin, seq, head.seq)
    keepLease(parts)
    await withholdIncomplete(parts, entries)
    // No manifests yet: a version waits, unseen, until all of it is here.
    writer.apply(entries, new Map())
    failpoint('mirror:after-applied')
    seq = entries.at(-1)?.stub.seq ?? head.seq
  }
  return seq - (position?.seq ?? 0)
}

async function rebuild(parts: MirrorParts): Promise<void> {
  keepLease(parts)
  await parts.writer.rebuild(async (apply) => {
    for (const origin of Object.keys(parts.state.positions)) {
      const last = (await headHere(parts.store, origin))?.head.seq ?? 0
      for (let seq = 0; seq < last; ) {
        const entries = await nextEntries(parts, origin, seq, last)
        apply(entries, new Map())
        seq = entries.at(-1)?.stub.seq ?? last
      }
    }
  })
}

/** What comes back into sight may have lost its files here: it waits, unseen, until they are here again. */
async function withholdIncomplete(parts: MirrorParts, entries: readonly Entry[]): Promise<void> {
  const { writer, clock, holdings, files } = parts
  for (const { body } of entries) {
    if (!body?.identifier || (body.type !== 'restored' && body.type !== 'audience-changed')) continue
    for (const { id, identifier, version } of holdings.ofResource(body.identifier)) {
      const here = holdings.filesOf(id).map(({ digest, bytes }) => files.has(digest, bytes))
      if ((await Promise.all(here)).includes(false)) writer.withhold(identifier, version, clock.now().toISOString())
    }
  }
}
