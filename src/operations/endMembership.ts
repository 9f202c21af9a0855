import { Problem } from '../domain/errors'
import { failpoint } from '../domain/failpoint'
import { authorisedFor, recorded } from './allianceDeed'
import { type AllianceMembershipRow, endRow } from './allianceRows'
import { fingerprint, type Keyed, operationName, sameRequest } from './idempotency'
import type { Context } from './operation'

export interface EndMembership extends Keyed {
  membership: string
  /** The last day; one before the first day cancels what never began. */
  until: string
  reason: string
}

/** 退出教共体: the membership ends on a day, or never was. Throws `invalid-input`, `conflict`, what access says of both. */
export async function endMembership(context: Context, input: EndMembership): Promise<AllianceMembershipRow> {
  const { ports, actor } = context
  const operation = operationName('end-membership', actor, input.key)
  const request = fingerprint(input)
  const row = await ports.database.get<AllianceMembershipRow>('alliance-memberships', input.membership)
  if (!row) throw new Problem('not-found', { what: `alliance-memberships/${input.membership}` })
  await authorisedFor(context, { alliance: row.organisation, school: row.school })
  const before = row.data.ended.find((one) => one.operation === operation)
  if (before) sameRequest(before.request, request)
  const at = ports.clock.now().toISOString()
  const { until: day, reason } = input
  const ended = await endRow(
    ports.database,
    row.id,
    { operation, request, actor: actor.id, at, day, reason },
    mayEnd(day),
  )
  failpoint('end-membership:after-row')
  return recorded(context, operation, 'end-membership', request, ended)
}

const mayEnd =
  (day: string) =>
  ({ id, status, until }: AllianceMembershipRow): void => {
    if (status === 'cancelled') throw new Problem('conflict', { membership: id })
    if (until !== null && day > until)
      throw new Problem('invalid-input', {
        field: 'until',
        reason: `原定 ${until} 止，不能延后 it ends on ${until} already`,
      })
  }
