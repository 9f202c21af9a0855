import { createTransport } from 'nodemailer'
import type { Clock } from '../../domain/clock'
import { isProblem, Problem } from '../../domain/errors'
import type { MailAddress } from '../../domain/mailAddress'
import { openCircuit } from '../circuit'
import { fitForHeaders } from './headers'
import type { Letter, Mail } from './port'
import type { SmtpSettings } from './smtpSettings'

/** Milliseconds that a server may take: to be reached and to greet, and between two words of a conversation. */
export interface Patience {
  reach: number
  answer: number
  /** For a whole letter. */
  letter: number
}

const usual: Patience = { reach: 10_000, answer: 20_000, letter: 60_000 }

interface SmtpEngine {
  server: SmtpSettings
  from: MailAddress
  clock: Clock
  patience?: Patience
}

/** Hands letters to a mail server, one connection a letter. */
export function openSmtpMail({ server, from, clock, patience = usual }: SmtpEngine): Mail {
  const transport = createTransport({ ...lineTo(server), ...waits(patience) })
  const circuit = openCircuit({
    name: 'mail',
    clock,
    unavailable: 'mail-unavailable',
    isFailure: (error) => !isProblem(error, 'mail-refused'),
    probe: () => transport.verify(),
    timeout: patience.letter,
  })
  return {
    async send(letter) {
      const message = messageOf(fitForHeaders(letter), from)
      const work = async (signal: AbortSignal) => {
        await transport.sendMail({ ...message, signal }).catch((error: unknown) => {
          throw refusalOf(error) ?? error
        })
      }
      await circuit.call(work).catch((error: unknown) => {
        throw isProblem(error) ? error : new Problem('mail-unavailable', {}, { cause: error })
      })
    },
    close() {
      circuit.close()
      transport.close()
    },
  }
}

const lineTo = ({ host, port, secrecy, login }: SmtpSettings) => ({
  host,
  port,
  secure: secrecy === 'whole',
  requireTLS: secrecy === 'required',
  tls: { rejectUnauthorized: secrecy !== 'offered' },
  ...(login ? { auth: login } : {}),
})

const waits = ({ reach, answer }: Patience) => ({
  dnsTimeout: reach,
  connectionTimeout: reach,
  greetingTimeout: reach,
  socketTimeout: answer,
})

/** The Message-ID follows from the letter's own id: a letter sent twice is one letter to who receives it. */
const messageOf = ({ id, to, subject, text }: Letter, from: MailAddress) => ({
  from,
  to,
  subject,
  text,
  messageId: `<${id}@${from.address.split('@')[1]}>`,
  // Answers of machines to machines end here (RFC 3834).
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
})

interface SmtpError {
  responseCode?: number
  command?: string
  response?: string
}

/**
 * A final no to the addressee or the content (550 and up) is the letter's own; to anything before it, and what the server
 * wants of us first (530 …), is the server's or ours.
 */
function refusalOf(error: unknown): Problem | null {
  const { responseCode = 0, command = '', response = '' } = error as SmtpError
  if (responseCode < 550 || !['RCPT TO', 'DATA'].includes(command)) return null
  return new Problem('mail-refused', { reason: response.slice(0, 200) }, { cause: error })
}
