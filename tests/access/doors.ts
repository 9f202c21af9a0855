import { createHash } from 'node:crypto'
import { handleEndpoints, jwtSign, type Payload, type SanitizedConfig } from 'payload'
import { separated } from '../../src/domain/actor'
import { filling } from './population'
import { type Player, placeAt } from './world'

/** Payload's own doors, opened as a server opens them: a request in, a response out. */
export interface Doors {
  rest(
    player: Player,
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<Response>
  graphql(
    player: Player,
    query: string,
  ): Promise<{ data: Record<string, unknown> | null; errors?: { message: string }[] }>
}

const base = 'http://localhost:4400'

/** Gives every visitor an account or a key, signs them in, and answers with the doors they may try. */
export async function openDoors(
  payload: Payload,
  config: SanitizedConfig,
  graphqlPost: (request: Request) => Promise<Response>,
  visitors: readonly Player[],
): Promise<Doors> {
  const tokens = new Map<string, string>()
  for (const [n, player] of visitors.entries()) tokens.set(player.code, await admit(payload, player, n))
  const authorised = (player: Player): Record<string, string> => {
    const token = tokens.get(player.code)
    return token ? { authorization: token } : {}
  }
  return {
    rest(player, method, path, body, headers = {}) {
      const json = body === undefined ? {} : { 'content-type': 'application/json' }
      const init: RequestInit = {
        method,
        headers: { ...authorised(player), ...json, ...headers } as Record<string, string>,
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }
      return handleEndpoints({ config, request: new Request(`${base}/api${path}`, init) })
    },
    async graphql(player, query) {
      const headers = { ...authorised(player), 'content-type': 'application/json' }
      const request = new Request(`${base}/api/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) })
      return (await graphqlPost(request)).json()
    },
  }
}

/** The Authorization header of a visitor: a person's session, or a platform's key. */
async function admit(payload: Payload, { actor, code }: Player, n: number): Promise<string> {
  const [membership] = actor.memberships
  if (actor.kind === 'client') {
    const secret = `zyk_${code.replaceAll(/\W/g, '').padEnd(43, 'x')}`
    const organisation = membership?.organisation.id
    const data = {
      ...filling['api-clients']?.(9000 + n),
      id: actor.id,
      organisation,
      scopes: [...actor.clientScopes],
      keyHash: createHash('sha256').update(secret).digest('hex'),
    }
    await payload.db.create({ collection: 'api-clients', data })
    return `Bearer ${secret}`
  }
  const [at, sid] = [new Date(), `session-${n}`]
  const session = {
    id: sid,
    createdAt: at.toISOString(),
    expiresAt: new Date(at.getTime() + lifetime * 1000).toISOString(),
  }
  const memberships = actor.memberships.map((m) => ({
    id: `membership-${n}`,
    organisation: m.organisation.id,
    roles: [...m.roles],
  }))
  const place = membership ? placeAt(membership.organisation) : {}
  const [role] = membership?.roles ?? []
  const office = role && separated.includes(role) ? role : null
  const data = { ...filling.users?.(9000 + n), ...place, id: actor.id, memberships, office, sessions: [session] }
  await payload.db.create({ collection: 'users', data })
  const fieldsToSign = { id: actor.id, collection: 'users', sid }
  const { token } = await jwtSign({ fieldsToSign, secret: payload.secret, tokenExpiration: lifetime })
  return `JWT ${token}`
}

/** Seconds that the visitors' sessions last; signing in itself is tested in sessions.test.ts. */
const lifetime = 3600
