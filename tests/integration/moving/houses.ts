import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { centreOnServers, serversAreNamed } from '../../centreOnServers.mjs'
import { bundlePrograms } from '../../programs.mjs'

/** Where a centre may live: variables of its engines. `name` makes database and prefix its own. */
interface House {
  name: string
  variables(name: string): Record<string, string>
}

/** A house is one row. Where both servers are, theirs alone: every `npm test` moves into the other. */
export const houses: House[] = serversAreNamed
  ? [{ name: 'MongoDB and S3', variables: centreOnServers }]
  : [{ name: 'SQLite and a folder', variables: () => ({}) }]

export interface Ended {
  code: number | null
  said: string
}

/** The programs of the centre, each run as a process of its own on the centre that its folder and variables name. */
export async function programs() {
  const [prepare = '', ziyuan = '', catalogue = ''] = await bundlePrograms(
    'src/prepare.ts',
    'src/cli/index.ts',
    'tests/integration/moving/catalogueProgram.ts',
  )
  const start = (program: string, args: string[], centre: Record<string, string>): ChildProcess =>
    spawn(process.execPath, ['--enable-source-maps', program, ...args], {
      env: { PATH: process.env.PATH, NODE_ENV: 'production', LOG_LEVEL: 'error', ...centre } as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
  const run = async (program: string, args: string[], centre: Record<string, string>): Promise<Ended> => {
    const child = start(program, args, centre)
    let said = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (said += String(chunk)))
    const [code] = await once(child, 'close')
    return { code, said }
  }
  return {
    seed: (centre: Record<string, string>) => run(prepare, [], centre),
    ziyuan: (args: string[], centre: Record<string, string>) => run(ziyuan, args, centre),
    /** Kills the command after so many milliseconds as a power cut would; answers whether it was still running. */
    async killed(args: string[], centre: Record<string, string>, after: number): Promise<boolean> {
      const child = start(ziyuan, args, centre)
      const closed = once(child, 'close')
      await Promise.race([closed, pause(after)])
      const running = child.exitCode === null
      child.kill('SIGKILL')
      await closed
      return running
    },
    /** Every table of a centre's catalogue, built anew: how many rows, and the digest of them all. */
    async catalogue(centre: Record<string, string>): Promise<Record<string, { count: number; digest: string }>> {
      const file = join(centre.DATA_DIR ?? '', 'catalogue.json')
      const { code, said } = await run(catalogue, [file], centre)
      if (code !== 0) throw new Error(said)
      return JSON.parse(await readFile(file, 'utf8'))
    },
  }
}
