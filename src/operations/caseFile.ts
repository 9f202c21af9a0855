import { authorise } from '../access'
import { Problem } from '../domain/errors'
import { type Content, digestOfFile, type Encoding, filesOf } from '../domain/manifest'
import { caseOf, contentOf } from './cases'
import type { Context } from './operation'

/** A file as an answer to a reader needs it. */
export interface CaseFile {
  digest: string
  name: string
  type: string
  bytes: number
}

/** A file of a frozen submission, for whoever may open its desk: parts' files and proofs of licence. Throws `not-found`. */
export async function caseFile({ ports, actor }: Context, caseId: string, digest: string): Promise<CaseFile> {
  const { row, state } = await caseOf(ports.database, caseId)
  authorise(actor, 'read-desk', 'cases', { ...row })
  const content = await contentOf(ports, state.digest)
  const file = fileIn(content, digest)
  if (file) return file
  const proofs = (content['ziyuan:evidence'] ?? []) as { name: string; sha256: string }[]
  const proof = proofs.find((one) => digestOfFile(one) === digest)
  const asset = proof && (await ports.database.findOne<CaseFile>('assets', { digest: { equals: digest } }))
  if (!proof || !asset) throw new Problem('not-found', { what: digest })
  return { digest, name: proof.name, type: asset.type, bytes: asset.bytes }
}

/** A file of a part; null when the content names no such file. */
export function fileIn(content: Content, digest: string): CaseFile | null {
  const file = filesOf(content).find((one) => digestOfFile(one) === digest)
  return file ? { digest, name: nameOf(file), type: file.encodingFormat, bytes: file['ziyuan:bytes'] } : null
}

/** The owner's name for it, which has the ending that programs open it by. */
const nameOf = (file: Encoding & { 'ziyuan:fileName'?: string }): string => file['ziyuan:fileName'] ?? file.name
