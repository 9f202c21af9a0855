import { Problem } from '../../domain/errors'
import type { ByteRange } from './port'

/**
 * The one byte range a `Range` header asks for (RFC 9110, 14.2), or null to send the whole: no header, another unit,
 * several ranges, or one that is not well formed. Throws `range-not-satisfiable` (details: size).
 */
export function rangeOf(header: string | null, size: number): ByteRange | null {
  const found = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header?.trim() ?? '')
  if (!found) return null
  const [, first = '', last = ''] = found
  if (first === '' && last === '') return null
  if (first === '') return suffix(Number(last), size)
  const start = Number(first)
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1)
  if (last !== '' && Number(last) < start) return null
  if (start >= size) throw new Problem('range-not-satisfiable', { size })
  return { start, end }
}

function suffix(length: number, size: number): ByteRange {
  if (length === 0 || size === 0) throw new Problem('range-not-satisfiable', { size })
  return { start: Math.max(0, size - length), end: size - 1 }
}
