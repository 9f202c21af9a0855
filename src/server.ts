import { join } from 'node:path'
import { systemIds } from './domain/clock'
import { env } from './env'
import { armFailpoint } from './hosting/failpoints'
import { reportParts } from './hosting/health'
import { startHost } from './hosting/host'
import { openRunningLog } from './hosting/log'
import { Parts } from './hosting/parts'
import { recordTheUnexpected, stopOnSignals } from './hosting/stopping'

/**
 * Serves by the roles of this process. Rooms that a role does not need are not loaded: a delivery replica knows neither
 * Payload nor Next. This module is the program: importing it starts the centre and returns once it takes requests.
 */
const settings = env()
const log = openRunningLog()
const parts = new Parts(log)
const has = (...roles: (typeof settings.ROLES)[number][]): boolean =>
  roles.some((role) => settings.ROLES.includes(role))

armFailpoint(settings.FAILPOINT)
recordTheUnexpected(log)
reportParts(log)

const host = await startHost({
  host: settings.HOST,
  port: settings.PORT,
  roles: settings.ROLES,
  ids: systemIds,
  log,
})
stopOnSignals(async () => {
  await host.close(settings.DRAIN_SECONDS * 1000)
  await parts.stop()
}, log)

const centre = has('admin', 'worker') ? await (await import('./compose')).openCentre(settings, log) : null
if (centre) parts.add('database', centre.close)
if (centre && has('worker')) await (await import('./hosting/worker')).startWorker(centre, parts, log)
/** Where the writing side is in this process, feedback goes into it; a delivery replica takes none. */
const feedback = async () => (centre ? (await import('./hosting/feedback')).feedbackInto(centre.ports) : null)
const delivery = has('delivery')
  ? await (await import('./hosting/delivery')).openDelivery(settings, log, await feedback())
  : null
if (delivery) parts.add('delivery', delivery.close)
const pages = has('admin')
  ? await (await import('./hosting/pages')).openPages(host, join(import.meta.dirname, '..'))
  : null
if (pages) parts.add('pages', pages.close)

host.open({ delivery: delivery?.handler ?? null, admin: pages?.handler ?? null })
log.info({ port: host.port, roles: settings.ROLES }, 'ready')
