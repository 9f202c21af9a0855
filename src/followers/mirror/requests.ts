import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { Clock } from '../../domain/clock'
import { Problem } from '../../domain/errors'
import { openQuiet } from './quiet'
import type { Tell } from './tell'

/** The upstream answered, and the answer was no: its problem code, e.g. `suspended`, `not-found`, `sign-in-required`. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    path: string,
  ) {
    super(`${path}: ${status} ${code}`)
    this.name = 'Refused'
  }
}

/** Milliseconds without an answer before the upstream counts as away. */
const patience = 30_000
/** Largest document taken (bytes): a manifest of thousands of parts is far below. */
const largest = 64 * 1024 ** 2

export interface UpstreamOptions {
  base: string
  key: string | null
  clock: Clock
  tell: Tell
  signal: AbortSignal
}

interface Wish {
  /** Seconds that the upstream may take before it answers. */
  seconds?: number
  leaveOff?: AbortSignal | undefined
}
/** Asks another node over HTTP, with our key. */
export interface Requests {
  post(path: string, body: object): Promise<void>
  /** A whole document, at most 64 MiB. */
  bytes(path: string): Promise<Buffer>
  json<T>(schema: z.ZodType<T>, path: string, wish?: Wish): Promise<T>
  /** A document as it arrives, with the status it came under. */
  stream(path: string, headers: Record<string, string>): Promise<{ status: number; body: AsyncIterable<Uint8Array> }>
}

/**
 * Throws `upstream-unreachable` when the node does not answer (try again later) and `Refused` when it does, with a no. A
 * node that says how long it wants to be left alone is left alone that long, by every request that goes through here.
 */
export function openRequests({ base, key, clock, tell, signal }: UpstreamOptions): Requests {
  const quiet = openQuiet(clock, signal, (until) => tell('upstream-busy', { upstream: base, until }))

  const get = (path: string, headers: Record<string, string> = {}, wish: Wish = {}): Promise<Response> =>
    request(path, { headers }, wish)

  async function request(path: string, init: RequestInit, wish: Wish = {}): Promise<Response> {
    for (let attempt = 0; ; ) {
      await quiet.over()
      const response = await send(path, init, wish)
      if (response.ok) return response
      const code = await codeOf(response)
      if (response.status === 503 && code === 'suspended') throw new Refused(response.status, code, path)
      if (response.status !== 429 && response.status !== 503) throw new Refused(response.status, code, path)
      // Too many requests is a matter of patience; a server that is not ready is asked four times.
      if (response.status === 503 && attempt++ >= 3) throw unreachable(`${response.status} ${code}`)
      quiet.keepFor(response.headers.get('retry-after'))
    }
  }

  async function send(path: string, init: RequestInit, { seconds = 0, leaveOff }: Wish): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), ...(key ? { authorization: `Bearer ${key}` } : {}) }
    try {
      const stops = leaveOff ? [signal, leaveOff] : [signal]
      const limit = AbortSignal.any([...stops, AbortSignal.timeout(patience + seconds * 1000)])
      const body = init.method === 'POST' || path.includes('/files/') ? signal : limit
      return await fetch(new URL(path, base), { ...init, headers, signal: body, redirect: 'error' })
    } catch (cause) {
      throw unreachable(reasonOf(cause), cause)
    }
  }

  const unreachable = (reason: string, cause?: unknown): Problem =>
    new Problem('upstream-unreachable', { upstream: base, reason }, { cause })

  async function post(path: string, body: object): Promise<void> {
    const headers = { 'content-type': 'application/json' }
    await request(path, { method: 'POST', headers, body: JSON.stringify(body) })
  }

  async function bytes(path: string): Promise<Buffer> {
    const response = await get(path)
    const chunks: Uint8Array[] = []
    let size = 0
    try {
      for await (const chunk of bodyOf(response)) {
        size += chunk.length
        if (size > largest) throw new Problem('file-too-large', { name: path, limit: largest })
        chunks.push(chunk)
      }
    } catch (cause) {
      if (cause instanceof Problem) throw cause
      throw unreachable(reasonOf(cause), cause)
    }
    return Buffer.concat(chunks)
  }

  async function json<T>(schema: z.ZodType<T>, path: string, wish: Wish = {}): Promise<T> {
    const response = await get(path, {}, wish)
    const parsed = schema.safeParse(await response.json().catch(() => null))
    if (parsed.success) return parsed.data
    throw new Problem('invalid-input', { field: path, reason: z.prettifyError(parsed.error).slice(0, 300) })
  }

  return {
    post,
    bytes,
    json,
    async stream(path, headers) {
      const response = await get(path, headers)
      return { status: response.status, body: arriving(bodyOf(response), unreachable) }
    },
  }
}

/** Node's streams of `fetch` can be walked; the types of the browser's cannot. */
async function* bodyOf(response: Response): AsyncGenerator<Uint8Array> {
  if (response.body) yield* response.body as unknown as AsyncIterable<Uint8Array>
}

/** A connection that breaks half-way is an upstream that is away, and so is one that falls silent. */
async function* arriving(
  body: AsyncIterable<Uint8Array>,
  unreachable: (reason: string, cause?: unknown) => Problem,
): AsyncGenerator<Uint8Array> {
  const chunks = body[Symbol.asyncIterator]()
  try {
    for (;;) {
      const next = await Promise.race([chunks.next(), pause(patience, null, { ref: false })])
      if (next === null) throw new Error('silent for too long')
      if (next.done) return
      yield next.value
    }
  } catch (cause) {
    throw unreachable(reasonOf(cause), cause)
  }
}

async function codeOf(response: Response): Promise<string> {
  const body: unknown = await response.json().catch(() => null)
  const code = (body as { code?: unknown } | null)?.code
  return typeof code === 'string' ? code : response.statusText
}

function reasonOf(error: unknown): string {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error
  return cause instanceof Error ? ('code' in cause && String(cause.code)) || cause.message : String(cause)
}
