import { createHash } from 'node:crypto'

const alphabet = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * A name shaped as a ULID (26 Crockford characters) that is always the same for the same words: for what has no name of
 * its own and must be found again under one.
 */
export function derivedId(...words: string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(words)).digest()
  return Array.from(hash.subarray(0, 26), (byte) => alphabet[byte % 32]).join('')
}
