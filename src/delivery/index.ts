import type { IncomingMessage, ServerResponse } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import type { Logger } from 'pino'
import type { Clock } from '../domain/clock'
import type { SearchEngine } from '../engines/search'
import type { ObjectStore } from '../engines/storage/port'
import { CatalogueReader } from '../followers/catalogue'
import { buildApp, type Doorkeeper } from './app'
import { Cache } from './cache'
import { Callers } from './caller'
import type { House } from './door'
import type { FeedbackSink } from './feedback'
import { Freshness } from './freshness'
import { answerHot, hotIdentifier } from './hot'
import { type KeySets, keySetsIn } from './keySets'
import { Limiter } from './limiter'
import { Waiters } from './waiters'

export type { FeedbackSink } from './feedback'

export interface DeliveryOptions {
  /** Path of the catalogue. A writer must have opened it before; delivery only reads. */
  catalogue: string
  store: ObjectStore
  /** Absent: this node answers no search. Whoever opened it closes it. */
  search?: SearchEngine
  /** Where key sets come from; the store when absent. */
  keys?: KeySets
  clock: Clock
  limits: {
    /** Requests per minute and caller. */
    perMinute: number
    /** Most bytes of ready answers kept in memory. */
    cacheBytes: number
    /** Whether a proxy's X-Forwarded-For is believed. */
    trustProxy: boolean
  }
  /** Null: this node takes no feedback. */
  feedback: FeedbackSink | null
  /** For what an operator should know. */
  log: Logger
  /** For one line per request; `log` when absent. */
  requests?: Logger
}

/** The read API of a node. */
export interface Delivery {
  /** Answers a web request (tests, other servers). */
  fetch(request: Request): Response | Promise<Response>
  /** Answers a request of `node:http`. */
  listener(request: IncomingMessage, response: ServerResponse): Promise<void>
  /** Sends waiting callers home and closes the catalogue. */
  close(): void
}

/** Opens the read API over a catalogue and an object store. Never touches the CMS or its database. */
export function createDelivery(options: DeliveryOptions): Delivery {
  const house = openHouse(options)
  const keeper: Doorkeeper = {
    callers: new Callers(house.catalogue, house.freshness),
    limiter: new Limiter(options.limits.perMinute),
    log: options.log,
    requests: options.requests ?? options.log,
    trustProxy: options.limits.trustProxy,
  }
  const app = buildApp(house, keeper)
  const rest = getRequestListener(app.fetch, { overrideGlobalObjects: false })
  return {
    fetch: (request) => app.fetch(request),
    async listener(request, response) {
      const identifier = hotIdentifier(request)
      if (identifier !== null) await answerHot(house, keeper, request, response, identifier)
      else await rest(request, response)
    },
    close() {
      house.waiters.close()
      house.catalogue.close()
    },
  }
}

function openHouse({ catalogue: path, store, search, keys, clock, limits, feedback }: DeliveryOptions): House {
  const catalogue = new CatalogueReader(path)
  const freshness = new Freshness(catalogue)
  return {
    catalogue,
    store,
    search: search ?? null,
    keys: keys ?? keySetsIn(store),
    clock,
    freshness,
    cache: new Cache(limits.cacheBytes, freshness),
    waiters: new Waiters(catalogue, freshness),
    feedback,
  }
}
