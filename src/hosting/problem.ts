import type { ServerResponse } from 'node:http'
import { Problem, toProblemDocument } from '../domain/errors'

/** Answers with a problem document (RFC 9457), where no router of a neighbour has the request in hand. */
export function answerProblem(response: ServerResponse, problem: Problem): void {
  if (response.headersSent) {
    response.destroy()
    return
  }
  response.writeHead(problem.status, {
    'Content-Type': 'application/problem+json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(problem.status === 503 ? { 'Retry-After': '2' } : {}),
  })
  response.end(JSON.stringify(toProblemDocument(problem)))
}

/** What nobody foresaw: the caller gets a reference, the log gets the error. */
export const internalProblem = (reference: string, cause: unknown): Problem =>
  new Problem('internal', { reference }, { cause })
