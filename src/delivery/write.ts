import type { ServerResponse } from 'node:http'
import type { Reply } from './reply'

/** A reply ready for `node:http`: its headers as the flat list that is written fastest. */
export interface Ready {
  status: number
  /** Names and values in turn. */
  flat: readonly string[]
  etag: string | null
  body: Buffer | null
}

export function flatten({ status, headers, body }: Reply): Ready {
  const flat: string[] = []
  for (const name in headers) flat.push(name, headers[name] as string)
  return { status, flat, etag: headers.ETag?.slice(1, -1) ?? null, body: Buffer.isBuffer(body) ? body : null }
}

/** Sends it, with what differs from request to request: the rate limit, and what the host set before (request name). */
export function write(
  response: ServerResponse,
  { status, flat, body }: Ready,
  policy: string,
  limit: string | null,
): void {
  const all = [...flat, 'RateLimit-Policy', policy]
  if (limit !== null) all.push('RateLimit', limit)
  for (const name of response.getHeaderNames()) {
    all.push(name, String(response.getHeader(name)))
    response.removeHeader(name)
  }
  response.writeHead(status, all)
  response.end(body)
}
