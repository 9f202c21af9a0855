import { isToSeed, seedCentre } from '../seed/run'
import { openCentre } from './compose'
import { isProblem, Problem } from './domain/errors'
import { env } from './env'
import { armFailpoint } from './hosting/failpoints'
import { openRunningLog } from './hosting/log'
import { Parts } from './hosting/parts'
import { startWorker } from './hosting/worker'

/**
 * The program that `npm start` runs before serving: brings the database to the committed schema and seeds a centre that
 * is empty. What it made (accounts with their first passwords) goes to the parent process, which shows it once.
 */
const settings = env()
const log = openRunningLog()
const parts = new Parts(log)
armFailpoint(settings.FAILPOINT)

async function prepare() {
  const centre = await openCentre(settings, log)
  parts.add('database', centre.close)
  const { SEED: extent } = settings
  if (extent === 'none' || !(await isToSeed(centre.ports.database))) return { accounts: [] }
  // A demonstration in a centre that people use is not easily taken out again; nothing at all lets nobody in.
  if (extent === null)
    throw new Problem('configuration-invalid', {
      reason:
        'SEED: 空中心须指定 must be set for an empty centre when PROFILE=production: none, people, resources, full',
    })
  await startWorker(centre, parts, log)
  const progress = (what: string, share: number) => process.stdout.write(`  ${Math.round(share * 100)}% ${what}\n`)
  const accounts = await seedCentre(centre, { extent, progress })
  return { accounts, rootFingerprint: await centre.changelog.ring.pinned() }
}

try {
  const made = await prepare()
  await parts.stop()
  process.send?.(made)
  process.exit(0)
} catch (error) {
  if (isProblem(error)) process.stderr.write(`✗ ${error.messageZh}\n  ${error.message}\n`)
  else log.fatal({ err: error }, 'preparing failed')
  process.exit(1)
}
