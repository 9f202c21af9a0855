import { createHash } from 'node:crypto'

/** Longest value that the server compares whole (bytes); it cuts longer ones. */
const longest = 400

/**
 * A value as it stands in documents and filters. The server folds case and compatibility forms of what it compares, and its
 * filter language can't say a backslash before a quote; so everything but small letters, digits, ideographs and `-./`
 * stands as `%` and two hex digits. Equal means equal, and no value can end the string that it stands in.
 */
export function toValue(value: string): string {
  const written = value.replace(/[^a-z0-9\u4e00-\u9fff./-]/gu, (sign) =>
    [...Buffer.from(sign)].map((byte) => `%${byte.toString(16).padStart(2, '0')}`).join(''),
  )
  if (Buffer.byteLength(written) <= longest) return written
  return `${digestMark}${createHash('sha256').update(value).digest('hex')}`
}

/** No written value begins so: `%` is followed by two digits. */
const digestMark = '%sha256.'

/** The value that `toValue` was given; null where it was too long to be kept. */
export function fromValue(written: string): string | null {
  if (written.startsWith(digestMark)) return null
  return decodeURIComponent(written)
}
