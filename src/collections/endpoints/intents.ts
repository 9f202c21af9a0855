import type { Endpoint } from 'payload'
import { centreStanding } from '../../operations/centreStanding'
import { verb } from '../endpoint'

/** `GET /api/intents/standing`: how the centre stands, for the operator. */
export const intentEndpoints: Endpoint[] = [
  verb({ method: 'get', path: '/standing', run: ({ context }) => centreStanding(context) }),
]
