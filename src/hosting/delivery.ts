import type { Logger } from 'pino'
import { createDelivery, type FeedbackSink } from '../delivery'
import { systemClock } from '../domain/clock'
import { chosenStorage, openStore } from '../engines/storage'
import { type Env, places } from '../env'
import { openCatalogueWriter } from '../followers/catalogue'
import type { Handler } from './host'
import { openRequestLog } from './log'
import { openNodeSearch } from './search'

/** The read API over this node's catalogue and store. `feedback`: null where the writing side is not in this process. */
export async function openDelivery(
  env: Env,
  log: Logger,
  feedback: FeedbackSink | null,
): Promise<{ handler: Handler; close(): void }> {
  const { catalogue } = places(env)
  // A replica may start before its follower ever did: the tables must be there, empty or not.
  openCatalogueWriter(catalogue).close()
  const search = await openNodeSearch(env)
  const delivery = createDelivery({
    catalogue,
    search,
    store: await openStore(chosenStorage(env, (message, error) => log.warn({ err: error }, message))),
    clock: systemClock,
    limits: {
      perMinute: env.RATE_LIMIT_PER_MINUTE,
      cacheBytes: env.DELIVERY_CACHE_BYTES,
      trustProxy: env.TRUST_PROXY,
    },
    feedback,
    log,
    requests: openRequestLog(),
  })
  const close = (): void => {
    delivery.close()
    search.close()
  }
  return { handler: delivery.listener, close }
}
