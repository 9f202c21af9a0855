import type { Endpoint } from 'payload'
import { z } from 'zod'
import type { Kind } from '../../domain/identifiers'
import { copyParts } from '../../operations/copy/copyParts'
import { copyResource } from '../../operations/copy/copyResource'
import { emptyTrash, takeOut, throwAway, trashOf } from '../../operations/trash'
import { restoreVersion, versionsOf } from '../../operations/versions'
import { workingFile, workingFiles } from '../../operations/workingFile'
import { verb } from '../endpoint'
import { servesFile } from './servesFile'
import { id, shortText } from './shapes'

const revision = z.int().min(1)
const seen = z.strictObject({ revision })
const copy = z.strictObject({ organisation: id.optional() })
const parts = z.strictObject({ revision, source: id, list: shortText, parts: z.array(id).min(1).max(100) })
const emptying = z.strictObject({ documents: z.array(id).min(1).max(200), confirmed: z.int().min(1) })
const version = z.strictObject({ version: id, revision })

/** Copies, the trash, earlier versions and the files of working copies. */
export const keepingEndpoints = (kind: Kind): Endpoint[] => {
  const of = (params: Record<string, string>) => ({ kind, document: params.id ?? '' })
  return [
    verb({ method: 'get', path: '/trash', run: ({ context }) => trashOf(context, kind) }),
    verb({
      path: '/trash/empty',
      body: emptying,
      run: ({ context, body, key }) => emptyTrash(context, { ...body, kind, key }),
    }),
    verb({
      path: '/:id/trash',
      body: seen,
      run: ({ context, params, body, key }) => throwAway(context, { ...body, ...of(params), key }),
    }),
    verb({
      path: '/:id/untrash',
      body: seen,
      run: ({ context, params, body, key }) => takeOut(context, { ...body, ...of(params), key }),
    }),
    verb({
      path: '/:id/copy',
      body: copy,
      run: async ({ context, params, body, key }) =>
        Response.json(await copyResource(context, { ...body, ...of(params), key }), { status: 201 }),
    }),
    verb({
      path: '/:id/copy-parts',
      body: parts,
      run: ({ context, params, body, key }) => copyParts(context, { ...body, ...of(params), key }),
    }),
    verb({
      method: 'get',
      path: '/:id/history',
      run: ({ context, params }) => versionsOf(context, kind, params.id ?? ''),
    }),
    verb({
      path: '/:id/restore-version',
      body: version,
      run: ({ context, params, body, key }) => restoreVersion(context, { ...body, ...of(params), key }),
    }),
    verb({
      method: 'get',
      path: '/:id/files',
      run: ({ context, params }) => workingFiles(context, kind, params.id ?? ''),
    }),
    servesFile('/:id/files/:asset/bytes', (context, { id: resource = '', asset = '' }) =>
      workingFile(context, kind, resource, asset),
    ),
  ]
}
