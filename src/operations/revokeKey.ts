import { authorise } from '../access'
import { Problem } from '../domain/errors'
import { recordAudit } from './audit'
import type { Operation } from './operation'

interface ClientRow {
  id: string
  organisation: string
  revoked?: boolean | null
}

/** Ends a platform's key for good; again is the same. Delivery stops taking it within five seconds. Throws `not-found` and what access says. */
export const revokeKey: Operation<{ client: string }, { id: string; revoked: true }> = async (
  { ports, actor },
  { client: id },
) => {
  const row = await ports.database.get<ClientRow>('api-clients', id)
  if (!row) throw new Problem('not-found', { what: `api-clients/${id}` })
  authorise(actor, 'revoke', 'api-clients', { ...row })
  if (row.revoked) return { id, revoked: true }
  await ports.database.update('api-clients', id, { revoked: true })
  const { organisation } = row
  await recordAudit(ports.database, {
    actor: actor.id,
    verb: 'revoke',
    subject: `api-clients/${id}`,
    organisation,
    outcome: 'done',
  })
  return { id, revoked: true }
}
