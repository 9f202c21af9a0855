/**
 * `npm run seed [-- --scale N]`: seeds the centre that the environment names, if it is empty, and brings it to N packs made
 * in bulk beside it, for measuring. Not for a centre that people use.
 */
import { parseArgs } from 'node:util'
import type { Payload } from 'payload'
import { openCentre } from '../src/compose'
import { isProblem } from '../src/domain/errors'
import { env } from '../src/env'
import { openRunningLog } from '../src/hosting/log'
import { Parts } from '../src/hosting/parts'
import { startWorker } from '../src/hosting/worker'
import { isToSeed, seedCentre } from './run'
import { scale } from './scale'

const settings = env()
const log = openRunningLog()
const parts = new Parts(log)
const { values } = parseArgs({ options: { scale: { type: 'string' } }, strict: true })
const count = Number(values.scale ?? 0)

async function main(): Promise<void> {
  if (!Number.isInteger(count) || count < 0) throw new Error('--scale takes a whole number')
  const centre = await openCentre(settings, log)
  parts.add('database', centre.close)
  await startWorker(centre, parts, log)
  if (await isToSeed(centre.ports.database)) {
    const extent = settings.SEED === 'full' ? 'full' : 'resources'
    const accounts = await seedCentre(centre, { extent, progress: (what) => console.log(`  ${what}`) })
    for (const { username, password } of accounts) console.log(`  ${username}  ${password}`)
  }
  await hurry(centre.payload)
  const began = performance.now()
  const made = await scale(centre.ports, count, (done) => console.log(`  ${done}/${count}`))
  const seconds = (performance.now() - began) / 1000
  if (made > 0)
    console.log(`  ${made} packs in ${seconds.toFixed(1)} s, ${((seconds * 1000) / made).toFixed(1)} ms each`)
}

/** On SQLite each of some thirty statements a pack would wait for the disk; a centre made for measuring can be made again. */
async function hurry({ db }: Payload): Promise<void> {
  const { client } = db as unknown as { client?: { execute(statement: string): Promise<unknown> } }
  if (count > 0 && settings.DATABASE_URL.startsWith('file:')) await client?.execute('PRAGMA synchronous = OFF')
}

try {
  await main()
  await parts.stop()
  process.exit(0)
} catch (error) {
  process.stderr.write(`✗ ${isProblem(error) ? error.messageZh : ''} ${String(error)}\n`)
  process.exit(1)
}
