import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import type { Bytes } from './port'

/** `host` and `port`, or the `path` of a Unix socket, as `connect` takes them. */
export type ClamdAddress = { host: string; port: number } | { path: string }

/** Reads CLAMD_ADDRESS: `host:port`, `[v6]:port` or an absolute path. */
export function readClamdAddress(text: string): ClamdAddress {
  if (text.startsWith('/')) return { path: text }
  const colon = text.lastIndexOf(':')
  return { host: text.slice(0, colon).replace(/^\[(.*)\]$/, '$1'), port: Number(text.slice(colon + 1)) }
}

/** Longest reply that is waited for, in bytes; clamd's are one line. */
const longestReply = 4096
/** Largest piece that is sent under one length, in bytes. */
const piece = 64 * 1024

/**
 * One command of clamd's protocol on a line of its own (clamd(8); the `z` forms end in a zero byte), with the stream that
 * follows it. Answers the reply without its zero byte. Rejects with what broke the line, or when it ended too early.
 */
export async function askClamd(at: ClamdAddress, command: string, signal: AbortSignal, bytes?: Bytes): Promise<string> {
  const socket = connect({ ...at, signal })
  const reply = replyOn(socket)
  try {
    // A scanner that has seen enough (the size limit) answers before the end, and hangs up on the rest.
    const told = tell(socket, command, reply.came, bytes)
    await Promise.race([told, reply.text])
    return await reply.text
  } finally {
    socket.destroy()
  }
}

function replyOn(socket: Socket) {
  let came = false
  let text = ''
  const whole = new Promise<string>((resolve, reject) => {
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8')
      came = true
      const end = text.indexOf('\0')
      if (end >= 0) resolve(text.slice(0, end))
      else if (text.length > longestReply) reject(new Error('the reply has no end'))
    })
    socket.on('error', reject)
    socket.on('close', () => reject(new Error('the line ended before a whole reply')))
  })
  return { text: whole, came: () => came }
}

async function tell(socket: Socket, command: string, answered: () => boolean, bytes?: Bytes): Promise<void> {
  await once(socket, 'connect')
  await write(socket, Buffer.from(`z${command}\0`))
  if (!bytes) return
  for await (const chunk of bytes())
    for (let start = 0; start < chunk.length; start += piece) {
      const part = chunk.subarray(start, start + piece)
      const next = Buffer.concat([lengthOf(part), part])
      // Lets an early answer be read first: a write into a line that was hung up on would lose it.
      await setImmediate()
      if (answered()) return
      await write(socket, next)
    }
  await write(socket, lengthOf([]))
}

/** Four bytes, the highest first; zero ends the stream. */
function lengthOf({ length }: { length: number }): Buffer {
  const header = Buffer.alloc(4)
  header.writeUInt32BE(length)
  return header
}

/** Done when the bytes are on their way, so that no file is held in memory. */
const write = (socket: Socket, bytes: Buffer): Promise<void> =>
  new Promise((resolve, reject) => {
    socket.write(bytes, (error) => (error ? reject(error) : resolve()))
  })
