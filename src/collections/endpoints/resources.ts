import type { Endpoint } from 'payload'
import { z } from 'zod'
import type { Kind } from '../../domain/identifiers'
import { progress } from '../../operations/progress'
import { submit } from '../../operations/submit'
import { verb } from '../endpoint'
import { bulkEndpoints } from './bulk'
import { commentEndpoints } from './comments'
import { keepingEndpoints } from './keeping'
import { answers, long, shortText } from './shapes'
import { teamEndpoints } from './team'

const submission = z.strictObject({
  revision: z.int().min(1),
  commitment: shortText,
  selfCheck: answers,
  answersFindings: z.record(shortText, long).optional(),
})

/** The verbs of a working copy: `POST /api/<kind>/:id/submit`, `GET /api/<kind>/:id/progress`, and those of its team. */
export const resourceEndpoints = (kind: Kind): Endpoint[] => [
  // Before `/:id/…`, which would take the word for an id.
  ...bulkEndpoints(kind),
  verb({
    path: '/:id/submit',
    body: submission,
    run: ({ context, params, body, key }) => submit(context, { ...body, kind, document: params.id ?? '', key }),
  }),
  verb({
    method: 'get',
    path: '/:id/progress',
    run: ({ context, params }) => progress(context, kind, params.id ?? ''),
  }),
  ...teamEndpoints(kind),
  ...commentEndpoints(kind),
  ...keepingEndpoints(kind),
]
