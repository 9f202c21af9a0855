import { once } from 'node:events'
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a store says instead of doing what it is asked. */
export interface Refusal {
  status: number
  /** S3's code, as `AccessDenied`, `SlowDown`, `InsufficientStorage`. */
  code: string
}

/** A real store behind a door that refuses what the test tells it to. */
export interface RefusingStore {
  port: number
  /** Refuses the requests that the test picks; null: none. */
  refuse(pick: ((asked: IncomingMessage) => Refusal | null) | null): void
  /** Requests since the start, as `PUT /bucket/key`. */
  asked: string[]
  close(): Promise<void>
}

export const writes = (refusal: Refusal) => (asked: IncomingMessage) =>
  asked.method === 'GET' || asked.method === 'HEAD' ? null : refusal

/** Starts the door in front of the store that listens on `port` of `host`. */
export async function refusingStore(store: { host: string; port: number }): Promise<RefusingStore> {
  let pick: ((asked: IncomingMessage) => Refusal | null) | null = null
  const asked: string[] = []
  const server = createServer((incoming, response) => {
    asked.push(`${incoming.method} ${incoming.url}`)
    const refusal = pick?.(incoming)
    if (refusal) refuse(incoming, response, refusal)
    else passOn(store, incoming, response)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    asked,
    refuse: (given) => {
      pick = given
    },
    async close() {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function refuse(incoming: IncomingMessage, response: ServerResponse, { status, code }: Refusal): void {
  incoming.resume()
  response.writeHead(status, { 'Content-Type': 'application/xml' })
  response.end(`<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>refused</Message></Error>`)
}

/** The signature covers the Host header, so all headers go on as they came. */
function passOn(store: { host: string; port: number }, incoming: IncomingMessage, response: ServerResponse): void {
  const { method, url: path, headers } = incoming
  const onward = request({ ...store, method, path, headers, agent: false }, (answer) => {
    response.writeHead(answer.statusCode as number, answer.headers)
    answer.pipe(response)
  })
  onward.on('error', () => response.destroy())
  incoming.pipe(onward)
}
