import type { Digest } from '../domain/canonical'
import { type Content, digestOfFile, type Encoding, filesOf } from '../domain/manifest'
import type { Scanner } from '../engines/scan'
import type { ByteSource } from './bytes'

/** Something a check saw; it becomes a finding, which a person confirms or dismisses. */
export interface Observation {
  /** Code of the checklist item it may violate. */
  item: string
  /** JSON pointer into the content, or `file:sha256:<hex>`. */
  place: string
  zh: string
  en: string
  /** The check could not look: visible, never a silent pass. */
  notChecked?: true
}

/** What the checks may look at. */
export interface Submission {
  content: Content
  /** The bytes of a file that the content names. */
  open(digest: Digest): Promise<ByteSource>
  /** The virus scanner of this centre. */
  scanner: Scanner
}

/** A machine check (review.md, Machine checks). A change of what it sees is a new `version`. */
export interface Check {
  key: string
  version: number
  zh: string
  en: string
  /** Item of the checklist under which it reports that it could not look. */
  item: string
  run(submission: Submission): Promise<Observation[]>
}

/** A sentence in both languages about one file. */
export interface Remark {
  zh: string
  en: string
  item?: string
  notChecked?: true
}

/** What a submission says of a file: one of its parts', or a proof of licence, which reviewers open too. */
export type DeclaredFile = Pick<Encoding, 'name' | 'sha256' | 'encodingFormat' | 'ziyuan:fileName'>

/** What a file check gets to see. */
export interface CheckedFile {
  encoding: DeclaredFile
  bytes: ByteSource
}

export const placeOfFile = (file: DeclaredFile): string => `file:${digestOfFile(file)}`

/** The part of a check that is the same for all that look at one file after the other. */
export interface FileCheck extends Omit<Check, 'run'> {
  /** Which files it looks at. */
  concerns(file: DeclaredFile): boolean
  /** What is wrong with a file, if anything. Throws `Unreadable` when it cannot tell. */
  look(file: CheckedFile, submission: Submission): Promise<Remark[]>
}

/** The files of a submission that a check concerns; renditions of our own making are not looked at. */
export function filesFor(check: FileCheck, content: Content): DeclaredFile[] {
  const proofs = (content['ziyuan:evidence'] ?? []) as DeclaredFile[]
  const brought = filesOf(content).filter((encoding) => !encoding['ziyuan:derivedFrom'])
  return [...brought, ...proofs].filter((file) => check.concerns(file))
}
