import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { createServer, connect as open, type Server, type Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'

/** A real server, reached through a wire that a test can pull. */
export interface FaultyServer {
  /** Where the server is reached instead: on 127.0.0.1. */
  port: number
  /** Nobody listens any more; connections that were open are reset. */
  refuse(): Promise<void>
  /** Connections are taken and stay open; not a byte goes through. */
  stall(): void
  /** Every chunk waits so many milliseconds, both ways. */
  slow(milliseconds: number): void
  /** Each connection is reset after so many further bytes of the server's answers. */
  cut(bytes: number): void
  /** One byte of what clients send is changed, so many bytes into the next connection or what is left of one. */
  corrupt(offset: number): void
  /** All is well again; what stalled goes on. */
  heal(): Promise<void>
  close(): Promise<void>
}

type Fault =
  | { kind: 'none' | 'stall' }
  | { kind: 'slow'; milliseconds: number }
  | { kind: 'cut' | 'corrupt'; left: number }

/** Starts a proxy in front of the server that listens on `port` of `host`. */
export async function faultyServer(target: { host: string; port: number }, at = 0): Promise<FaultyServer> {
  let fault: Fault = { kind: 'none' }
  let healed: (() => void)[] = []
  const sockets = new Set<Socket>()

  const untilHealed = () => new Promise<void>((resolve) => healed.push(resolve))

  /** Sends one way. `answers`: from the server to the client. */
  const pump = async (from: Socket, to: Socket, answers: boolean, given: { left: number }): Promise<void> => {
    for await (const chunk of from as AsyncIterable<Buffer>) {
      if (fault.kind === 'slow') await wait(fault.milliseconds)
      // What a stalled wire holds is delivered once it heals, if the client still waits.
      while (fault.kind === 'stall') await untilHealed()
      if (fault.kind === 'cut' && answers) {
        given.left = Math.min(given.left, fault.left)
        if (chunk.length >= given.left) {
          to.write(chunk.subarray(0, given.left), () => to.resetAndDestroy())
          from.destroy()
          return
        }
        given.left -= chunk.length
      }
      if (fault.kind === 'corrupt' && !answers) {
        if (fault.left < chunk.length) {
          chunk[fault.left] = (chunk[fault.left] as number) ^ 1
          fault = { kind: 'none' }
        } else fault.left -= chunk.length
      }
      if (!to.write(chunk)) await Promise.race([once(to, 'drain'), once(to, 'close')])
    }
    to.end()
  }

  const join = (client: Socket): void => {
    const upstream = open(target)
    for (const socket of [client, upstream]) {
      sockets.add(socket)
      socket.setNoDelay(true)
      socket.once('close', () => {
        sockets.delete(socket)
        client.destroy()
        upstream.destroy()
      })
      // An end that breaks is what this is for: the other end is told by its own.
      socket.on('error', () => undefined)
    }
    const given = { left: Number.POSITIVE_INFINITY }
    for (const [from, to, answers] of [
      [client, upstream, false],
      [upstream, client, true],
    ] as const)
      pump(from, to, answers, given).catch(() => to.destroy())
  }

  const listenOn = async (port: number): Promise<Server> => {
    const server = createServer({ allowHalfOpen: true }, join).listen(port, '127.0.0.1')
    await once(server, 'listening')
    return server
  }
  const hangUp = async (): Promise<void> => {
    const closed = server.listening ? once(server, 'close') : null
    server.close()
    for (const socket of sockets) socket.resetAndDestroy()
    await closed
  }
  const release = (): void => {
    for (const go of healed.splice(0)) go()
  }

  let server = await listenOn(at)
  const { port } = server.address() as AddressInfo
  return {
    port,
    refuse: hangUp,
    stall: () => {
      fault = { kind: 'stall' }
    },
    slow: (milliseconds) => {
      fault = { kind: 'slow', milliseconds }
    },
    cut: (bytes) => {
      fault = { kind: 'cut', left: bytes }
    },
    corrupt: (offset) => {
      fault = { kind: 'corrupt', left: offset }
    },
    async heal() {
      fault = { kind: 'none' }
      release()
      healed = []
      if (!server.listening) server = await listenOn(port)
    },
    async close() {
      fault = { kind: 'none' }
      release()
      await hangUp()
    },
  }
}
