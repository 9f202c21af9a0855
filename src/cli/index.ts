import { Command } from 'commander'
import pino from 'pino'
import { isProblem } from '../domain/errors'
import { chosenStorage, openStore } from '../engines/storage'
import { env } from '../env'
import { armFailpoint } from '../hosting/failpoints'
import type { CentreDoor } from './centre'
import { registerEpoch } from './epoch'
import { registerExport } from './export'
import { registerImport } from './import'
import { registerKeys } from './keys'
import { registerMirror } from './mirror'
import { registerReindex } from './reindex'
import { registerRemap } from './remap'
import { openTerminal } from './terminal'
import { registerVerify } from './verify'

/** The `ziyuan` program: assembles the commands, each in a file of its own. Importing it runs it. */
const terminal = openTerminal(process.stdout, process.stderr)
const secretsDir = (): string => env().SECRETS_DIR

/** The store alone, for what needs no database. */
const openCentreStore = () => openStore(chosenStorage(env(), (message) => process.stderr.write(`! ${message}\n`)))

/** Loads the CMS only for the commands that write to it. */
const door: CentreDoor = async (purpose) => {
  const { openCentre } = await import('../compose')
  const log = pino({ level: 'error' }, pino.destination(2))
  const { changelog, payload, ports, close } = await openCentre(env(), log, purpose)
  return { payload, database: ports.database, log: changelog, store: ports.store, close }
}

const program = new Command('ziyuan')
  .description('数字教育资源中心 · digital education resource centre')
  .showHelpAfterError()

program
  .command('start')
  .description('启动中心 · start the centre')
  .action(async () => {
    await import('../server')
  })
const exit = (code: number): void => {
  process.exitCode = code
}
registerVerify(program, { openStore: openCentreStore, secretsDir, terminal, exit })
registerKeys(program, {
  origin: () => env().ORIGIN,
  secretsDir,
  openStore: openCentreStore,
  door,
  terminal,
})
registerEpoch(program, { secretsDir, door, terminal })
registerExport(program, { origin: () => env().ORIGIN, secretsDir, door, terminal })
registerImport(program, { origin: () => env().ORIGIN, secretsDir, door, terminal })
registerReindex(program, {
  door,
  terminal,
  openFeeder: async (database) => (await import('../hosting/search')).openFeeder(env(), database),
})
registerMirror(program, { terminal, exit })
registerRemap(program, { door, terminal })

try {
  armFailpoint(env().FAILPOINT)
  await program.parseAsync()
} catch (error) {
  process.exitCode = 1
  if (!isProblem(error)) throw error
  process.stderr.write(`✗ ${error.messageZh}\n  ${error.message}\n`)
  if (error.cause instanceof Error) process.stderr.write(`  (${error.cause.message})\n`)
}
