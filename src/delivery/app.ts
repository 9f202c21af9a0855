import { Readable } from 'node:stream'
import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import type { Logger } from 'pino'
import { Problem } from '../domain/errors'
import { addressOf } from './address'
import { admit, mayRead } from './admission'
import type { Asking, Callers } from './caller'
import { type Door, type House, type Knock, parse } from './door'
import { doors } from './doors'
import type { Limiter } from './limiter'
import { openApiOf, pathsOf, prefix } from './openapi'
import { asProblem, problemReply } from './problem'
import { record } from './record'
import { type Answer, always, type Reply, reply } from './reply'

export interface Doorkeeper {
  callers: Callers
  limiter: Limiter
  log: Logger
  requests: Logger
  trustProxy: boolean
}

type Env = { Variables: { asking: Asking } }

/** The whole API as one Hono application: who asks, how often, which door, what came of it. */
export function buildApp(house: House, keeper: Doorkeeper): OpenAPIHono<Env> {
  const app = new OpenAPIHono<Env>()
  app.use('*', (c, next) => receive(c, next, house, keeper))
  app.onError((error, c) => respond(problemReply(asProblem(error, keeper.log), house.clock.now()), c))
  app.notFound(() => {
    throw new Problem('not-found', { what: 'address' })
  })
  for (const door of doors) for (const path of pathsOf(door)) mount(app, door, path, house)
  mountDocument(app)
  return app
}

/** Around every request: preflight, admission, the record. */
async function receive(c: Context<Env>, next: () => Promise<void>, house: House, keeper: Doorkeeper): Promise<void> {
  const began = performance.now()
  const request = { method: c.req.method, path: c.req.path, id: c.req.header('x-request-id') }
  let asking: Asking | null = null
  if (c.req.method === 'OPTIONS') c.res = preflight()
  else {
    try {
      const admitted = await admit(
        keeper.callers,
        keeper.limiter,
        c.req.header('authorization'),
        addressOf(c, keeper.trustProxy),
      )
      asking = admitted.asking
      c.set('asking', asking)
      await next()
      c.res.headers.set('RateLimit', admitted.limit)
    } catch (error) {
      c.res = respond(problemReply(asProblem(error, keeper.log), house.clock.now()), c)
    }
    c.res.headers.set('RateLimit-Policy', keeper.limiter.policy)
  }
  record(keeper.requests, request, asking, c.res.status, began)
}

function mount(app: OpenAPIHono<Env>, door: Door, path: string, house: House): void {
  const pattern = path.replace(/\{(\w+)\}/g, ':$1')
  app.on(door.method.toUpperCase(), pattern, async (c) => {
    const asking = c.get('asking')
    if (door.method === 'get') mayRead(asking)
    const knock: Knock<Record<string, unknown>, Record<string, unknown>, unknown> = {
      params: parse(door.params, c.req.param()),
      query: parse(door.query, queryOf(c)),
      body: door.body ? parse(door.body, await bodyOf(c)) : undefined,
      asking,
      headers: c.req.raw.headers,
      method: c.req.method,
      signal: c.req.raw.signal,
    }
    return respond(await replyTo(await door.open(house, knock), c), c)
  })
  refuseOthers(app, pattern, door.method === 'get' ? ['GET', 'HEAD', 'OPTIONS'] : ['POST'])
}

function refuseOthers(app: OpenAPIHono<Env>, pattern: string, allowed: string[]): void {
  app.all(pattern, () => {
    throw new Problem('method-not-allowed', { allowed })
  })
}

function mountDocument(app: OpenAPIHono<Env>): void {
  const body = openApiOf(app as unknown as OpenAPIHono, doors)
  const path = `${prefix}/openapi.json`
  app.get(path, async (c) =>
    respond(await replyTo({ etag: null, open: true, body, cache: 'public, max-age=300' }, c), c),
  )
  refuseOthers(app, path, ['GET', 'HEAD', 'OPTIONS'])
}

const replyTo = (answer: Answer, c: Context): Reply | Promise<Reply> =>
  reply(answer, { ifNoneMatch: c.req.header('if-none-match'), acceptEncoding: c.req.header('accept-encoding') })

function respond({ status, headers, body }: Reply, _c: Context): Response {
  const sent =
    body instanceof Readable ? (Readable.toWeb(body) as ReadableStream) : (body as Uint8Array<ArrayBuffer> | null)
  return new Response(sent, { status, headers })
}

/** Each name once or, as a list, several times. */
function queryOf(c: Context): Record<string, string | string[]> {
  const entries = Object.entries(c.req.queries())
  return Object.fromEntries(
    entries.map(([name, values]) => [name, values.length === 1 ? (values[0] as string) : values]),
  )
}

/** Largest body taken (bytes). */
const largest = 256 * 1024

async function bodyOf(c: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(c.req.header('content-type') ?? ''))
    throw new Problem('unsupported-media-type', { expected: 'application/json' })
  let text = ''
  const decoder = new TextDecoder()
  for await (const chunk of (c.req.raw.body ?? []) as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true })
    if (text.length > largest) throw new Problem('file-too-large', { name: 'body', limit: largest })
  }
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Problem('malformed-json', {}, { cause })
  }
}

/** Any site may read with a key of its own; nothing is taken from a browser's own session. */
const preflight = (): Response =>
  new Response(null, {
    status: 204,
    headers: {
      ...always,
      'Access-Control-Allow-Methods': 'GET, HEAD',
      'Access-Control-Allow-Headers': 'Authorization, If-None-Match, If-Range, Range',
      'Access-Control-Max-Age': '86400',
    },
  })
