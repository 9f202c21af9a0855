import { Problem } from '../../../domain/errors'

/** Longest document id that the server takes (bytes). */
const longest = 511

/**
 * An identifier in the alphabet of document ids (letters, digits, `-`, `_`): every other byte as `_` and two hex digits.
 * Throws `invalid-input` for one that is too long.
 */
export function toDocumentId(identifier: string): string {
  const id = identifier.replace(/[^A-Za-z0-9-]/gu, (sign) =>
    [...Buffer.from(sign)].map((byte) => `_${byte.toString(16).padStart(2, '0')}`).join(''),
  )
  if (id === '' || id.length > longest) throw new Problem('invalid-input', { field: 'identifier', reason: 'length' })
  return id
}

/** The identifier that `toDocumentId` was given. */
export const fromDocumentId = (id: string): string =>
  Buffer.from(
    id.replace(
      /_([0-9a-f]{2})|(.)/gs,
      (_, hex: string | undefined, sign: string) => hex ?? Buffer.from(sign).toString('hex'),
    ),
    'hex',
  ).toString()
