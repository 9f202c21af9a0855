import type { Body } from '../../domain/change'
import { Problem } from '../../domain/errors'
import { isIdentifier, kinds } from '../../domain/identifiers'

/** What a mirror follows: everything it may see, or whole kinds and single resources. */
export interface Selection {
  kinds: string[]
  identifiers: string[]
}

/** Reads `kind:courses` and `zj:pack:…`; none means everything. Throws `unknown-code`. */
export function selectionOf(words: readonly string[]): Selection {
  const selection: Selection = { kinds: [], identifiers: [] }
  for (const word of words) {
    const kind = /^kind:(.+)$/.exec(word)?.[1]
    if (kind && (kinds as string[]).includes(kind)) selection.kinds.push(kind)
    else if (isIdentifier(word)) selection.identifiers.push(word)
    else throw new Problem('unknown-code', { field: 'select', value: word })
  }
  return selection
}

/** Whether a change is of a selected resource; changes of no single resource (keys, file recalls) always are. */
export function isSelected(
  { kinds: chosen, identifiers }: Selection,
  body: Pick<Body, 'identifier' | 'kind'>,
): boolean {
  if (chosen.length === 0 && identifiers.length === 0) return true
  if (body.identifier === null || body.identifier.startsWith('sha256:')) return true
  return (body.kind !== null && chosen.includes(body.kind)) || identifiers.includes(body.identifier)
}
