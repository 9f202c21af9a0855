import type { IncomingMessage } from 'node:http'
import type { Context } from 'hono'

/** Network address a request comes from, for the rate limit only; never recorded. */
export const addressOf = (c: Context, trustProxy: boolean): string =>
  incomingAddress((c.env as { incoming?: IncomingMessage } | undefined)?.incoming, trustProxy)

/** Behind a trusted proxy the last address it noted, which is the one it saw itself; else the socket's. */
export function incomingAddress(incoming: IncomingMessage | undefined, trustProxy: boolean): string {
  const noted = trustProxy ? incoming?.headers['x-forwarded-for'] : undefined
  const last = typeof noted === 'string' ? noted.split(',').at(-1)?.trim() : undefined
  return last || incoming?.socket.remoteAddress || 'unknown'
}
