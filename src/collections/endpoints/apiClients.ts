import type { Endpoint } from 'payload'
import { z } from 'zod'
import { revokeKey } from '../../operations/revokeKey'
import { rotateKey } from '../../operations/rotateKey'
import { verb } from '../endpoint'
import { shortText } from './shapes'

/**
 * `POST /api/api-clients/:id/rotate` and `/:id/revoke`. Neither needs an Idempotency-Key: the one names the key that it ends, the
 * other has its effect once however often it is asked.
 */
export const apiClientEndpoints: Endpoint[] = [
  verb({
    path: '/:id/rotate',
    keyed: false,
    body: z.strictObject({ keyPrefix: shortText }),
    run: ({ context, params, body }) => rotateKey(context, { ...body, client: params.id ?? '' }),
  }),
  verb({
    path: '/:id/revoke',
    keyed: false,
    run: ({ context, params }) => revokeKey(context, { client: params.id ?? '' }),
  }),
]
