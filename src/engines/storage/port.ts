import type { Readable } from 'node:stream'
import type { Digest } from '../../domain/canonical'

/** A file received but not yet kept: hashed while it streamed, invisible until `keep`. */
export interface Staged {
  digest: Digest
  bytes: number
  /** A readable local path of the staged bytes, for type detection and image work. */
  path: string
  /** Makes it visible at `paths.file(digest)`; harmless when the same bytes are there already. */
  keep(): Promise<void>
  /** Throws it away; harmless after `keep`. */
  discard(): Promise<void>
}

export interface ByteRange {
  start: number
  /** Inclusive, as in RFC 9110. */
  end: number
}

/** Most paths that one `list` answers. */
export const listLimit = 1000

/** What a browser is to be told of a file that it takes from the store itself. */
export interface AddressedFile {
  name: string
  type: string
}

/**
 * The object store: files by digest and small documents by path (`paths` in domain/manifest.ts).
 * Throws `storage-full` and `storage-unavailable`; `not-found` on reading what is not there.
 */
export interface ObjectStore {
  /** Streams into a private place while hashing; throws `file-too-large` past `limit` bytes and leaves nothing behind. */
  stage(source: Readable, limit: number, name: string): Promise<Staged>
  /** Writes bytes durably where nothing is; the same bytes again are harmless, other bytes throw `conflict`. */
  putOnce(path: string, bytes: string | Uint8Array): Promise<void>
  /** Replaces a small pointer document atomically (head, key set). */
  putLatest(path: string, bytes: string | Uint8Array): Promise<void>
  /** Size in bytes, or null when nothing is there. */
  size(path: string): Promise<number | null>
  read(path: string, range?: ByteRange): Promise<Readable>
  readAll(path: string): Promise<Buffer>
  /** Paths below a prefix in ascending order, from after `after`, at most `limit` (≤ 1000). */
  list(prefix: string, options?: { after?: string; limit?: number }): Promise<string[]>
  /** Removes; harmless when nothing is there. */
  remove(path: string): Promise<void>
  /**
   * An address that anyone may read this one path at for so many seconds (≤ 300), saved under the given name; null where
   * the store has none and the bytes go through us. Says nothing about whether something is there.
   */
  address(path: string, seconds: number, file: AddressedFile): Promise<string | null>
  /** Lets go of connections; nothing may be asked afterwards. */
  close(): void
}
