import type { AuthStrategy, Payload } from 'payload'
import { apiKeyHash, isApiKey } from '../domain/apiKey'
import { systemClock } from '../domain/clock'

interface Client {
  id: string
  revoked?: boolean | null
  lastUsed?: string | null
}

/** `lastUsed` is written at most once in this many milliseconds. */
const noteEvery = 60_000

/** Signs a platform in by its key in the Authorization header. */
export const keyStrategy: AuthStrategy = {
  name: 'api-key',
  authenticate: async ({ headers, payload }) => {
    const key = /^Bearer (\S+)$/i.exec(headers.get('authorization') ?? '')?.[1] ?? ''
    if (!isApiKey(key)) return { user: null }
    const where = { keyHash: { equals: apiKeyHash(key) } }
    const client = (await payload.db.findOne({ collection: 'api-clients', where })) as Client | null
    if (!client || client.revoked) return { user: null }
    await noteUse(payload, client)
    return { user: { ...client, collection: 'api-clients' } as never }
  },
}

async function noteUse(payload: Payload, { id, lastUsed }: Client): Promise<void> {
  const now = systemClock.now()
  if (lastUsed && now.getTime() - Date.parse(lastUsed) < noteEvery) return
  const data = { lastUsed: now.toISOString() }
  await payload.db.updateOne({
    collection: 'api-clients',
    where: { id: { equals: id } },
    data,
    options: { atomic: true },
  })
}
