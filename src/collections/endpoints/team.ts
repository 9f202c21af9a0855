import type { Endpoint } from 'payload'
import { z } from 'zod'
import type { Kind } from '../../domain/identifiers'
import { teamRoleNames } from '../../domain/team'
import { dismiss, handOver, invite, teamOf } from '../../operations/team'
import { verb } from '../endpoint'
import { id } from './shapes'

const invitation = z.strictObject({ username: z.string().min(1).max(100), role: z.enum(teamRoleNames) })
const member = z.strictObject({ person: id })

/** Who works on a resource: `GET /api/<kind>/:id/team`, and the owner's `invite`, `dismiss` and `hand-over`. */
export const teamEndpoints = (kind: Kind): Endpoint[] => {
  const of = (params: Record<string, string>) => ({ kind, document: params.id ?? '' })
  return [
    verb({ method: 'get', path: '/:id/team', run: ({ context, params }) => teamOf(context, kind, params.id ?? '') }),
    verb({
      path: '/:id/invite',
      body: invitation,
      run: ({ context, params, body, key }) => invite(context, { ...body, ...of(params), key }),
    }),
    verb({
      path: '/:id/dismiss',
      body: member,
      run: ({ context, params, body, key }) => dismiss(context, { ...body, ...of(params), key }),
    }),
    verb({
      path: '/:id/hand-over',
      body: member,
      run: ({ context, params, body, key }) => handOver(context, { ...body, ...of(params), key }),
    }),
  ]
}
