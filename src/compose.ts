import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { getPayload, type Payload } from 'payload'
import type { Logger } from 'pino'
import config from '../payload.config'
import { type ChangeLog, openChangeLog } from './changelog'
import { systemClock, systemIds } from './domain/clock'
import { payloadDatabase } from './engines/database/payload'
import { openStore } from './engines/storage'
import type { Env } from './env'
import type { Ports } from './operations/operation'

/** The writing side of the centre, opened once per process: the CMS, the ports of the operations, the change log. */
export interface Centre {
  payload: Payload
  ports: Ports
  changelog: ChangeLog
  close(): Promise<void>
}

/** The configuration is evaluated more than once in a process (stack.md), so operations find their ports here. */
const place = Symbol.for('ziyuan.ports')

/** Opens database (migrations included), store and log. Next must be started after this, so that it finds the same CMS. */
export async function openCentre(env: Env, log: Logger): Promise<Centre> {
  makeFolderOf(env.DATABASE_URL)
  const payload = await getPayload({ config })
  const database = payloadDatabase(payload)
  const store = await openStore({ engine: 'folder', folder: env.MEDIA_DIR })
  const changelog = openChangeLog({
    origin: env.ORIGIN,
    database,
    store,
    secrets: env.SECRETS_DIR,
    clock: systemClock,
    ids: systemIds,
    headLifetime: env.HEAD_VALID_SECONDS * 1000,
    report: (message, error) => (error ? log.error({ err: error }, message) : log.info(message)),
  })
  const ports: Ports = {
    database,
    store,
    signer: changelog.signer,
    log: changelog,
    clock: systemClock,
    ids: systemIds,
  }
  ;(globalThis as { [place]?: Ports })[place] = ports
  return { payload, ports, changelog, close: () => payload.destroy() }
}

/** SQLite makes its file, not the folder it stands in. `url`: `file:relative`, `file:/absolute` or `file:///absolute`. */
function makeFolderOf(url: string): void {
  const path = url.startsWith('file://') ? fileURLToPath(url) : fileURLToPath(pathToFileURL(url.slice('file:'.length)))
  mkdirSync(dirname(path), { recursive: true })
}
