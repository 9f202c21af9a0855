/** Why nothing can be said about bytes: never to be read as "clean". */
export type WhyNotChecked =
  /** No scanner is set up. */
  | 'no-scanner'
  /** It does not answer, or not in time. */
  | 'unreachable'
  /** Larger than the scanner takes, or than it looks into. */
  | 'too-large'
  /** The scanner says that it could not. */
  | 'failed'

export type Scan =
  | { result: 'clean' }
  /** `signature`: the scanner's name for what it knows these bytes by; one line of at most 200 characters. */
  | { result: 'found'; signature: string }
  | { result: 'not-checked'; reason: WhyNotChecked }

/** Begins to give the bytes from the start; called again where a scan is repeated. */
export type Bytes = () => AsyncIterable<Uint8Array>

/** The virus scanner. Neither of its questions throws on the scanner's account; reading the bytes may. */
export interface Scanner {
  /** What keeps it from scanning anything at all just now; null: nothing does. */
  hindrance(): Promise<WhyNotChecked | null>
  scan(bytes: Bytes): Promise<Scan>
  close(): void
}
