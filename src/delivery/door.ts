import { z } from '@hono/zod-openapi'
import type { Clock } from '../domain/clock'
import { Problem } from '../domain/errors'
import type { SearchEngine } from '../engines/search'
import type { ObjectStore } from '../engines/storage/port'
import type { CatalogueReader } from '../followers/catalogue'
import type { Cache } from './cache'
import type { Asking } from './caller'
import type { FeedbackSink } from './feedback'
import type { Freshness } from './freshness'
import type { KeySets } from './keySets'
import type { Answer } from './reply'
import type { Waiters } from './waiters'

/** What doors answer from. */
export interface House {
  catalogue: CatalogueReader
  store: ObjectStore
  search: SearchEngine | null
  keys: KeySets
  clock: Clock
  cache: Cache
  freshness: Freshness
  waiters: Waiters
  feedback: FeedbackSink | null
}

/** One request at a door, parsed. */
export interface Knock<Params, Query, Body> {
  params: Params
  query: Query
  body: Body
  asking: Asking
  headers: Headers
  method: string
  /** Aborted when the caller has gone. */
  signal: AbortSignal
}

/** One address of the API: what it takes, what it answers, and how; the OpenAPI document is written from the same. */
export interface Door<
  Params extends z.ZodObject = z.ZodObject,
  Query extends z.ZodObject = z.ZodObject,
  Body extends z.ZodType = z.ZodType,
> {
  method: 'get' | 'post'
  /** OpenAPI style, below the version prefix; with `root` at the top, with `also` at both. */
  path: string
  at?: 'root' | 'also'
  summary: string
  params: Params
  query: Query
  body?: Body
  answers: { type: string; schema: z.ZodType; description: string; status?: 200 | 202 }
  /** Codes of the problems that are this door's own. */
  problems: readonly string[]
  open(house: House, knock: Knock<z.output<Params>, z.output<Query>, z.output<Body>>): Promise<Answer> | Answer
}

/** Gives a door its types. */
export const door = <P extends z.ZodObject, Q extends z.ZodObject, B extends z.ZodType>(made: Door<P, Q, B>): Door =>
  made as unknown as Door

export const nothing = z.strictObject({})

/** Reads values by a schema; throws `unknown-field`, `missing-field` or `invalid-input` naming the first that is wrong. */
export function parse<T extends z.ZodType>(schema: T, value: unknown): z.output<T> {
  const read = schema.safeParse(value)
  if (read.success) return read.data
  const [issue] = read.error.issues
  const field = issue?.path.join('.') || 'body'
  if (issue?.code === 'unrecognized_keys') throw new Problem('unknown-field', { field: issue.keys[0]?.slice(0, 80) })
  const missing = issue?.code === 'invalid_type' && issue.message.endsWith('received undefined')
  if (missing) throw new Problem('missing-field', { field })
  throw new Problem('invalid-input', { field, reason: issue?.message ?? '' })
}
