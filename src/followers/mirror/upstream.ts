import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { entrySchema, signedHeadSchema } from '../../changelog/codec'
import type { Acknowledgement } from '../../domain/acknowledgement'
import type { Digest } from '../../domain/canonical'
import type { Entry } from '../../domain/change'
import { Problem } from '../../domain/errors'
import type { SignedHead } from '../../domain/head'

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

export interface Upstream {
  /** Origins held there, and the organisations our key reads for. */
  origins(): Promise<{ origins: string[]; organisations: string[] }>
  head(origin: string): Promise<SignedHead>
  /** At most 1000 entries after a seq; waits up to so many seconds for the next. */
  changes(origin: string, after: number, wait: number): Promise<Entry[]>
  manifest(digest: Digest): Promise<Buffer>
  signature(digest: Digest): Promise<Buffer>
  /** The rest of a file from a byte on; `from` is 0 when the upstream sent it whole. */
  file(digest: Digest, from: number): Promise<{ from: number; body: AsyncIterable<Uint8Array> }>
  acknowledge(items: Acknowledgement[]): Promise<void>
  /** Relays reports of use as they came. */
  use(items: object[]): Promise<void>
}

const originsSchema = z.looseObject({
  origins: z.array(z.looseObject({ origin: z.string().regex(/^[a-z][a-z0-9-]{0,15}$/) })).max(1000),
  organisations: z.array(z.string()).max(100).default([]),
})
const changesSchema = z.looseObject({ entries: z.array(entrySchema).max(1000) })

/** Milliseconds without an answer before the upstream counts as away. */
const patience = 30_000
/** Largest document taken (bytes): a manifest of thousands of parts is far below. */
const largest = 64 * 1024 ** 2

/**
 * The Delivery API of another node. Throws `upstream-unreachable` when it does not answer (try again later) and
 * `Refused` when it does, with a no.
 */
export function openUpstream(base: string, key: string | null, signal: AbortSignal): Upstream {
  const get = (path: string, headers: Record<string, string> = {}, seconds = 0): Promise<Response> =>
    request(path, { headers }, seconds)

  async function request(path: string, init: RequestInit, seconds = 0): Promise<Response> {
    for (let attempt = 0; ; attempt++) {
      const response = await send(path, init, seconds)
      if (response.ok) return response
      const code = await codeOf(response)
      const busy = response.status === 429 || (response.status === 503 && code !== 'suspended')
      if (!busy) throw new Refused(response.status, code, path)
      if (attempt >= 3) throw unreachable(`${response.status} ${code}`)
      await pause(Math.min(Number(response.headers.get('retry-after')) || 1, 30) * 1000, undefined, { signal })
    }
  }

  async function send(path: string, init: RequestInit, seconds: number): Promise<Response> {
    const headers = { ...(init.headers as Record<string, string>), ...(key ? { authorization: `Bearer ${key}` } : {}) }
    try {
      const limit = AbortSignal.any([signal, AbortSignal.timeout(patience + seconds * 1000)])
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

  async function json<T>(schema: z.ZodType<T>, path: string, seconds = 0): Promise<T> {
    const response = await get(path, {}, seconds)
    const parsed = schema.safeParse(await response.json().catch(() => null))
    if (parsed.success) return parsed.data
    throw new Problem('invalid-input', { field: path, reason: z.prettifyError(parsed.error).slice(0, 300) })
  }

  return {
    async origins() {
      const { origins, organisations } = await json(originsSchema, '/delivery/v1/origins')
      return { origins: origins.map(({ origin }) => origin), organisations }
    },
    head: (origin) => json(signedHeadSchema as z.ZodType<SignedHead>, `/delivery/v1/head?origin=${origin}`),
    async changes(origin, after, wait) {
      const path = `/delivery/v1/changes?origin=${origin}&after=${after}&limit=1000&wait=${wait}`
      return (await json(changesSchema, path, wait)).entries as Entry[]
    },
    manifest: (digest) => bytes(`/delivery/v1/manifests/${digest}`),
    signature: (digest) => bytes(`/delivery/v1/manifests/${digest}/signature`),
    async file(digest, from) {
      const wish: Record<string, string> =
        from > 0 ? { range: `bytes=${from}-`, 'if-range': `"${digest.slice('sha256:'.length)}"` } : {}
      const response = await get(`/delivery/v1/files/${digest}`, wish)
      return { from: response.status === 206 ? from : 0, body: arriving(bodyOf(response), unreachable) }
    },
    acknowledge: (acknowledgements) => post('/feedback/v1/acknowledgements', { acknowledgements }),
    use: (usages) => post('/feedback/v1/usage', { usages }),
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
