import type { AddressInfo } from 'node:net'
import { createServer, type Server, type Socket } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'

/** What a mail server was given: who it is for by the envelope, whether the line was secret, the bytes and what they say. */
export interface Received {
  recipients: string[]
  secure: boolean
  raw: string
  parsed: ParsedMail
}

export interface MailServer {
  port: number
  received: Received[]
  stop(): Promise<void>
}

/** A real SMTP server on a port of its own, with a certificate that nobody vouches for. */
export async function startMailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const received: Received[] = []
  const server = new SMTPServer({
    authOptional: true,
    logger: false,
    onData(stream, session, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const raw = Buffer.concat(chunks)
        const recipients = session.envelope.rcptTo.map(({ address }) => address)
        simpleParser(raw).then((parsed) => {
          received.push({ recipients, secure: session.secure, raw: raw.toString('latin1'), parsed })
          done()
        }, done)
      })
    },
    ...options,
  })
  server.on('error', () => {
    // A client that turns away from the certificate ends its line; that is what some tests are about.
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  return { port, received, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** A server that does with each connection what it is told. */
export async function startRawServer(talk: (socket: Socket) => void): Promise<{ port: number; stop(): Promise<void> }> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    talk(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const stop = async () => {
    for (const socket of sockets) socket.destroy()
    await new Promise<void>((resolve) => server.close(() => resolve()))
  }
  return { port: (server.address() as AddressInfo).port, stop }
}
