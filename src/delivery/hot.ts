import type { IncomingMessage, ServerResponse } from 'node:http'
import { isIdentifier } from '../domain/identifiers'
import { incomingAddress } from './address'
import { admit, mayRead } from './admission'
import type { Doorkeeper } from './app'
import type { Asking } from './caller'
import type { House } from './door'
import { resourceAnswer } from './doors/resource'
import { prefix } from './openapi'
import { asProblem, problemReply } from './problem'
import { record } from './record'
import { codingFor, matches, reply } from './reply'
import { flatten, type Ready, write } from './write'

const start = `${prefix}/resources/`

/** The identifier when this is the plain question for one resource, without query or encoding; else null. */
export function hotIdentifier(request: IncomingMessage): string | null {
  const { method, url = '' } = request
  if (method !== 'GET' || !url.startsWith(start)) return null
  const identifier = url.slice(start.length)
  return isIdentifier(identifier) ? identifier : null
}

/** What most callers ask most, answered without building a web request: the same admission, answer and record. */
export async function answerHot(
  house: House,
  keeper: Doorkeeper,
  request: IncomingMessage,
  response: ServerResponse,
  identifier: string,
): Promise<void> {
  const began = performance.now()
  const { headers } = request
  let asking: Asking | null = null
  let limit: string | null = null
  let ready: Ready
  try {
    const admitted = await admit(
      keeper.callers,
      keeper.limiter,
      headers.authorization,
      incomingAddress(request, keeper.trustProxy),
    )
    asking = admitted.asking
    limit = admitted.limit
    mayRead(asking)
    ready = await remembered(house, identifier, asking, headers['accept-encoding'])
    if (headers['if-none-match'] !== undefined && ready.etag && matches(headers['if-none-match'], ready.etag))
      ready = unchanged(ready)
  } catch (error) {
    ready = flatten(problemReply(asProblem(error, keeper.log), house.clock.now()))
  }
  write(response, ready, keeper.limiter.policy, limit)
  record(
    keeper.requests,
    { method: 'GET', path: request.url as string, id: headers['x-request-id'] as string },
    asking,
    ready.status,
    began,
  )
}

/** The answer in the form this client takes, from memory when nothing of the resource changed since. */
async function remembered(
  house: House,
  identifier: string,
  asking: Asking,
  acceptEncoding: string | undefined,
): Promise<Ready> {
  const { cache } = house
  const coding = codingFor(acceptEncoding) ?? ''
  const kept = cache.ofResource<Ready>(asking, identifier, coding)
  if (kept) return kept
  const epoch = house.freshness.look()
  const { orgs, ...answer } = resourceAnswer(house, identifier, asking)
  const ready = flatten(await reply(answer, { ifNoneMatch: null, acceptEncoding }))
  if (orgs) cache.keepResource(identifier, { value: ready, orgs, bytes: ready.body?.length ?? 0, epoch }, coding)
  return ready
}

/** 304 carries the headers that a 200 would, without those of the body (RFC 9110, 15.4.5). */
function unchanged({ flat, etag }: Ready): Ready {
  const kept = flat.filter((_, at) => !/^content-/i.test(flat[at - (at % 2)] as string))
  return { status: 304, etag, flat: kept, body: null }
}
