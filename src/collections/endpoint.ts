import type { Endpoint, PayloadRequest } from 'payload'
import type { ZodType } from 'zod'
import { actorOf } from '../access'
import { Problem } from '../domain/errors'
import { currentPorts } from '../operations/currentPorts'
import type { Context } from '../operations/operation'
import { asProblem, problemResponse } from './answer'

/** Largest body of a business verb, in bytes: opinions with many findings fit, floods do not. */
const largestBody = 1024 * 1024

export interface Call<Body> {
  context: Context
  req: PayloadRequest
  /** Values of the `:places` of the path. */
  params: Record<string, string>
  body: Body
  /** The `Idempotency-Key`, for verbs that are `keyed`. */
  key: string
}

export interface Verb<Body> {
  method?: 'get' | 'post'
  path: string
  /** Shape of the JSON body; without it the verb takes none (or reads its stream itself). */
  body?: ZodType<Body>
  /** Whether the caller must name the operation, so that a repeated request has its effect once. Default: posts are. */
  keyed?: boolean
  run(call: Call<Body>): Promise<object | Response>
}

/** A business verb as an endpoint of its collection: parse, call the operation, answer its result or its problem. */
export const verb = <Body = undefined>({
  method = 'post',
  path,
  body,
  keyed = method === 'post',
  run,
}: Verb<Body>): Endpoint => ({
  method,
  path,
  handler: async (req) => {
    try {
      const call: Call<Body> = {
        context: { ports: currentPorts(), actor: await actorOf(req) },
        req,
        params: (req.routeParams ?? {}) as Record<string, string>,
        key: keyed ? keyOf(req) : '',
        body: (body ? parse(body, await readJson(req)) : undefined) as Body,
      }
      const answer = await run(call)
      return answer instanceof Response ? answer : Response.json(answer, { headers: { 'Cache-Control': 'no-store' } })
    } catch (error) {
      return problemResponse(
        asProblem(error, (reference, cause) => req.payload.logger.error({ err: cause, reference, path })),
      )
    }
  },
})

function keyOf(req: PayloadRequest): string {
  const key = req.headers.get('idempotency-key')
  if (!key) throw new Problem('idempotency-key-required')
  if (!/^[\w.:-]{8,128}$/.test(key))
    throw new Problem('invalid-input', { field: 'Idempotency-Key', reason: '8–128 个字母、数字或 . : _ -' })
  return key
}

async function readJson(req: PayloadRequest): Promise<unknown> {
  if (!/^application\/json\b/i.test(req.headers.get('content-type') ?? ''))
    throw new Problem('unsupported-media-type', { expected: 'application/json' })
  const bytes = await readBounded(req)
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch (error) {
    throw new Problem('malformed-json', {}, { cause: error })
  }
}

async function readBounded(req: PayloadRequest): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (req.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > largestBody) throw new Problem('file-too-large', { name: 'JSON', limit: largestBody })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Throws `missing-field`, `unknown-field` or `invalid-input` with the place of the first thing wrong. */
function parse<Body>(shape: ZodType<Body>, sent: unknown): Body {
  const result = shape.safeParse(sent)
  if (result.success) return result.data
  const issue = result.error.issues[0]
  const field = issue?.path.join('.') || 'body'
  if (issue?.code === 'unrecognized_keys')
    throw new Problem('unknown-field', { field: issue.keys.join('、').slice(0, 200) })
  if (issue?.code === 'invalid_type' && issue.message.includes('received undefined'))
    throw new Problem('missing-field', { field })
  throw new Problem('invalid-input', { field, reason: issue?.message ?? '' })
}
