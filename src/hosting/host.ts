import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import type { Ids } from '../domain/clock'
import { Problem } from '../domain/errors'
import type { ServerRole } from '../env'
import { answerHealth, type Phase } from './health'
import { answerProblem, internalProblem } from './problem'
import { nameRequest } from './requestId'

export type Handler = (request: IncomingMessage, response: ServerResponse) => void | Promise<void>

/** Paths that the delivery handler answers; everything else is the admin's. */
const deliveryPath = /^\/(delivery|files|feedback|\.well-known)(\/|\?|$)/

export interface Host {
  readonly server: Server
  readonly port: number
  /** Lets requests in. A process without a role answers its paths with 404. */
  open(handlers: { delivery: Handler | null; admin: Handler | null }): void
  /** Takes no new requests, waits for those under way, at most `milliseconds`. */
  close(milliseconds: number): Promise<void>
}

interface Settings {
  host: string
  port: number
  roles: readonly ServerRole[]
  ids: Ids
  log: Logger
}

/** Listens at once, so that a taken port is known before anything is opened; until `open` callers get `not-ready`. */
export async function startHost({ host, port, roles, ids, log }: Settings): Promise<Host> {
  let phase: Phase = 'starting'
  let handlers: { delivery: Handler | null; admin: Handler | null } = { delivery: null, admin: null }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const id = nameRequest(request, response, ids)
    logWhenDone(request, response, id, log)
    if (answerHealth(request, response, { phase, roles })) return
    if (phase !== 'ready') return answerProblem(response, new Problem('not-ready'))
    const handler = deliveryPath.test(request.url ?? '/') ? handlers.delivery : handlers.admin
    if (!handler) return answerProblem(response, new Problem('not-found', { what: request.url ?? '/' }))
    try {
      await handler(request, response)
    } catch (error) {
      log.error({ err: error, request: id }, 'a request failed')
      answerProblem(response, error instanceof Problem ? error : internalProblem(id, error))
    }
  }

  const server = createServer((request, response) => void answer(request, response))
  // A large file on a slow line takes long; headers may not.
  server.requestTimeout = 0
  server.headersTimeout = 30_000
  await listening(server, host, port)

  return {
    server,
    port: (server.address() as AddressInfo).port,
    open(given) {
      handlers = given
      phase = 'ready'
    },
    close: (milliseconds) => {
      phase = 'stopping'
      return drained(server, milliseconds)
    },
  }
}

const listening = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(error.code === 'EADDRINUSE' ? new Problem('port-taken', { port }) : error),
    )
    server.listen(port, host, resolve)
  })

const drained = (server: Server, milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    const late = setTimeout(() => server.closeAllConnections(), milliseconds)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })

function logWhenDone(request: IncomingMessage, response: ServerResponse, id: string, log: Logger): void {
  const began = performance.now()
  const path = request.url?.split('?')[0]
  response.once('close', () => {
    const ms = Math.round(performance.now() - began)
    const line = { request: id, method: request.method, path, status: response.statusCode, ms }
    if (response.statusCode >= 500) log.warn(line, 'request')
    else log.debug(line, 'request')
  })
}
