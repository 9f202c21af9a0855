import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import { openChangeLog } from '../../../src/changelog'
import { isError, verifyStore } from '../../../src/changelog/verify'
import { systemClock, systemIds } from '../../../src/domain/clock'
import { isProblem } from '../../../src/domain/errors'
import { payloadDatabase } from '../../../src/engines/database'
import { openStore } from '../../../src/engines/storage'
import { type FaultyServer, faultyServer } from '../../builders/faultyServer'
import { dropped, onMongo, open, server, through } from '../../contract/mongoBehindWire'
import { aSuspension } from './aSuspension'

const faults: { name: string; begin: (wire: FaultyServer) => unknown }[] = [
  { name: 'refuses connections', begin: (wire) => wire.refuse() },
  { name: 'stops answering', begin: (wire) => wire.stall() },
  { name: 'breaks off every answer', begin: (wire) => wire.cut(100) },
]

onMongo('the log while its database is away', () => {
  test.each(faults)('and $name: every change that was wanted is entered once, by itself', async ({ name, begin }) => {
    const wire = await faultyServer(server)
    const payload = await open(through(wire, `log_${name.length}`))
    const folder = await mkdtemp(join(tmpdir(), 'ziyuan-test-'))
    const store = await openStore({ engine: 'folder', folder })
    const database = payloadDatabase(payload)
    const log = openChangeLog({
      ...{ origin: 'zj', database, store, secrets: join(folder, 'secrets'), clock: systemClock, ids: systemIds },
    })
    await log.start()

    const wanted = Array.from({ length: 12 }, (_, n) => aSuspension(`${n}`))
    const leaving = wanted.map(async (change, n) => {
      await wait(n * 15)
      // Whoever was told to try again does so, under the same name.
      for (let attempt = 0; attempt < 40; attempt += 1) {
        const problem = await log.intend(change).then(
          () => null,
          (error: unknown) => error,
        )
        if (problem === null) return
        if (!isProblem(problem, 'database-unavailable')) throw problem
        await wait(200)
      }
      throw new Error('the database did not come back')
    })
    await wait(90)
    await begin(wire)
    await wait(2_500)
    await wire.heal()
    await Promise.all(leaving)
    for (const { operation } of wanted) await log.committed(operation)
    // The signed head, up to which a log is read, follows a moment later.
    for (let look = 0; look < 400 && (await log.head())?.head.seq !== 13; look += 1) await wait(25)

    const entered = (await log.read(0, 100)).map(({ stub, body }) => [stub.seq, body?.operation])
    expect(entered.map(([seq]) => seq)).toEqual(Array.from({ length: 13 }, (_, n) => n + 1))
    expect(new Set(entered.slice(1).map(([, operation]) => operation)).size).toBe(12)
    expect((await verifyStore({ store, root: null, now: new Date() })).findings.filter(isError)).toEqual([])
    await log.stop()
    await dropped(payload)
    await wire.close()
    await rm(folder, { recursive: true, force: true })
  })
})
