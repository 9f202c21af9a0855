import type { CollectionAfterChangeHook, CollectionBeforeChangeHook, CollectionConfig } from 'payload'
import { apiKeyHash, apiKeyPrefix, newApiKey } from '../domain/apiKey'
import { payloadDatabase } from '../engines/database/payload'
import { recordAudit } from '../operations/audit'
import { clientDoors } from './doors'
import { placeColumnsOf } from './place'

const place = Symbol.for('ziyuan.apiKey')

/** A new platform gets its key here; only the hash is stored. */
const makeKey: CollectionBeforeChangeHook = async ({ data, operation, originalDoc, req }) => {
  const placed = { ...data, ...(await placeColumnsOf(req, data.organisation ?? originalDoc?.organisation)) }
  if (operation !== 'create') return placed
  const key = newApiKey()
  ;(req.context as { [place]?: string })[place] = key
  return { ...placed, keyHash: apiKeyHash(key), keyPrefix: apiKeyPrefix(key), revoked: false }
}

/** The answer to the request that made it is the one place where the key is seen. */
const showKeyOnce: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc
  await recordAudit(payloadDatabase(req.payload), {
    actor: req.user?.id ? String(req.user.id) : null,
    verb: 'create-key',
    subject: `api-clients/${doc.id}`,
    organisation: doc.organisation?.id ?? doc.organisation,
    outcome: 'done',
    data: { scopes: doc.scopes ?? [] },
  })
  return { ...doc, secret: (req.context as { [place]?: string })[place] }
}

export const apiClientHooks = {
  ...clientDoors,
  beforeChange: [makeKey],
  afterChange: [showKeyOnce],
} satisfies CollectionConfig['hooks']
