import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { type ChangeLog, openChangeLog } from '../../../src/changelog'
import { isError, verifyStore } from '../../../src/changelog/verify'
import { systemClock, systemIds } from '../../../src/domain/clock'
import { type Database, payloadDatabase } from '../../../src/engines/database'
import { bundlePrograms, removePrograms } from '../../programs.mjs'
import { openCentre, openPayload, type TestCentre } from '../centre'
import { testEngine } from '../databases'
import { aSuspension } from './aSuspension'

let centre: TestCentre
beforeEach(async () => {
  centre = await openCentre()
})
afterEach(() => centre.close())

const logOn = (database: Database): ChangeLog =>
  openChangeLog({
    ...{ origin: 'zj', database, store: centre.store, clock: systemClock, ids: systemIds },
    secrets: join(centre.folder, 'secrets'),
  })

async function seqs(database: Database): Promise<number[]> {
  return (await database.find<{ seq: number }>('changes', { sort: 'seq', limit: 1000 })).map((row) => row.seq)
}
const upTo = (last: number): number[] => Array.from({ length: last }, (_, n) => n + 1)
const errors = async () =>
  (await verifyStore({ store: centre.store, root: null, now: new Date() })).findings.filter(isError)

async function headAt(log: ChangeLog, seq: number): Promise<void> {
  for (let look = 0; (await log.head())?.head.seq !== seq; look++) {
    if (look > 400) throw new Error(`the head is not at ${seq}`)
    await new Promise((resolve) => setTimeout(resolve, 25))
  }
}

describe('on the real database', () => {
  test('the log is entered, read back with bodies, and stands verified in the store', async () => {
    const log = logOn(centre.database)
    await log.start()
    for (const n of [1, 2, 3]) await log.intend(aSuspension(String(n)))
    expect((await log.committed('suspend:3')).stub.seq).toBe(4)
    await headAt(log, 4)
    expect((await log.read(1, 10)).map((e) => e.body?.operation)).toEqual(['suspend:1', 'suspend:2', 'suspend:3'])
    expect(await errors()).toEqual([])
    await log.stop()
  })

  // How a file is put back; the same with MongoDB's own tools is in docs/operations.
  const onFile = testEngine.name === 'SQLite' ? test : test.skip
  onFile('restored from an older backup it catches up from the store and goes on', async () => {
    const log = logOn(centre.database)
    await log.start()
    await log.intend(aSuspension('before'))
    await log.committed('suspend:before')
    await headAt(log, 2)
    const backup = join(centre.folder, 'backup.db')
    const { client } = centre.payload.db as unknown as { client: { execute(sql: string): Promise<unknown> } }
    await client.execute('PRAGMA wal_checkpoint(TRUNCATE)')
    await copyFile(join(centre.folder, 'db', 'centre.db'), backup)
    for (const n of [1, 2, 3]) await log.intend(aSuspension(String(n)))
    await log.committed('suspend:3')
    await headAt(log, 5)
    await log.stop()
    const payload = await openPayload(`file:${backup}`)
    const restored = payloadDatabase(payload)
    expect(await seqs(restored)).toEqual([1, 2])
    // The backup remembers the lease of the log that runs here; in life that process has ended.
    await restored.update('leases', 'log:zj', { expires: new Date(0).toISOString() })
    const next = logOn(restored)
    expect(await next.start()).toEqual({ kind: 'open' })
    expect(await seqs(restored)).toEqual(upTo(5))
    await next.intend(aSuspension('after'))
    expect((await next.committed('suspend:after')).stub.seq).toBe(6)
    await headAt(next, 6)
    await next.stop()
    await payload.destroy()
    expect(await errors()).toEqual([])
  })
})

describe('several processes on one database', () => {
  let program = ''
  beforeAll(async () => {
    program = (await bundlePrograms('tests/integration/changelog/appenderProcess.ts'))[0] ?? ''
  })
  afterAll(removePrograms)

  interface Appending {
    child: ChildProcess
    output: () => string
    /** Once it has ended and all it said was read. */
    closed: Promise<unknown>
  }
  const append = (name: string, count: number): Appending => {
    const child = spawn(process.execPath, [program, centre.url, centre.folder, name, String(count)], {
      env: { PATH: process.env.PATH } as unknown as NodeJS.ProcessEnv,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk) => (output += String(chunk)))
    return { child, output: () => output, closed: once(child, 'close') }
  }

  test('leave a log without gaps or doubles, also when one is killed amid its work', async () => {
    const [one, two, killed] = [append('one', 40), append('two', 40), append('killed', 400)]
    while (!killed.output().includes('left 20')) {
      if (killed.child.exitCode !== null) throw new Error(killed.output())
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    killed.child.kill('SIGKILL')
    await Promise.all([one, two, killed].map(({ closed }) => closed))
    expect([one.output(), two.output()]).toEqual([expect.stringContaining('done'), expect.stringContaining('done')])
    const log = logOn(centre.database)
    await log.start()
    await log.intend(aSuspension('last'))
    const last = (await log.committed('suspend:last', 30_000)).stub.seq
    await headAt(log, last)
    await log.stop()
    const entered = await centre.database.find<{ operation: string }>('changes', { limit: 1000 })
    expect(await seqs(centre.database)).toEqual(upTo(last))
    expect(new Set(entered.map((row) => row.operation)).size).toBe(last)
    // What the killed process had left is not lost: its intents were durable.
    expect(entered.filter((row) => row.operation.startsWith('suspend:killed:')).length).toBeGreaterThanOrEqual(20)
    expect(await errors()).toEqual([])
  })
})
