import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Logger } from 'pino'
import { statesOfParts, watchParts } from '../engines/parts'
import type { ServerRole } from '../env'

/** How far a process has come: it takes requests only when `ready`. */
export type Phase = 'starting' | 'ready' | 'stopping'

/**
 * `GET /health/live` (the process runs) and `GET /health/ready` or `/health` (it takes requests: 200, else 503; with the
 * servers it depends on). A part that is down leaves it ready: what does not need the part still works, and taking every
 * process out of rotation would end that too. Says nothing that a stranger may not know. Returns false when the request
 * is for somebody else.
 */
export function answerHealth(
  request: IncomingMessage,
  response: ServerResponse,
  state: { phase: Phase; roles: readonly ServerRole[] },
): boolean {
  const path = request.url?.split('?')[0]
  if (path !== '/health' && path !== '/health/ready' && path !== '/health/live') return false
  const well = path === '/health/live' || state.phase === 'ready'
  const parts = statesOfParts().map(({ name, state }) => ({ name, state }))
  const body = { status: state.phase, roles: state.roles, parts }
  response.writeHead(well ? 200 : 503, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' })
  response.end(request.method === 'HEAD' ? undefined : JSON.stringify(body))
  return true
}

/** Writes into the running log when a server that this process depends on fails, goes down and returns, and why. */
export function reportParts(log: Logger): void {
  watchParts(({ name, state, reason }) =>
    state === 'down' ? log.error({ part: name, reason }, 'down') : log.warn({ part: name, reason }, state),
  )
}
