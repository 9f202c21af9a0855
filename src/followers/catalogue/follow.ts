import { setTimeout as pause } from 'node:timers/promises'
import { type Digest, digestOf } from '../../domain/canonical'
import type { Entry } from '../../domain/change'
import type { Clock } from '../../domain/clock'
import { isProblem } from '../../domain/errors'
import type { Manifest } from '../../domain/manifest'
import type { Manifests } from './apply'
import type { CatalogueSource } from './source'
import type { CatalogueWriter } from './writer'

/** Entries taken in one transaction. */
const batch = 500

/** What the loop tells whoever keeps the records. */
export interface FollowLog {
  info(fields: object, message: string): void
  error(fields: object, message: string): void
}

export interface FollowOptions {
  writer: CatalogueWriter
  source: CatalogueSource
  clock: Clock
  log: FollowLog
  /** Names this process among those that could write the same catalogue. */
  holder: string
  /** Milliseconds between two looks when nothing is new. */
  every?: number
  signal: AbortSignal
}

/** Follows until the signal; an error is recorded and tried again, a log that was replaced leads to a rebuild. */
export async function follow(options: FollowOptions): Promise<void> {
  const { writer, log, clock, holder, every = 1000, signal } = options
  while (!signal.aborted) {
    try {
      if (writer.lease(holder, clock)) await catchUp(options)
    } catch (error) {
      log.error({ err: error }, 'the catalogue could not follow the log; trying again')
      if (isProblem(error, 'log-forked')) await rebuild(options).catch((err) => log.error({ err }, 'rebuilding failed'))
    }
    await pause(every, undefined, { signal }).catch(() => {
      // Told to stop: the condition of the loop sees it.
    })
  }
  writer.release()
}

/** Applies all that is new at this moment; returns how many entries. */
export async function catchUp({
  writer,
  source,
  clock,
  holder,
  signal,
}: Omit<FollowOptions, 'log' | 'every'>): Promise<number> {
  let applied = 0
  for (const origin of await source.origins()) {
    while (!signal.aborted) {
      const entries = await source.entries(origin, writer.position(origin)?.seq ?? 0, batch)
      if (entries.length === 0) break
      writer.apply(entries, await manifestsOf(entries, source))
      applied += entries.length
      writer.lease(holder, clock)
    }
  }
  const found = await read(writer.missing(batch), source)
  if (found.size > 0) writer.supply(found, clock.now().toISOString())
  return applied
}

/** Fills the catalogue again from its source; readers keep the old state until the new one is whole. */
export async function rebuild({
  writer,
  source,
  log,
}: Pick<FollowOptions, 'writer' | 'source' | 'log'>): Promise<void> {
  let count = 0
  await writer.rebuild(async (apply) => {
    for (const origin of await source.origins()) {
      let entries = await source.entries(origin, 0, batch)
      while (entries.length > 0) {
        apply(entries, await manifestsOf(entries, source))
        count += entries.length
        entries = await source.entries(origin, entries.at(-1)?.stub.seq ?? 0, batch)
      }
    }
  })
  log.info({ entries: count }, 'the catalogue was rebuilt from the log')
}

const manifestsOf = (entries: readonly Entry[], source: CatalogueSource): Promise<Manifests> =>
  read(
    entries.flatMap(({ body }) => (body?.type === 'published' && body.manifest ? [body.manifest] : [])),
    source,
  )

/** Reads manifests and believes none whose bytes are not those of its digest. */
async function read(digests: readonly Digest[], source: CatalogueSource): Promise<Manifests> {
  const found = new Map<Digest, Manifest>()
  for (const digest of digests) {
    const bytes = await source.manifest(digest)
    if (bytes !== null && digestOf(bytes) === digest)
      found.set(digest, JSON.parse(Buffer.from(bytes).toString()) as Manifest)
  }
  return found
}
