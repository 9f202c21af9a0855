import { digestOfValue } from '../domain/canonical'
import { Problem } from '../domain/errors'
import type { Position } from '../followers/catalogue'

/** A page's end as one opaque word, bound to the question it belongs to: filters, sort and place. */
export const writeCursor = (position: Position, question: unknown): string =>
  `${Buffer.from(JSON.stringify([position.at, position.identifier])).toString('base64url')}.${seal(position, question)}`

/** Throws `invalid-cursor` for anything that `writeCursor` did not make for this very question. */
export function readCursor(cursor: string, question: unknown): Position {
  const position = read(cursor.split('.')[0] as string)
  if (!position || writeCursor(position, question) !== cursor) throw new Problem('invalid-cursor')
  return position
}

/** Not a secret: a cursor gives no right, its reader is checked again. It tells damage and mixing up. */
const seal = (position: Position, question: unknown): string =>
  digestOfValue([question, position.at, position.identifier]).slice(7, 31)

function read(text: string): Position | null {
  try {
    const found: unknown = JSON.parse(Buffer.from(text, 'base64url').toString())
    if (!Array.isArray(found) || found.length !== 2) return null
    const [at, identifier] = found as unknown[]
    return typeof at === 'string' && typeof identifier === 'string' ? { at, identifier } : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
