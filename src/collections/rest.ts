import { Problem } from '../domain/errors'
import { problemResponse } from './answer'

type Door<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Response | Promise<Response>

/** Bodies that Payload reads; of any other it would see nothing, and answer as if nothing had been sent. */
const readable = /^(application\/json|multipart\/form-data|application\/x-www-form-urlencoded)\b/i
/** Files come as they are, under their own type. */
const files = /^\/api\/assets(\/|$)/

/**
 * Payload's REST door with everything it refuses as a problem document (RFC 9457). Payload's hook for errors
 * (hooks/problems.ts) is not asked about addresses and methods that it does not know, nor about bodies it does not read.
 */
export const withProblems =
  <Rest extends unknown[]>(door: Door<Rest>): Door<Rest> =>
  async (request, ...rest) => {
    const { pathname } = new URL(request.url)
    const type = request.headers.get('content-type')
    if (request.body && !files.test(pathname) && !readable.test(type ?? ''))
      return problemResponse(new Problem('unsupported-media-type', { expected: 'application/json' }))
    const answer = await door(request, ...rest)
    if (answer.status < 400 || /^application\/problem\+json\b/.test(answer.headers.get('content-type') ?? ''))
      return answer
    return problemResponse(problemOf(answer.status, request.method, pathname))
  }

/** No collection takes PUT: documents are changed by PATCH with the revision that was seen. */
function problemOf(status: number, method: string, pathname: string): Problem {
  if (status === 401) return new Problem('sign-in-required')
  if (status === 403) return new Problem('not-allowed', { verb: `${method} ${pathname}` })
  if (status === 405 || (status === 404 && method === 'PUT'))
    return new Problem('method-not-allowed', { allowed: ['GET', 'POST', 'PATCH', 'DELETE'] })
  if (status === 404) return new Problem('not-found', { what: pathname })
  if (status < 500) return new Problem('invalid-input', { field: 'request', reason: `${method} ${pathname}` })
  return new Problem('internal', { reference: pathname })
}
