/**
 * A follower's word that it carried out an entry of the log: by machine (removed, updated) or by a person who read it.
 * `operation` makes it idempotent (formats.md, Feedback API).
 */
export interface Acknowledgement {
  operation: string
  /** Name of the mirror, or code of the school, that acknowledges. */
  node: string
  origin: string
  seq: number
  kind: 'machine' | 'person'
  /** RFC 3339. */
  at: string
  note?: string
}
