import { createDelivery } from '../../../src/delivery'
import { systemClock, systemIds } from '../../../src/domain/clock'
import { openStore } from '../../../src/engines/storage'
import { startHost } from '../../../src/hosting/host'
import { openRequestLog, openRunningLog } from '../../../src/hosting/log'
import { ready } from '../server'

/** The read API as the server hosts it: the same host, cache bound, request log and rate limit (set out of reach). */
const [catalogue = '', folder = '', port = '0'] = process.argv.slice(2)
const log = openRunningLog()
const host = await startHost({ host: '127.0.0.1', port: Number(port), roles: ['delivery'], ids: systemIds, log })
const delivery = createDelivery({
  catalogue,
  store: await openStore({ engine: 'folder', folder }),
  clock: systemClock,
  limits: { perMinute: 10_000_000, cacheBytes: 64 * 1024 ** 2, trustProxy: false },
  feedback: null,
  log,
  requests: openRequestLog(),
})
host.open({ delivery: delivery.listener, admin: null })
ready(host.port)
