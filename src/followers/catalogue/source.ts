import type { Digest } from '../../domain/canonical'
import type { Entry } from '../../domain/change'

/** Where a catalogue takes the log from: the centre's database, or an upstream's `/changes`. */
export interface CatalogueSource {
  /** Origins whose logs can be followed here. */
  origins(): Promise<string[]>
  /** Entries after `after`, in order and without gaps, at most `limit`; empty at the end. */
  entries(origin: string, after: number, limit: number): Promise<Entry[]>
  /** The bytes of a manifest, or null when they are gone (erased) or not to be had yet (suspended upstream). */
  manifest(digest: Digest): Promise<Uint8Array | string | null>
}
