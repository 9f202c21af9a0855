import { z } from '@hono/zod-openapi'
import { type Digest, hexOf } from '../../domain/canonical'
import { Problem } from '../../domain/errors'
import { paths } from '../../domain/manifest'
import type { ByteRange } from '../../engines/storage'
import { rangeOf } from '../../engines/storage/range'
import type { NamedFile } from '../../followers/catalogue'
import { door, nothing } from '../door'
import { type Answer, matches } from '../reply'
import * as schemas from '../schemas'

/** Types a browser may show in place; anything else is saved, so that no script of a file runs in our name. */
const shownInPlace = /^(image\/(png|jpeg|webp|gif|avif)|video\/|audio\/|application\/pdf$|text\/plain$)/

export const file = door({
  method: 'get',
  path: '/files/{digest}',
  at: 'also',
  summary: 'The bytes of a file, while a publication that the caller may see names it; Range and If-Range',
  params: z.strictObject({ digest: schemas.digest }),
  query: nothing,
  answers: {
    type: 'application/octet-stream',
    schema: z.string().openapi({ format: 'binary' }),
    description: 'The bytes',
  },
  problems: [
    'not-found',
    'suspended',
    'withdrawn',
    'recalled',
    'erased',
    'range-not-satisfiable',
    'storage-unavailable',
  ],
  async open({ catalogue, store }, { params, asking, headers, method }) {
    const digest = params.digest as Digest
    const named = online(catalogue.file(digest, asking), digest)
    const path = paths.file(digest)
    const size = await store.size(path)
    if (size === null) throw new Problem('not-found', { what: digest })
    const fixed = { etag: hexOf(digest), open: named.open, type: named.type || 'application/octet-stream' }
    const cache = named.open ? 'public, max-age=300' : 'private, no-cache'
    const range = wantedRange(headers, size, fixed.etag)
    const wanted = range ?? { start: 0, end: size - 1 }
    const answer: Answer = {
      ...fixed,
      cache,
      status: range ? 206 : 200,
      headers: { ...about(named), ...lengths(wanted, range !== null, size) },
      body: null,
    }
    const needed = method !== 'HEAD' && size > 0 && !matches(headers.get('if-none-match'), fixed.etag)
    return needed ? { ...answer, body: await store.read(path, wanted) } : answer
  },
})

function online(named: NamedFile[], digest: Digest): NamedFile {
  const [best] = named
  if (!best) throw new Problem('not-found', { what: digest })
  if (best.state === 'online') return best
  // Nothing online names it: a suspension, which may end, is told before what is gone for good.
  const { state, reason, until } = named.find((other) => other.state === 'suspended') ?? best
  throw new Problem(state as Exclude<typeof state, 'online'>, { reason, until, file: digest })
}

/** A range counts only for the representation the client already has (RFC 9110, 13.1.5); a date never matches. */
function wantedRange(headers: Headers, size: number, etag: string): ByteRange | null {
  const ifRange = headers.get('if-range')
  if (ifRange !== null && ifRange.trim() !== `"${etag}"`) return null
  return rangeOf(headers.get('range'), size)
}

const lengths = ({ start, end }: ByteRange, partial: boolean, size: number): Record<string, string> => ({
  'Content-Length': String(end - start + 1),
  ...(partial ? { 'Content-Range': `bytes ${start}-${end}/${size}` } : {}),
})

const about = ({ name, type }: NamedFile): Record<string, string> => ({
  'Accept-Ranges': 'bytes',
  'Content-Disposition': `${shownInPlace.test(type) ? 'inline' : 'attachment'}; filename*=UTF-8''${encodeName(name)}`,
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; media-src 'self'; sandbox",
})

/** RFC 8187: everything beyond plain letters is percent-encoded, so no name ends the header; half characters are replaced. */
const encodeName = (name: string): string =>
  encodeURIComponent(Buffer.from(name.slice(0, 200)).toString() || 'file').replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  )
