import { getPayload, type Payload } from 'payload'
import type { Logger } from 'pino'
import config from '../payload.config'
import { type ChangeLog, openChangeLog } from './changelog'
import { systemClock, systemIds } from './domain/clock'
import { payloadDatabase, payloadDocuments } from './engines/database'
import { openMail } from './engines/mail'
import { openScanner } from './engines/scan'
import { chosenStorage, type ObjectStore, openStore } from './engines/storage'
import type { Env } from './env'
import { refuseHalfImported } from './moving'
import { setCurrentPorts } from './operations/currentPorts'
import type { Ports } from './operations/operation'

/** The writing side of the centre, opened once per process: the CMS, the ports of the operations, the change log. */
export interface Centre {
  payload: Payload
  ports: Ports
  changelog: ChangeLog
  close(): Promise<void>
}

/**
 * Opens database (migrations included), store and log. Throws `import-unfinished` for a half-imported centre, unless it is
 * opened to go on with that. Next must be started after this, so that it finds the same CMS.
 */
export async function openCentre(env: Env, log: Logger, purpose: 'work' | 'import' = 'work'): Promise<Centre> {
  const payload = await getPayload({ config })
  if (purpose === 'work')
    await refuseHalfImported(payloadDatabase(payload)).catch(async (error: unknown) => {
      await payload.destroy()
      throw error
    })
  const report = (message: string, error: unknown): void => log.warn({ err: error }, message)
  return composeCentre(env, log, payload, await openStore(chosenStorage(env, report)))
}

/** The same on a CMS and a store that are open already: those who test a centre against outages give them little patience. */
export function composeCentre(env: Env, log: Logger, payload: Payload, store: ObjectStore): Centre {
  const database = payloadDatabase(payload)
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
  const mail = openMail({
    url: env.SMTP_URL,
    from: env.MAIL_FROM,
    // A log that others keep is no place for the links in letters.
    write:
      env.PROFILE === 'embedded' ? (letter) => log.warn({ letter }, 'no mail server: the letter stands here') : null,
    clock: systemClock,
  })
  const scanner = openScanner(env.CLAMD_ADDRESS, systemClock)
  const ports: Ports = {
    database,
    documents: payloadDocuments(payload),
    store,
    signer: changelog.signer,
    log: changelog,
    mail,
    scanner,
    clock: systemClock,
    ids: systemIds,
  }
  setCurrentPorts(ports)
  const close = async (): Promise<void> => {
    setCurrentPorts(null)
    mail?.close()
    scanner.close()
    store.close()
    await payload.destroy()
  }
  return { payload, ports, changelog, close }
}
