import { once } from 'node:events'
import { type AddressInfo, createServer, connect as open, type Server, type Socket } from 'node:net'
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
  /** One byte of what clients send is changed, once so many have gone by. */
  corrupt(after: number): void
  /** All is well again; what stalled goes on. */
  heal(): Promise<void>
  close(): Promise<void>
}

interface Way {
  from: Socket
  to: Socket
  /** From the server to the client. */
  answers: boolean
  /** Bytes that may still pass before the wire is cut; set with the first chunk after the cut was asked for. */
  left: number | null
}

/** Starts a proxy in front of the server that listens on `port` of `host`. */
export async function faultyServer(target: { host: string; port: number }): Promise<FaultyServer> {
  const wire = new Wire(target)
  const port = await wire.listen(0)
  return {
    port,
    refuse: () => wire.hangUp(),
    stall: () => void wire.become({ kind: 'stall' }),
    slow: (milliseconds) => void wire.become({ kind: 'slow', milliseconds }),
    cut: (bytes) => void wire.become({ kind: 'cut', bytes }),
    corrupt: (after) => void wire.become({ kind: 'corrupt', after }),
    async heal() {
      wire.become({ kind: 'none' })
      if (!wire.listens) await wire.listen(port)
    },
    async close() {
      wire.become({ kind: 'none' })
      await wire.hangUp()
    },
  }
}

type Fault =
  | { kind: 'none' | 'stall' }
  | { kind: 'slow'; milliseconds: number }
  | { kind: 'cut'; bytes: number }
  | { kind: 'corrupt'; after: number }

class Wire {
  #fault: Fault = { kind: 'none' }
  #server: Server | undefined
  readonly #sockets = new Set<Socket>()
  readonly #waiting: (() => void)[] = []

  constructor(private readonly target: { host: string; port: number }) {}

  get listens(): boolean {
    return this.#server?.listening ?? false
  }

  become(fault: Fault): void {
    this.#fault = fault
    for (const go of this.#waiting.splice(0)) go()
  }

  async listen(port: number): Promise<number> {
    this.#server = createServer({ allowHalfOpen: true }, (client) => this.#join(client)).listen(port, '127.0.0.1')
    await once(this.#server, 'listening')
    return (this.#server.address() as AddressInfo).port
  }

  async hangUp(): Promise<void> {
    const closed = this.listens ? once(this.#server as Server, 'close') : null
    this.#server?.close()
    for (const socket of this.#sockets) socket.resetAndDestroy()
    await closed
  }

  #join(client: Socket): void {
    const server = open({ ...this.target, allowHalfOpen: true })
    for (const [socket, other] of [
      [client, server],
      [server, client],
    ] as const) {
      this.#sockets.add(socket)
      socket.setNoDelay(true)
      socket.once('close', () => {
        this.#sockets.delete(socket)
        other.destroy()
      })
      // An end that breaks is what this is for: closing tells the other one.
      socket.on('error', () => undefined)
    }
    for (const way of [
      { from: client, to: server, answers: false, left: null },
      { from: server, to: client, answers: true, left: null },
    ])
      this.#carry(way).catch(() => way.to.destroy())
  }

  async #carry(way: Way): Promise<void> {
    for await (const chunk of way.from as AsyncIterable<Buffer>) {
      if (this.#fault.kind === 'slow') await wait(this.#fault.milliseconds)
      while (this.#fault.kind === 'stall') await new Promise<void>((resolve) => this.#waiting.push(resolve))
      const passing = this.#passing(way, chunk)
      if (passing.length < chunk.length) {
        way.to.write(passing, () => way.to.resetAndDestroy())
        return
      }
      if (!way.to.write(passing)) await Promise.race([once(way.to, 'drain'), once(way.to, 'close')])
    }
    way.to.end()
  }

  /** What is let through of a chunk, changed or cut short as the fault wants it. */
  #passing(way: Way, chunk: Buffer): Buffer {
    if (this.#fault.kind !== 'cut') way.left = null
    if (this.#fault.kind === 'cut' && way.answers) {
      way.left ??= this.#fault.bytes
      const part = chunk.subarray(0, Math.max(0, way.left))
      way.left -= part.length
      return part
    }
    if (this.#fault.kind === 'corrupt' && !way.answers) this.#damage(this.#fault, chunk)
    return chunk
  }

  #damage(fault: { after: number }, chunk: Buffer): void {
    if (fault.after < chunk.length) {
      chunk.writeUInt8(chunk.readUInt8(fault.after) ^ 1, fault.after)
      this.#fault = { kind: 'none' }
    } else fault.after -= chunk.length
  }
}
