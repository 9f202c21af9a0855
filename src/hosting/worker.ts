import { setTimeout as pause } from 'node:timers/promises'
import type { Logger } from 'pino'
import { holderName } from '../changelog'
import type { Centre } from '../compose'
import { env, places } from '../env'
import { follow, openCatalogueWriter } from '../followers/catalogue'
import { sendLetters } from '../operations/letters'
import { openRepair } from '../operations/repair'
import { logSource } from './logSource'
import type { Parts } from './parts'
import { openRegistry } from './registry'
import { startSearchFeeder } from './search'

/** Milliseconds between two looks of each loop. */
const everyCatalogue = 200
const everyRegistry = 2000
const everyRepair = 500
const everyLetter = 1000

/** What the worker role does beside requests: append to the log, keep catalogue and search, copy what delivery must know. */
export async function startWorker(centre: Centre, parts: Parts, log: Logger): Promise<void> {
  const { changelog, ports, payload } = centre
  await changelog.start()
  parts.add('change log', () => changelog.stop())

  const stopping = new AbortController()
  const { signal } = stopping
  const writer = openCatalogueWriter(places().catalogue)
  const loops = [
    follow({
      writer,
      source: logSource(changelog, ports.store),
      clock: ports.clock,
      log,
      holder: holderName(ports.ids.next()),
      every: everyCatalogue,
      signal,
    }),
    repeat('registry', openRegistry(payload, ports.database, writer), everyRegistry, signal, log),
    repeat(
      'repair',
      openRepair(ports, (what, error) => log.error({ err: error, what }, 'unfinished work')),
      everyRepair,
      signal,
      log,
    ),
    repeat(
      'letters',
      () => sendLetters(ports, (what, error) => log.warn({ err: error, what }, 'not sent yet; trying again')),
      everyLetter,
      signal,
      log,
    ),
  ]
  parts.add('catalogue', async () => {
    stopping.abort()
    await Promise.all(loops)
    writer.close()
  })
  parts.add('search feeder', await startSearchFeeder(env(), ports.database, log))
}

/** Does something again and again until told to stop; what fails is recorded and tried again. */
async function repeat(name: string, work: () => Promise<unknown>, every: number, signal: AbortSignal, log: Logger) {
  while (!signal.aborted) {
    try {
      await work()
    } catch (error) {
      log.error({ err: error, loop: name }, 'a loop of the worker failed; trying again')
    }
    await pause(every, undefined, { signal }).catch(() => {
      // Told to stop: the condition of the loop sees it.
    })
  }
}
