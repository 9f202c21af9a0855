import { randomUUID } from 'node:crypto'
import type { AfterErrorHook, PayloadRequest } from 'payload'
import { isProblem, Problem, toProblemDocument } from '../domain/errors'
import { uniqueField } from '../engines/database/failures'

interface FieldErrors {
  data?: { errors?: { path?: string; message?: string }[] }
  status?: number
  message?: string
}

/** What Payload's own errors mean in our words; the messages are translated, so names and status are read. */
function problemOf(error: Error & FieldErrors, req: PayloadRequest): Problem {
  if (isProblem(error)) return error
  const field = uniqueField(error) ?? takenName(error, req)
  if (field !== null) return new Problem('duplicate-value', { field }, { cause: error })
  const [first] = error.data?.errors ?? []
  switch (error.name) {
    case 'ValidationError':
      return new Problem('invalid-input', { field: first?.path ?? '', reason: first?.message ?? error.message })
    case 'AuthenticationError':
      return new Problem('sign-in-failed')
    case 'LockedAuth':
      return new Problem('account-locked')
    case 'UnauthorizedError':
      return new Problem('sign-in-required')
    case 'Forbidden':
      return req.user ? new Problem('not-allowed', { verb: '此操作 this' }) : new Problem('sign-in-required')
    case 'NotFound':
      return new Problem('not-found', { what: '内容 document' })
    case 'QueryError':
      return new Problem('invalid-input', {
        field: first?.path ?? 'where',
        reason: '不能按此字段查询 cannot be queried',
      })
    case 'SyntaxError':
      return new Problem('malformed-json')
    default:
      return byStatus(error)
  }
}

/** A user name or address that is taken: Payload asks before it writes, and says so in the reader's language alone. */
function takenName(error: FieldErrors, { t }: PayloadRequest): string | null {
  const said = [
    t('error:usernameAlreadyRegistered'),
    t('error:userEmailAlreadyRegistered'),
    t('error:valueMustBeUnique'),
  ]
  return error.data?.errors?.find(({ message }) => said.includes(message ?? ''))?.path ?? null
}

function byStatus({ status, message = '' }: FieldErrors): Problem {
  if (/JSON/.test(message)) return new Problem('malformed-json')
  if (status === 403) return new Problem('not-allowed', { verb: '此操作 this' })
  if (status === 404) return new Problem('not-found', { what: '内容 document' })
  if (status !== undefined && status >= 400 && status < 500)
    return new Problem('invalid-input', { field: 'request', reason: message })
  return new Problem('internal', { reference: randomUUID().slice(0, 8) })
}

/**
 * Every error of Payload's REST door as a problem document (RFC 9457) with a stable code and both languages.
 * `errors` stands beside: the admin's forms read it to mark fields.
 */
export const answerProblems: AfterErrorHook = ({ error, req, result }) => {
  const problem = problemOf(error as Error & FieldErrors, req)
  if (problem.code === 'internal')
    req.payload.logger.error({ err: error, reference: problem.details.reference }, 'internal')
  const fields = (error as FieldErrors).data?.errors
  const document = toProblemDocument(problem)
  req.responseHeaders = new Headers(req.responseHeaders)
  req.responseHeaders.set('Content-Type', 'application/problem+json; charset=utf-8')
  const errors = fields
    ? (result as { errors?: unknown[] } | undefined)?.errors
    : [{ name: problem.code, message: `${problem.messageZh} ${problem.message}` }]
  return { status: problem.status, response: { ...document, errors } as never }
}
