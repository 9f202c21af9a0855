import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { getPayload } from 'payload'
import { forgetOrganisations } from '../../../src/access'
import { type Centre, composeCentre } from '../../../src/compose'
import { buildCentreConfig } from '../../../src/config'
import { isProblem } from '../../../src/domain/errors'
import { onFailpoint } from '../../../src/domain/failpoint'
import type { ProblemCode } from '../../../src/domain/problems'
import { mongo } from '../../../src/engines/database/mongo'
import { statesOfParts } from '../../../src/engines/parts'
import { chosenStorage, openStore } from '../../../src/engines/storage'
import { env, places } from '../../../src/env'
import { answerHealth } from '../../../src/hosting/health'
import { openRunningLog } from '../../../src/hosting/log'
import { Parts } from '../../../src/hosting/parts'
import { startWorker } from '../../../src/hosting/worker'
import { payloadSecret } from '../../../src/secrets'
import type { Act } from '../acts'
import { inspect } from '../inspect'
import { openMailbox } from '../mailbox'
import { stageOf } from '../stage'
import { say } from './line'
import type { Away, Orders } from './orders'
import { stories } from './stories'

/**
 * One process that plays a whole story and is never restarted, whatever is taken away from it: database, store, or the
 * store's writes. It says where it is, the parent lets things fail there and mends them. A client whose request fails is
 * told a problem and repeats it under the same key. Has little patience, so that an outage is an outage after a second.
 */
const { away, story, points } = JSON.parse(process.argv[2] ?? '') as Orders
const { acts } = stories[story]
const settings = env()
const log = openRunningLog()
const parts = new Parts(log)

/** Milliseconds. What is not taken away is waited for as usual: the machine may be busy. */
const little = {
  database: { search: 400, answer: 900, rest: 300, start: 30_000 },
  store: { answer: 900, part: 1_500, chunk: 900, rest: 300 },
}
/** What a client may be told meanwhile. `log-pending`: what was decided is safe, its entry follows. */
const clear: Record<Away, readonly ProblemCode[]> = {
  database: ['database-unavailable', 'log-pending'],
  store: ['storage-unavailable', 'log-pending'],
  writes: ['storage-unavailable', 'storage-full', 'log-pending'],
}

const unvisited = new Set(points)
const visit = (point: string): void => {
  if (unvisited.delete(point)) say({ is: 'at', point })
}

const health = createServer((request, response) => {
  answerHealth(request, response, { phase: 'ready', roles: ['worker'] })
}).listen(0, '127.0.0.1')
await once(health, 'listening')
say({ is: 'listening', port: (health.address() as AddressInfo).port })

const centre = await open()
onFailpoint(visit)
visit(acts[0]?.name ?? '')
const stage = stageOf(centre, settings.DATA_DIR)
Object.assign(centre.ports, { mail: openMailbox(stage.mailbox) })
await startWorker(centre, parts, log)
for (const act of acts) {
  visit(act.name)
  const told: ProblemCode[] = []
  const wrong = await repeated(() => attempt(act), told)
  // The first act writes them past the doors that would have said so.
  forgetOrganisations(centre.payload)
  if (wrong.length === 0) wrong.push(...(await settled(act)))
  const last = unvisited.size === 0 || act === acts.at(-1)
  say({ is: 'done', act: act.name, told, wrong, last })
  if (last) break
}
// The last outage may not be over yet: the parent says when.
await once(process.stdin.resume(), 'end')
await parts.stop()
process.exit(0)

async function open(): Promise<Centre> {
  const config = await buildCentreConfig({
    database: mongo(settings.DATABASE_URL, away === 'database' ? little.database : undefined),
    secret: payloadSecret(),
    serverURL: settings.PUBLIC_URL,
    origin: settings.ORIGIN,
    sessionSeconds: settings.SESSION_SECONDS,
    importMapBaseDir: process.cwd(),
  })
  const payload = await getPayload({ config })
  const chosen = chosenStorage(settings, (message, error) => log.warn({ err: error }, message))
  const patience = away === 'database' ? {} : { patience: little.store }
  const opened = composeCentre(settings, log, payload, await openStore({ ...chosen, ...patience }))
  parts.add('centre', opened.close)
  return opened
}

async function attempt(act: Act): Promise<void> {
  await act.before?.(stage)
  await act.play(stage)
}

/** As a client does who was told to try again later. Anything but a clear problem is wrong. */
async function repeated(request: () => Promise<void>, told: ProblemCode[]): Promise<string[]> {
  for (const end = Date.now() + 60_000; ; await pause(200))
    try {
      await request()
      return []
    } catch (error) {
      if (!isProblem(error) || !clear[away].includes(error.code))
        return [String(error instanceof Error ? (error.stack ?? error) : error)]
      told.push(error.code)
      if (Date.now() > end) return [`still ${error.code} after a minute`]
    }
}

/** Everything is finished by the centre itself a moment after what failed has returned, and health says so. */
async function settled(act: Act): Promise<string[]> {
  for (const end = Date.now() + 25_000; ; await pause(100)) {
    const unwell = statesOfParts().filter(({ state }) => state !== 'well')
    const wrong =
      unwell.length > 0
        ? unwell.map(({ name, state, reason }) => `health says ${name} is ${state}: ${reason}`)
        : await held(act).catch((error: unknown) => [String(error)])
    if (wrong.length === 0 || Date.now() > end) return wrong
  }
}

async function held(act: Act): Promise<string[]> {
  return [...(await inspect(centre, act, places().catalogue)), ...((await act.holds?.(stage)) ?? [])]
}
