import { authorise } from '../access'
import { apiKeyHash, apiKeyPrefix, newApiKey } from '../domain/apiKey'
import { Problem } from '../domain/errors'
import { recordAudit } from './audit'
import type { Operation } from './operation'

interface ClientRow {
  id: string
  organisation: string
  keyHash: string
  keyPrefix: string
  revoked?: boolean | null
}

export interface RotateKey {
  client: string
  /** How the key begins that is to end: of two who rotate at once one comes second. */
  keyPrefix: string
}

/**
 * Gives a platform a new key and ends the old one with the same write; delivery takes five seconds to follow. The answer is the
 * one place where the key is seen: whoever lost it rotates again. Throws `not-found`, `conflict`, `state-not-allowed` for a
 * revoked one, and what access says.
 */
export const rotateKey: Operation<RotateKey, { id: string; keyPrefix: string; secret: string }> = async (
  { ports: { database }, actor },
  { client: id, keyPrefix: seen },
) => {
  const row = await database.get<ClientRow>('api-clients', id)
  if (!row) throw new Problem('not-found', { what: `api-clients/${id}` })
  authorise(actor, 'rotate', 'api-clients', { ...row })
  if (row.revoked) throw new Problem('state-not-allowed', { state: 'revoked', verb: 'rotate' })
  const secret = newApiKey()
  const keyPrefix = apiKeyPrefix(secret)
  const old = { and: [{ id: { equals: id } }, { keyHash: { equals: row.keyHash } }, { revoked: { not_equals: true } }] }
  const first =
    row.keyPrefix === seen &&
    (await database.compareAndSet('api-clients', old as never, { keyHash: apiKeyHash(secret), keyPrefix }))
  if (!first) throw new Problem('conflict', { client: id })
  await recordAudit(database, {
    actor: actor.id,
    verb: 'rotate',
    subject: `api-clients/${id}`,
    organisation: row.organisation,
    outcome: 'done',
    data: { before: seen, after: keyPrefix },
  })
  return { id, keyPrefix, secret }
}
