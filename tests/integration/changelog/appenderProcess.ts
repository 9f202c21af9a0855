import { openChangeLog } from '../../../src/changelog'
import { systemClock, systemIds } from '../../../src/domain/clock'
import { payloadDatabase } from '../../../src/engines/database'
import { openFolderStore } from '../../../src/engines/storage/folder'
import { openPayload } from '../centre'
import { aSuspension } from './aSuspension'

/**
 * A process that appends: leaves so many intents of its own, waits for their entries, prints how far it is.
 * `appenderProcess.ts <database url> <folder> <name> <count>`
 */
const [url = '', folder = '', name = '', count = '0'] = process.argv.slice(2)
const payload = await openPayload(url)
const log = openChangeLog({
  origin: 'zj',
  database: payloadDatabase(payload),
  store: await openFolderStore(`${folder}/media`),
  secrets: `${folder}/secrets`,
  clock: systemClock,
  ids: systemIds,
})
await log.start()
process.stdout.write('started\n')
for (let n = 0; n < Number(count); n++) {
  await log.intend(aSuspension(`${name}:${n}`))
  if (n % 10 === 9) process.stdout.write(`left ${n + 1}\n`)
}
for (let n = 0; n < Number(count); n++) await log.committed(`suspend:${name}:${n}`, 60_000)
process.stdout.write('done\n')
await log.stop()
await payload.destroy()
process.exit(0)
