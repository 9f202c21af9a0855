import { Problem } from '../../domain/errors'

/**
 * How the line is kept secret: `whole` from the first byte (smtps), `required` by STARTTLS with a certificate that holds,
 * `offered` where the server has it, whatever its certificate, for servers that nobody stands in between.
 */
export type LineSecrecy = 'whole' | 'required' | 'offered'

export interface SmtpSettings {
  host: string
  port: number
  secrecy: LineSecrecy
  login: { user: string; pass: string } | null
}

const loopback = /^(localhost|127(\.\d{1,3}){3}|::1)$/i
const portOf = { 'smtp:': 587, 'smtps:': 465 } as const

/**
 * Reads SMTP_URL: `smtps://user:password@host`, or `smtp://…` with STARTTLS. TLS is required unless the server is this
 * machine or the address says `?insecure`. Throws `configuration-invalid` without repeating the address: it holds a password.
 */
export function smtpSettings(text: string): SmtpSettings {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url || !(url.protocol === 'smtp:' || url.protocol === 'smtps:') || !url.hostname)
    throw wrong('smtp://host:port or smtps://host:port')
  const options = [...url.searchParams.keys()]
  if (options.some((name) => name !== 'insecure')) throw wrong('the only option of the address is ?insecure')
  const host = url.hostname.replace(/^\[(.*)\]$/, '$1')
  const trusted = options.length > 0 || loopback.test(host)
  return {
    host,
    port: url.port ? Number(url.port) : portOf[url.protocol],
    secrecy: url.protocol === 'smtps:' ? 'whole' : trusted ? 'offered' : 'required',
    login: url.username ? { user: decoded(url.username), pass: decoded(url.password) } : null,
  }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    throw wrong('user name and password must be percent-encoded')
  }
}

const wrong = (reason: string): Problem => new Problem('configuration-invalid', { reason: `SMTP_URL: ${reason}` })
