import type { Endpoint } from 'payload'
import { z } from 'zod'
import { previewRemapping } from '../../operations/remapPreview'
import { countsOf, startRemapping, undoRemapping } from '../../operations/remappings'
import { verb } from '../endpoint'
import { shortText } from './shapes'

/** The text of a table: a heading, then old code, new code. */
const csv = z.string().min(1).max(900_000)

/**
 * `POST /preview` counts and changes nothing; `POST /` begins, by its name once and for all, and says how far it
 * is when sent again; `POST /:id/undo` leads back.
 */
export const remappingEndpoints: Endpoint[] = [
  verb({
    path: '/preview',
    keyed: false,
    body: z.strictObject({ csv }),
    run: ({ context, body }) => previewRemapping(context, { table: body.csv }),
  }),
  verb({
    path: '/',
    keyed: false,
    body: z.strictObject({ name: shortText, csv, again: z.boolean().optional() }),
    run: async ({ context, body: { name, csv: table, again = false } }) => {
      const { id, status } = await startRemapping(context, { name, table, again })
      return { id, name, status, ...(await countsOf(context.ports.database, id)) }
    },
  }),
  verb({
    path: '/:id/undo',
    keyed: false,
    run: async ({ context, params }) => {
      const { id, name, status } = await undoRemapping(context, { remapping: params.id ?? '' })
      return { id, name, status }
    },
  }),
]
