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
import { type Answer, codingFor, type Reply, reply } from './reply'

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
  let sent: Reply
  try {
    const address = incomingAddress(request, keeper.trustProxy)
    const admitted = await admit(keeper.callers, keeper.limiter, headers.authorization, address)
    asking = admitted.asking
    response.setHeader('RateLimit', admitted.limit)
    mayRead(asking)
    sent = await formed(house, identifier, asking, headers['accept-encoding'], headers['if-none-match'])
  } catch (error) {
    sent = problemReply(asProblem(error, keeper.log), house.clock.now())
  }
  response.setHeader('RateLimit-Policy', keeper.limiter.policy)
  response.writeHead(sent.status, sent.headers)
  response.end(sent.body as Buffer | null)
  record(
    keeper.log,
    { method: 'GET', path: request.url as string, id: headers['x-request-id'] as string },
    asking,
    sent.status,
    began,
  )
}

/** The compressed form is remembered beside the plain one. */
async function formed(
  house: House,
  identifier: string,
  asking: Asking,
  acceptEncoding: string | undefined,
  ifNoneMatch: string | undefined,
): Promise<Reply> {
  const coding = ifNoneMatch === undefined ? codingFor(acceptEncoding) : null
  const kept = coding && house.cache.ofResource<Reply>(asking, identifier, coding)
  if (kept) return kept
  const answer: Answer = resourceAnswer(house, identifier, asking)
  const made = await reply(answer, { ifNoneMatch, acceptEncoding })
  if (coding) house.cache.keepResource(asking, identifier, made, (made.body as Buffer).length + 500, coding)
  return made
}
