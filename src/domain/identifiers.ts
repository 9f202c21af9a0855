import { Problem } from './errors'
import { type Kind, kindOf } from './kinds'

export { type Kind, kinds } from './kinds'

/** `<origin>:<kind>:<ulid>` (formats.md, Identifiers): the name of a resource, the same on every node, for ever. */
export type Identifier = string

const shape = /^([a-z][a-z0-9-]{0,15}):([a-z]+):([0-9a-hjkmnp-tv-z]{26})$/

export const identifierOf = (origin: string, kind: Kind, ulid: string): Identifier =>
  `${origin}:${kindOf(kind).word}:${ulid}`

export const isIdentifier = (text: string): boolean => shape.test(text)

/** Takes an identifier apart; a part's identifier is `<identifier>#<ulid>`. Throws `invalid-input`. */
export function parseIdentifier(text: string): { origin: string; kind: string; ulid: string; part?: string } {
  const [whole = '', part] = text.split('#')
  const found = shape.exec(whole)
  if (!found || (part !== undefined && !/^[0-9a-hjkmnp-tv-z]{26}$/.test(part)))
    throw new Problem('invalid-input', { field: 'identifier', reason: text.slice(0, 80) })
  return { origin: found[1] as string, kind: found[2] as string, ulid: found[3] as string, ...(part ? { part } : {}) }
}

export const partIdentifier = (identifier: Identifier, ulid: string): string => `${identifier}#${ulid}`
