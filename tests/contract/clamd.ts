import { type AddressInfo, createServer, type Socket } from 'node:net'

/** Bytes that the test signature of `.ci/service.d/clamd.sh` knows; they do no harm and mean nothing. */
export const harmlessSignature = 'ziyuan harmless test signature 7c1f'
/** As clamd names what a database file of one's own knows. */
export const signatureName = 'Ziyuan.Test.Signature.UNOFFICIAL'

/** Limits of the test server, in bytes: `.ci/service.d/clamd.sh` sets the same. */
const longestStream = 2 * 1024 ** 2
const longestFile = 1024 ** 2

export interface Line {
  address: string
  stop(): Promise<void>
}

/** A server that does with each connection what it is told; on a port of its own, or at the path of a Unix socket. */
export async function startLine(talk: (socket: Socket) => void, path?: string): Promise<Line> {
  const sockets = new Set<Socket>()
  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    talk(socket)
  })
  await new Promise<void>((resolve) => (path ? server.listen(path, resolve) : server.listen(0, '127.0.0.1', resolve)))
  return {
    address: path ?? `127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** Speaks clamd's protocol (clamd(8)) as 1.4.6 was seen to: PING and INSTREAM with its limits and one signature. */
export const startClamd = (path?: string): Promise<Line> => startLine(speak, path)

function speak(socket: Socket): void {
  let held = Buffer.alloc(0)
  let command: string | null = null
  const file: Buffer[] = []
  const say = (reply: string) => socket.end(`${reply}\0`)
  socket.on('data', (chunk: Buffer) => {
    held = Buffer.concat([held, chunk])
    if (command === null) {
      const end = held.indexOf(0)
      if (end < 0) return
      command = held.subarray(0, end).toString()
      held = held.subarray(end + 1)
      if (command !== 'zINSTREAM') return say(command === 'zPING' ? 'PONG' : 'UNKNOWN COMMAND')
    }
    while (held.length >= 4) {
      const length = held.readUInt32BE()
      if (length === 0) return say(verdictOn(Buffer.concat(file)))
      // The real one answers at the header of the piece that is too much, and hangs up with the rest unread; in one process
      // with its caller it has to leave a moment for the answer to be read.
      if (sizeOf(file) + length > longestStream) {
        socket.write('INSTREAM size limit exceeded. ERROR\0', () => setTimeout(() => socket.resetAndDestroy(), 2))
        socket.pause()
        return
      }
      if (held.length < 4 + length) return
      file.push(held.subarray(4, 4 + length))
      held = held.subarray(4 + length)
    }
  })
}

const sizeOf = (pieces: Buffer[]): number => pieces.reduce((sum, { length }) => sum + length, 0)

const verdictOn = (file: Buffer): string => {
  if (file.length > longestFile) return 'stream: Heuristics.Limits.Exceeded.MaxFileSize FOUND'
  return file.includes(harmlessSignature) ? `stream: ${signatureName} FOUND` : 'stream: OK'
}
