/** A resource as it is searched: the version that answers for it now. */
export interface SearchDocument {
  identifier: string
  /** Organisation codes (`*`: everyone). Only who is within both finds it: what holds of the resource, and of its version. */
  audience: { resource: string; version: string }
  name: string
  keywords: readonly string[]
  description: string
  /** Found by, never shown: names of parts, provider, authors. */
  text: string
  /** What it can be filtered and counted by. */
  facets: Readonly<Record<string, readonly string[]>>
  /** RFC 3339. */
  updated: string
}

/** What is asked. Within a filter any value, between filters all; without words everything that the filters leave. */
export interface Question {
  words: string
  filters: Readonly<Record<string, readonly string[]>>
  /** RFC 3339, inclusive. */
  updatedSince?: string
  /** Codes that the caller is within, `*` included: nothing else is found, counted or suggested. */
  audiences: readonly string[]
  /** `number` from 1; number × size may not go beyond `bounds.reach`. */
  page: { number: number; size: number }
  /** Facets to count. */
  facets: readonly string[]
}

/** A text in pieces; those that answer the words are `marked`. */
export type Marked = { text: string; marked: boolean }[]

export interface Hit {
  identifier: string
  highlights: { name: Marked; description: Marked }
}

export interface Suggestion {
  identifier: string
  name: string
}

export interface Found {
  /** Best first, then newest; the order is the same on every page. */
  hits: Hit[]
  /** Exact below `bounds.reach`, which stands for "that many or more". */
  total: number
  facets: Record<string, { value: string; count: number }[]>
}

/** What is applied at once. `position` is the feeder's own note of how far it is; kept with the documents. */
export interface Batch {
  documents: readonly SearchDocument[]
  removed: readonly string[]
  position: string
}

/**
 * The search index of one node: fed by one follower, asked by many. Doing a batch again is harmless.
 * Throws `search-unavailable` while a server is away, `search-refused` for what it won't do, `invalid-input` beyond the bounds.
 */
export interface SearchEngine {
  /** Names the index among all nodes: whoever feeds it holds a lease of this name. */
  readonly name: string
  search(question: Question): Promise<Found>
  /** Resources whose names these words may become, at most `limit`. */
  suggest(words: string, audiences: readonly string[], limit: number): Promise<Suggestion[]>
  /** Returns when what it says is found. */
  apply(batch: Batch): Promise<void>
  /** The position of the last batch; null for an index that must be built (again). */
  position(): Promise<string | null>
  /** Fills a new index beside the one that answers, then puts it in its place; `work` that throws leaves the old one. */
  rebuild(work: (apply: (batch: Batch) => Promise<void>) => Promise<void>): Promise<void>
  /** How many documents are in it; null when it can't be asked. */
  size(): Promise<number | null>
  close(): void
}
