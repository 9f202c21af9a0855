import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Payload } from 'payload'
import { systemIds } from '../../src/domain/clock'
import { isProblem } from '../../src/domain/errors'
import { type Database, payloadDatabase } from '../../src/engines/database'
import { type FaultyServer, faultyServer } from '../builders/faultyServer'
import { health, untilWell } from './health'
import { dropped, onMongo, open, patience, server, through } from './mongoBehindWire'

const away = { code: 'database-unavailable', status: 503 }

onMongo('a database that goes away', () => {
  let wire: FaultyServer
  let payload: Payload
  let database: Database
  const known = systemIds.next()
  const intent = (operation: string) => ({ id: systemIds.next(), operation, status: 'ready', data: { n: 1 } })

  beforeAll(async () => {
    wire = await faultyServer(server)
    payload = await open(through(wire, 'faults'))
    database = payloadDatabase(payload)
    await database.insert('counters', { id: known, value: 1 })
  })
  afterAll(async () => {
    await wire.heal()
    await untilWell()
    await dropped(payload)
    await wire.close()
  })

  const faults = [
    { name: 'refuses connections', begin: () => wire.refuse() },
    { name: 'stops answering', begin: () => wire.stall() },
    { name: 'breaks off every answer', begin: () => wire.cut(10) },
  ]
  const questions: { name: string; ask: () => Promise<unknown> }[] = [
    { name: 'get', ask: () => database.get('counters', known) },
    { name: 'find', ask: () => database.find('counters', { limit: 1 }) },
    { name: 'count', ask: () => database.count('counters') },
    { name: 'insert', ask: () => database.insert('intents', intent(systemIds.next())) },
    {
      name: 'insertMissing',
      ask: () => database.insertMissing('intents', [intent(systemIds.next()), intent(systemIds.next())]),
    },
    { name: 'updateAll', ask: () => database.updateAll('intents', { id: { equals: known } }, { status: 'done' }) },
    { name: 'update', ask: () => database.update('counters', known, { value: 1 }) },
    { name: 'compareAndSet', ask: () => database.compareAndSet('counters', { id: { equals: known } }, { value: 1 }) },
    { name: 'remove', ask: () => database.remove('intents', { operation: { equals: 'none' } }) },
  ]

  describe.each(faults)('and $name', ({ begin }) => {
    test.each(questions)('$name is answered with a clear problem, and works once it is back', async ({ ask }) => {
      await begin()
      await expect(ask()).rejects.toMatchObject(away)
      await wire.heal()
      await untilWell()
      await ask()
      expect(health().database).toBe('well')
    })

    test('a write that nobody heard about is there once at most, and once when it is said again', async () => {
      const operation = `unheard ${systemIds.next()}`
      const writing = Array.from({ length: 5 }, (_, n) => database.insert('intents', intent(`${operation} ${n}`)))
      await wait(5)
      await begin()
      await Promise.allSettled(writing)
      await wire.heal()
      await untilWell()
      for (let n = 0; n < 5; n += 1)
        await database.insert('intents', intent(`${operation} ${n}`)).catch((error: unknown) => {
          if (!isProblem(error, 'duplicate-value')) throw error
        })
      expect(await database.count('intents', { operation: { contains: operation } })).toBe(5)
    })
  })

  test('health says that it is down, callers are told at once meanwhile, and the return is noticed by itself', async () => {
    await wire.refuse()
    for (let i = 0; i < 5; i += 1)
      await expect(database.update('counters', known, { value: 1 })).rejects.toMatchObject(away)
    expect(health().database).toBe('down')
    const asked = performance.now()
    await expect(database.get('counters', known)).rejects.toMatchObject(away)
    expect(performance.now() - asked).toBeLessThan(patience.search)
    await wire.heal()
    await untilWell()
  })

  test('connections that broke while nobody used them refuse no write', async () => {
    await Promise.all(Array.from({ length: 8 }, () => database.count('counters')))
    await wire.refuse()
    await wire.heal()
    for (let n = 0; n < 4; n += 1) await database.insert('intents', intent(`unused ${systemIds.next()}`))
    expect(health().database).toBe('well')
  })

  test('slow answers are waited for', async () => {
    wire.slow(60)
    const row = intent(`slow ${systemIds.next()}`)
    await database.insert('intents', row)
    expect(await database.get('intents', row.id)).toMatchObject(row)
    await wire.heal()
    expect(health().database).toBe('well')
  })

  test('the doors of the CMS say the same problem', async () => {
    await wire.refuse()
    await expect(payload.find({ collection: 'organisations', limit: 1 })).rejects.toMatchObject(away)
    await wire.heal()
    await untilWell()
  })
})

onMongo('a start', () => {
  test('waits for a database that comes', async () => {
    const wire = await faultyServer(server)
    await wire.refuse()
    const url = through(wire, 'start')
    const opening = open(url)
    await wait(1_500)
    await wire.heal()
    const payload = await opening
    expect(await payloadDatabase(payload).count('intents')).toBe(0)
    await dropped(payload)
    await wire.close()
  })

  test('says that the database is away when it does not come', async () => {
    const wire = await faultyServer(server)
    await wire.refuse()
    await expect(open(through(wire, 'never'), { ...patience, start: 1_500 })).rejects.toMatchObject(away)
    await wire.close()
  })
})
