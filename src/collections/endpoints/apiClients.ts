import type { Endpoint } from 'payload'
import { revokeKey } from '../../operations/revokeKey'
import { verb } from '../endpoint'

/** `POST /api/api-clients/:id/revoke`: has its effect once however often it is asked, so it needs no Idempotency-Key. */
export const apiClientEndpoints: Endpoint[] = [
  verb({
    path: '/:id/revoke',
    keyed: false,
    run: ({ context, params }) => revokeKey(context, { client: params.id ?? '' }),
  }),
]
