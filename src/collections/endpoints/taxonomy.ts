import type { Endpoint } from 'payload'
import { termHistory } from '../../operations/taxonomyHistory'
import { verb } from '../endpoint'

/** `GET /:id/history`: who changed a term or region, when, and what it was before. */
export const taxonomyEndpoints = (collection: 'taxonomy-terms' | 'regions'): Endpoint[] => [
  verb({
    method: 'get',
    path: '/:id/history',
    run: ({ context, params }) => termHistory(context, collection, params.id ?? ''),
  }),
]
