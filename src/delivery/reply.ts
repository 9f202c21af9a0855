import type { Readable } from 'node:stream'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** What a door answers; `reply` turns it into what goes over the wire. */
export interface Answer {
  status?: number
  type?: string
  /** Hex or any opaque word; stands for exactly these bytes. Null: nothing to revalidate. */
  etag: string | null
  /** True when everyone may see it: shared caches may keep it. */
  open: boolean
  /** Overrides what follows from `open`. */
  cache?: string
  body: Buffer | Readable | null
  headers?: Record<string, string>
}

/** What goes over the wire. */
export interface Reply {
  status: number
  headers: Record<string, string>
  body: Buffer | Readable | null
}

/** What of a request decides on the form of its reply. */
export interface Wishes {
  ifNoneMatch: string | null | undefined
  acceptEncoding: string | null | undefined
}

export const json = 'application/json; charset=utf-8'
export const problemJson = 'application/problem+json; charset=utf-8'

/** On every reply: who asks decides, any site may read, nothing is guessed from bytes. */
export const always = {
  Vary: 'Authorization, Accept-Encoding',
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers':
    'ETag, Content-Range, Accept-Ranges, Retry-After, RateLimit, RateLimit-Policy, X-Request-Id',
  'X-Content-Type-Options': 'nosniff',
} as const

/** What may be asked for again needs asking every time: a recall must show at once. */
const cacheControl = (open: boolean): string => (open ? 'public, no-cache' : 'private, no-cache')

/** Below this many bytes compression costs more than it saves. */
const worthCompressing = 1024
const compressors = {
  br: (bytes: Buffer) => brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes: Buffer) => gz(bytes, { level: 6 }),
}
const brotli = promisify(brotliCompress)
const gz = promisify(gzip)
export type Coding = keyof typeof compressors

/** The coding a client prefers among ours (RFC 9110, 12.5.3); null for none. */
export function codingFor(acceptEncoding: string | null | undefined): Coding | null {
  if (!acceptEncoding) return null
  const refused = new Map<string, boolean>()
  for (const item of acceptEncoding.split(',')) {
    const [name = '', ...parameters] = item
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/)
    refused.set(
      name,
      parameters.some((parameter) => /^q=0(\.0*)?$/.test(parameter)),
    )
  }
  return (['br', 'gzip'] as const).find((coding) => refused.get(coding) === false) ?? null
}

/** True when one of the tags the client holds is this one (weak comparison, RFC 9110, 13.1.2). */
export const matches = (ifNoneMatch: string | null | undefined, etag: string): boolean =>
  typeof ifNoneMatch === 'string' &&
  (ifNoneMatch.trim() === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === `"${etag}"`))

/** Headers, revalidation and compression, the same for every door; at once unless there is something to compress. */
export function reply(answer: Answer, wishes: Wishes): Reply | Promise<Reply> {
  const { body, type = json, status = 200 } = answer
  const coding = Buffer.isBuffer(body) && body.length >= worthCompressing ? codingFor(wishes.acceptEncoding) : null
  const etag = answer.etag && (coding ? `${answer.etag}-${coding}` : answer.etag)
  const headers: Record<string, string> = {
    ...always,
    'Cache-Control': answer.cache ?? cacheControl(answer.open),
    ...answer.headers,
  }
  if (etag) headers.ETag = `"${etag}"`
  if (etag && matches(wishes.ifNoneMatch, etag)) return { status: 304, headers, body: null }
  headers['Content-Type'] = type
  if (!Buffer.isBuffer(body)) return { status, headers, body }
  if (coding)
    return compressors[coding](body).then((bytes) => whole(status, { ...headers, 'Content-Encoding': coding }, bytes))
  return whole(status, headers, body)
}

function whole(status: number, headers: Record<string, string>, body: Buffer): Reply {
  headers['Content-Length'] = String(body.length)
  return { status, headers, body }
}
