import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Ids } from '../domain/clock'

const acceptable = /^[\w.-]{8,64}$/

/** Names a request for the log and for people who report an error; a well-formed name given by a proxy is kept. */
export function nameRequest(request: IncomingMessage, response: ServerResponse, ids: Ids): string {
  const given = request.headers['x-request-id']
  const id = typeof given === 'string' && acceptable.test(given) ? given : ids.next()
  request.headers['x-request-id'] = id
  response.setHeader('X-Request-Id', id)
  return id
}
