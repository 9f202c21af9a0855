import type { Endpoint } from 'payload'
import { z } from 'zod'
import { mostDocuments, pieceOfDocuments } from '../../domain/bulkEdit'
import type { Kind } from '../../domain/identifiers'
import { bulkEdit } from '../../operations/bulk/edit'
import { previewBulkEdit } from '../../operations/bulk/preview'
import { undoBulkEdit } from '../../operations/bulk/undo'
import { verb } from '../endpoint'
import { id, shortText } from './shapes'

const keywords = z.array(z.string().trim().min(1).max(50)).max(20).default([])
const changes = z.strictObject({
  set: z.record(z.string().max(100), z.union([shortText, z.number(), z.null()])).default({}),
  addKeywords: keywords,
  removeKeywords: keywords,
})
const piece = z
  .array(z.strictObject({ id, revision: z.int().min(1) }))
  .min(1)
  .max(pieceOfDocuments)

/** Many documents at once: `POST /api/<kind>/bulk/preview`, then `bulk/edit` piece by piece, and `bulk/undo`. */
export const bulkEndpoints = (kind: Kind): Endpoint[] => [
  verb({
    path: '/bulk/preview',
    keyed: false,
    body: z.strictObject({ documents: z.array(id).min(1).max(mostDocuments), changes }),
    run: ({ context, body }) => previewBulkEdit(context, { ...body, kind }),
  }),
  verb({
    path: '/bulk/edit',
    body: z.strictObject({ documents: piece, changes }),
    run: ({ context, body, key }) => bulkEdit(context, { ...body, kind, key }),
  }),
  verb({
    path: '/bulk/undo',
    body: z.strictObject({ documents: piece }),
    run: ({ context, body, key }) => undoBulkEdit(context, { ...body, kind, key }),
  }),
]
