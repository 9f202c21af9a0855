import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { type Digest, hexOf } from '../../domain/canonical'
import type { Asset } from '../../domain/document'
import { Problem } from '../../domain/errors'
import { paths } from '../../domain/manifest'
import type { ByteRange, ObjectStore } from '../../engines/storage'
import { rangeOf } from '../../engines/storage/range'

/** What an answer with a file's bytes needs to know of it. */
export type ServedFile = Pick<Asset, 'digest' | 'name' | 'type'>

/** Types a browser may show in place; everything else is saved, so that no script of a file runs in our name. */
const shownInPlace = /^(image\/(png|jpeg|webp|gif)|video\/|audio\/|application\/pdf|text\/plain)/

/**
 * The bytes of a stored file for a signed-in person who may read them: Range, If-Range and If-None-Match (RFC 9110), the
 * type as found in the bytes and never guessed again. Throws `not-found` and `range-not-satisfiable`.
 */
export async function fileResponse(request: Headers, store: ObjectStore, file: ServedFile): Promise<Response> {
  const path = paths.file(file.digest as Digest)
  const size = await store.size(path)
  if (size === null) throw new Problem('not-found', { what: file.name })
  const tag = `"${hexOf(file.digest as Digest)}"`
  const headers = { ...about(file), ETag: tag }
  if (asksFor(request.get('if-none-match'), tag)) return new Response(null, { status: 304, headers })
  const range = wanted(request, size, tag)
  const { start, end } = range ?? { start: 0, end: size - 1 }
  const body = size === 0 ? null : (Readable.toWeb(await store.read(path, { start, end })) as ReadableStream)
  return new Response(body as BodyInit | null, {
    status: range ? 206 : 200,
    headers: {
      ...headers,
      'Content-Length': String(end - start + 1),
      ...(range ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
    },
  })
}

/** A range counts only for the bytes the client already has (RFC 9110, 13.1.5). */
function wanted(request: Headers, size: number, tag: string): ByteRange | null {
  const ifRange = request.get('if-range')
  return ifRange !== null && ifRange.trim() !== tag ? null : rangeOf(request.get('range'), size)
}

const asksFor = (header: string | null, tag: string): boolean =>
  header?.split(',').some((one) => ['*', tag, `W/${tag}`].includes(one.trim())) ?? false

const about = ({ name, type }: ServedFile): Record<string, string> => ({
  'Content-Type': /^text\/[^;]+$/.test(type) ? `${type}; charset=utf-8` : type,
  'Content-Disposition': `${shownInPlace.test(type) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeName(name)}`,
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': policyFor(type),
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Accept-Ranges': 'bytes',
  'Cache-Control': 'private, no-cache',
})

/** Browsers refuse to show a PDF in a sandbox; their viewer is one of its own. */
const policyFor = (type: string): string =>
  `default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; media-src 'self'; object-src 'self'; frame-ancestors 'self'${
    type === 'application/pdf' ? '' : '; sandbox'
  }`

/** RFC 8187: everything beyond plain letters is percent-encoded, so no name ends the header. */
const encodeName = (name: string): string =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd')).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
