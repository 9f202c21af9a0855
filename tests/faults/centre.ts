import { appendFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openCentre } from '../../src/compose'
import { onFailpoint } from '../../src/domain/failpoint'
import { env, places } from '../../src/env'
import { openRunningLog } from '../../src/hosting/log'
import { Parts } from '../../src/hosting/parts'
import { startWorker } from '../../src/hosting/worker'
import { repair } from '../../src/operations/repair'
import { acts } from './acts'
import { administration } from './administration'
import { extras } from './extras'
import { inspect } from './inspect'
import { openMailbox } from './mailbox'
import { stageOf } from './stage'

/**
 * One process of the fault run: the writing side of a real centre with its worker. Plays the act whose name it is
 * given, then looks whether everything holds; exit code 0 when it does, 3 when not, sentences on standard error.
 * FAILPOINT names the place to die at; every place passed is written to `<DATA_DIR>/reached`.
 */
const settings = env()
const log = openRunningLog()
const parts = new Parts(log)
const reached = join(settings.DATA_DIR, 'reached')

onFailpoint((name) => {
  appendFileSync(reached, `${name}\n`)
  if (name === settings.FAILPOINT) process.kill(process.pid, 'SIGKILL')
})

const act = [...acts, ...administration, ...extras].find(({ name }) => name === process.argv[2])
if (!act) throw new TypeError('no such act')

const centre = await openCentre(settings, log)
parts.add('database', centre.close)
const stage = stageOf(centre, settings.DATA_DIR)
Object.assign(centre.ports, { mail: openMailbox(stage.mailbox) })
await act.before?.(stage)
await startWorker(centre, parts, log)
const failures: string[] = []
try {
  await act.play(stage)
  failures.push(
    ...(await settled(async () => [
      ...(await inspect(centre, act, places().catalogue)),
      ...((await act.holds?.(stage)) ?? []),
    ])),
  )
} catch (error) {
  failures.push(String(error instanceof Error ? (error.stack ?? error) : error))
}
await parts.stop()
for (const failure of failures) process.stderr.write(`${failure}\n`)
process.exit(failures.length === 0 ? 0 : 3)

/** Followers are a moment behind, and the lease of a killed appender holds for ten seconds: what is wrong after that is wrong. */
async function settled(look: () => Promise<string[]>): Promise<string[]> {
  await repair(centre.ports, (what, error) => failures.push(`${what}: ${error}`), true)
  for (const end = Date.now() + 25_000; ; await pause(100)) {
    // What cannot be read yet is wrong like anything else.
    const wrong = await look().catch((error: unknown) => [String(error)])
    if (wrong.length === 0 || Date.now() > end) return wrong
  }
}
