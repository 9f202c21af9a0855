import type { Endpoint } from 'payload'
import { z } from 'zod'
import { acknowledge } from '../../operations/acknowledge'
import { admit } from '../../operations/admit'
import { adopt } from '../../operations/adopt'
import { adoptionDesk } from '../../operations/adoptionDesk'
import { adoptionModes } from '../../operations/adoptions'
import { openOrders } from '../../operations/openOrders'
import { stopAdoption } from '../../operations/stopAdoption'
import { verb } from '../endpoint'
import { actOn } from './actOn'
import { id, long, shortText, step } from './shapes'

const adoption = z.strictObject({
  identifier: shortText,
  school: id,
  mode: z.enum(adoptionModes),
  version: z.int().min(1).nullable().optional(),
  parts: z.array(shortText).max(500).optional(),
})
const admission = z.strictObject({ step, version: z.int().min(1), comment: long.optional() })
const stop = z.strictObject({ step, reason: long })
const acknowledgement = z.strictObject({ adoption: id, origin: shortText, seq: z.int().min(1), note: long.optional() })

const onAdoption = actOn('adoption')

/** How a resource enters a school: `POST /api/adoptions`, `/:id/admit`, `/:id/stop`; `GET /:id/desk` to decide on, `/orders` to confirm. */
export const adoptionEndpoints: Endpoint[] = [
  verb({
    path: '/',
    body: adoption,
    run: async ({ context, body, key }) => Response.json(await adopt(context, { ...body, key }), { status: 201 }),
  }),
  onAdoption('admit', admission, admit),
  onAdoption('stop', stop, stopAdoption),
  verb({ method: 'get', path: '/orders', run: ({ context }) => openOrders(context) }),
  verb({ method: 'get', path: '/:id/desk', run: ({ context, params }) => adoptionDesk(context, params.id ?? '') }),
]

/** `POST /api/acknowledgements`: a person of the school says that an order was obeyed. */
export const acknowledgementEndpoints: Endpoint[] = [
  verb({
    path: '/',
    body: acknowledgement,
    run: async ({ context, body, key }) => Response.json(await acknowledge(context, { ...body, key }), { status: 201 }),
  }),
]
