import { randomUUID } from 'node:crypto'
import { isProblem, Problem, toProblemDocument } from '../domain/errors'

/** What the caller gets for anything thrown: the problem itself, or a reference to what the log says. */
export const asProblem = (error: unknown, note: (reference: string, error: unknown) => void): Problem => {
  if (isProblem(error)) return error
  const reference = randomUUID().slice(0, 8)
  note(reference, error)
  return new Problem('internal', { reference }, { cause: error })
}

/** A problem as an HTTP answer. `errors` beside the RFC's members is what Payload's admin shows in its toast. */
export const problemBody = (problem: Problem): Record<string, unknown> => ({
  ...toProblemDocument(problem),
  errors: [{ name: 'Problem', message: problem.messageZh, data: { code: problem.code } }],
})

export const problemResponse = (problem: Problem): Response =>
  new Response(JSON.stringify(problemBody(problem)), {
    status: problem.status,
    headers: { 'Content-Type': 'application/problem+json; charset=utf-8', 'Cache-Control': 'no-store' },
  })
