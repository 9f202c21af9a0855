import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import type { PayloadRequest } from 'payload'
import { authorise } from '../../access'
import { isDigest } from '../../domain/canonical'
import type { Asset } from '../../domain/document'
import { Problem } from '../../domain/errors'
import { type Ingest, ingest } from '../../operations/ingest'
import { verb } from '../endpoint'
import { fileResponse } from './fileResponse'

/**
 * `POST /api/assets[?organisation=<id>]`: the body is the file itself, `X-File-Name` its name percent-encoded, `X-Digest`
 * its `sha256:<hex>` if known. Needs no Idempotency-Key: the same file again answers the same asset.
 */
const take = verb({
  path: '/',
  keyed: false,
  run: async ({ context, req }) => Response.json(await ingest(context, ingestOf(req)), { status: 201 }),
})

/** `GET /api/assets/:id/bytes`: for people and keys of the organisation the file belongs to. */
const give = verb({
  method: 'get',
  path: '/:id/bytes',
  run: async ({ context: { ports, actor }, req, params }) => {
    const asset = await ports.database.get<Asset>('assets', params.id ?? '')
    if (!asset) {
      if (actor.kind === 'anonymous') throw new Problem('sign-in-required')
      throw new Problem('not-found', { what: params.id })
    }
    authorise(actor, 'read-bytes', 'assets', { ...asset })
    return fileResponse(req.headers, ports.store, asset)
  },
})

/** The doors of stored files. */
export const assetEndpoints = [take, give]

function ingestOf(req: PayloadRequest): Ingest {
  const type = req.headers.get('content-type') ?? ''
  // A form would arrive with its own boundaries inside the file.
  if (/^multipart\/|^application\/x-www-form-urlencoded/i.test(type))
    throw new Problem('unsupported-media-type', { expected: 'application/octet-stream' })
  const organisation = new URL(req.url ?? '', 'http://here').searchParams.get('organisation')
  return {
    source: bodyOf(req),
    name: fileNameOf(req),
    ...(organisation ? { organisation } : {}),
    ...announced(req),
  }
}

const bodyOf = (req: PayloadRequest): Readable =>
  req.body ? Readable.fromWeb(req.body as ReadableStream<Uint8Array>) : Readable.from([])

function fileNameOf(req: PayloadRequest): string {
  const encoded = req.headers.get('x-file-name')
  if (!encoded) throw new Problem('missing-field', { field: 'X-File-Name' })
  try {
    return decodeURIComponent(encoded)
  } catch (error) {
    throw new Problem('file-name-invalid', { name: encoded.slice(0, 120) }, { cause: error })
  }
}

/** Size and digest that the sender announced; a size of a compressed transfer says nothing about the file. */
function announced(req: PayloadRequest): Pick<Ingest, 'expectedBytes' | 'expectedDigest'> {
  const length = req.headers.get('content-length')
  const digest = req.headers.get('x-digest')
  if (digest !== null && !isDigest(digest))
    throw new Problem('invalid-input', { field: 'X-Digest', reason: 'sha256:<hex>' })
  return {
    ...(length !== null && /^\d{1,15}$/.test(length) ? { expectedBytes: Number(length) } : {}),
    ...(digest !== null && isDigest(digest) ? { expectedDigest: digest } : {}),
  }
}
