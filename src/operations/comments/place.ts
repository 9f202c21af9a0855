import { commentLimits, partIn, placeOf } from '../../domain/comments'
import type { AnyWorkingCopy } from '../../domain/document'
import { Problem } from '../../domain/errors'
import type { Ports } from '../operation'

type Documents = Pick<Ports, 'documents'>

/** Throws `place-not-found` unless the working copy has such a field or part. */
export function requirePlace({ documents }: Documents, copy: AnyWorkingCopy, written: string): void {
  if (written === '') return
  const { part, names } = placeOf(written)
  const at = part === null ? null : partIn(copy, part)
  const missing = part !== null && at === null
  const field = [...(at?.lists ?? []), ...names]
  if (missing || written.length > commentLimits.place || !documents.hasField(copy.kind, field))
    throw new Problem('place-not-found', { place: written.slice(0, commentLimits.place) })
}

/** The place as the form has it today, with row numbers; null when the part it was about is gone. */
export function pathOf(copy: AnyWorkingCopy, written: string): string | null {
  const { part, names } = placeOf(written)
  if (part === null) return written
  const at = partIn(copy, part)
  return at && [at.path, ...names].join('.')
}
