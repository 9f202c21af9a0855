import type { Endpoint } from 'payload'
import { type ZodType, z } from 'zod'
import { forgetOrganisations } from '../../access'
import { alliancesOf } from '../../operations/alliances'
import { closeOrganisation, previewClosing, reopenOrganisation } from '../../operations/close'
import { mergeOrganisation, previewMerging } from '../../operations/merge'
import type { Context } from '../../operations/operation'
import { renameOrganisation } from '../../operations/rename'
import { verb } from '../endpoint'
import { id, long, shortText } from './shapes'

/** `POST /api/organisations/:id/<path>`; this process sees at once what it did. */
const act = <Body extends object>(
  path: string,
  body: ZodType<Body>,
  operation: (context: Context, input: Body & { key: string; organisation: string }) => Promise<object>,
): Endpoint =>
  verb({
    path: `/:id/${path}`,
    body,
    run: async ({ context, req, params, body: sent, key }) => {
      const done = await operation(context, { ...sent, key, organisation: params.id ?? '' })
      forgetOrganisations(req.payload)
      return done
    },
  })

const reason = long.min(1)

/** The life of an organisation: looked at before it is done, and the confirmation repeats the preview's digest. */
export const organisationEndpoints: Endpoint[] = [
  verb({ method: 'get', path: '/:id/close', run: ({ context, params }) => previewClosing(context, params.id ?? '') }),
  act('close', z.strictObject({ digest: shortText, reason }), closeOrganisation),
  act('reopen', z.strictObject({ reason }), reopenOrganisation),
  verb({
    method: 'get',
    path: '/:id/merge',
    run: ({ context, params, req }) =>
      previewMerging(context, params.id ?? '', req.searchParams?.get('into')?.slice(0, 64) ?? ''),
  }),
  act(
    'merge',
    z.strictObject({ into: id, digest: shortText, goingOn: z.array(id).max(200).default([]), reason }),
    mergeOrganisation,
  ),
  verb({ method: 'get', path: '/:id/alliances', run: ({ context, params }) => alliancesOf(context, params.id ?? '') }),
  act('rename', z.strictObject({ name: z.string().max(100), reason }), renameOrganisation),
]
