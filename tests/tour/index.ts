/**
 * `npm run tour [-- --folder DIR]`: from an empty centre through the main loop, over real HTTP, as separately signed-in
 * people, with a separate mirror process. Exit code 0 only when every check held; the last line counts them.
 */
import { rm } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { freePort } from '../freePort.mjs'
import { stopAll } from './processes'
import { count, note, Stopped, summary } from './report'
import { author } from './walk/authoring'
import { mirror } from './walk/mirror'
import { open } from './walk/opening'
import { read } from './walk/reading'
import { review } from './walk/review'
import { school } from './walk/school'
import { stopping } from './walk/stopping'
import { verify } from './walk/verify'
import { newWorld } from './world'

const { values } = parseArgs({
  options: {
    folder: { type: 'string' },
    port: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
})
const centre = values.port ? Number(values.port) : await freePort()
const mirrorPort = values.port ? centre + 1 : await freePort()
const world = newWorld({ centre, mirror: mirrorPort }, values.folder ? resolve(values.folder) : null)

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void stopAll().then(() => process.exit(130))
  })

try {
  for (const part of [open, author, review, read, school, mirror, stopping, verify]) await part(world)
} catch (error) {
  if (!(error instanceof Stopped)) throw error
} finally {
  await stopAll()
  if (values.keep || count.failed > 0) note(`kept: ${dirname(world.data)}`)
  else await rm(dirname(world.data), { recursive: true, force: true })
  summary()
}
process.exitCode = count.failed === 0 ? 0 : 1
