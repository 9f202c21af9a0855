import type { Endpoint } from 'payload'
import { z } from 'zod'
import { roleNames } from '../../domain/actor'
import { delegate, endDelegation } from '../../operations/delegate'
import { verb } from '../endpoint'
import { actOn } from './actOn'
import { id, long, moment, shortText } from './shapes'

const wish = z.strictObject({
  to: shortText,
  organisation: id,
  roles: z.array(z.enum(roleNames)).min(1).max(roleNames.length),
  since: moment,
  until: moment,
  absent: shortText.nullable().optional(),
  reason: long,
})

/** Acting for a time: `POST /api/delegations`, `/:id/end`. */
export const delegationEndpoints: Endpoint[] = [
  verb({
    path: '/',
    body: wish,
    run: async ({ context, body, key }) => Response.json(await delegate(context, { ...body, key }), { status: 201 }),
  }),
  actOn('delegation')('end', z.strictObject({}), endDelegation),
]
