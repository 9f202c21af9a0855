import type { Endpoint } from 'payload'
import { z } from 'zod'
import { allianceFormNames, allianceRoleNames } from '../../domain/alliance'
import { endMembership } from '../../operations/endMembership'
import { enterAlliance } from '../../operations/enterAlliance'
import { verb } from '../endpoint'
import { actOn } from './actOn'
import { id, long } from './shapes'

const day = z.iso.date()
const entry = z.strictObject({
  alliance: id,
  school: id,
  form: z.enum(allianceFormNames),
  role: z.enum(allianceRoleNames),
  since: day,
  until: day.nullable().default(null),
  reason: long.min(1),
})

/** 教共体成员: `POST /api/alliance-memberships`, `/:id/end`. */
export const allianceEndpoints: Endpoint[] = [
  verb({
    path: '/',
    body: entry,
    run: async ({ context, body, key }) =>
      Response.json(await enterAlliance(context, { ...body, key }), { status: 201 }),
  }),
  actOn('membership')('end', z.strictObject({ until: day, reason: long.min(1) }), endMembership),
]
