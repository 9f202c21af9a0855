import { randomUUID } from 'node:crypto'
import type { Logger } from 'pino'
import { Problem, toProblemDocument } from '../domain/errors'
import { always, problemJson, type Reply } from './reply'

/** A problem document (RFC 9457) with the headers its kind asks for. Never cached: the next moment may differ. */
export function problemReply(problem: Problem, now: Date): Reply {
  const body = Buffer.from(JSON.stringify(toProblemDocument(problem)))
  return {
    status: problem.status,
    headers: {
      ...always,
      'Cache-Control': 'no-store',
      'Content-Type': problemJson,
      'Content-Length': String(body.length),
      ...special(problem, now),
    },
    body,
  }
}

function special(problem: Problem, now: Date): Record<string, string> {
  const { details, status } = problem
  if (status === 401) return { 'WWW-Authenticate': 'Bearer realm="delivery"' }
  if (status === 405) return { Allow: (details.allowed as string[]).join(', ') }
  if (status === 416) return { 'Content-Range': `bytes */${details.size}` }
  if (status === 429) return { 'Retry-After': String(details.seconds) }
  const until = typeof details.until === 'string' ? Date.parse(details.until) - now.getTime() : Number.NaN
  if (status === 503 && until > 0) return { 'Retry-After': String(Math.ceil(until / 1000)) }
  return {}
}

/** What was thrown as a problem; what nobody foresaw becomes a reference for the caller and a line in the log. */
export function asProblem(error: unknown, log: Logger): Problem {
  if (error instanceof Problem && error.status < 500) return error
  if (error instanceof Problem && error.status === 503) return error
  const reference = randomUUID().slice(0, 8)
  log.error({ err: error, reference }, 'delivery failed')
  return error instanceof Problem ? error : new Problem('internal', { reference }, { cause: error })
}
