import type { Endpoint } from 'payload'
import { z } from 'zod'
import { scopes } from '../../domain/audience'
import { changeAudience } from '../../operations/changeAudience'
import { erase } from '../../operations/erase'
import { recall } from '../../operations/recall'
import { restore } from '../../operations/restore'
import { suspend } from '../../operations/suspend'
import { withdraw } from '../../operations/withdraw'
import { verb } from '../endpoint'
import { long, moment, shortText } from './shapes'

/** `seq`: the row's `seq` that the person saw. */
const decision = z.strictObject({ seq: z.int().min(1), reason: long })
const ending = decision.extend({ until: moment.nullable().optional() })
const recalled = decision.extend({ what: z.enum(['resource', 'version', 'file']), file: shortText.optional() })
const shared = decision.extend({ scope: z.enum(scopes) })

/** Decisions about what is published; each becomes one entry of the change log. */
export const publicationEndpoints: Endpoint[] = [
  verb({
    path: '/:id/suspend',
    body: ending,
    run: ({ context, params, body, key }) => suspend(context, { ...body, publication: params.id ?? '', key }),
  }),
  verb({
    path: '/:id/restore',
    body: decision,
    run: ({ context, params, body, key }) => restore(context, { ...body, publication: params.id ?? '', key }),
  }),
  verb({
    path: '/:id/withdraw',
    body: ending,
    run: ({ context, params, body, key }) => withdraw(context, { ...body, publication: params.id ?? '', key }),
  }),
  verb({
    path: '/:id/recall',
    body: recalled,
    run: ({ context, params, body, key }) => recall(context, { ...body, publication: params.id ?? '', key }),
  }),
  verb({
    path: '/:id/erase',
    body: decision,
    run: ({ context, params, body, key }) => erase(context, { ...body, publication: params.id ?? '', key }),
  }),
  verb({
    path: '/:id/audience',
    body: shared,
    run: ({ context, params, body, key }) => changeAudience(context, { ...body, publication: params.id ?? '', key }),
  }),
]
