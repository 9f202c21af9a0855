import { setTimeout as wait } from 'node:timers/promises'
import { describe, expect } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { systemIds } from '../../src/domain/clock'
import { isProblem } from '../../src/domain/errors'
import { mongo } from '../../src/engines/database/mongo'
import { statesOfParts } from '../../src/engines/parts'
import type { FaultyServer } from '../builders/faultyServer'
import { openPayload } from '../integration/centre'

const address = process.env.ZIYUAN_TEST_MONGODB ? new URL(process.env.ZIYUAN_TEST_MONGODB) : null

/** Runs where `ZIYUAN_TEST_MONGODB` names a real server; the faults stand on the way to it. */
export const onMongo = address ? describe : describe.skip
export const server = { host: address?.hostname ?? '', port: Number(address?.port) }

/** A server that fails is given up soon, so that a test need not wait (milliseconds). */
export const patience = { search: 800, answer: 1_500, rest: 300, start: 10_000 }

export const health = () => statesOfParts().find(({ name }) => name === 'database')?.state

/** Waits until health says so by itself, without a caller: the circuit asks. */
export async function untilBack(): Promise<void> {
  for (let i = 0; i < 200 && health() === 'down'; i++) await wait(50)
  expect(health()).not.toBe('down')
}

/** As a client does who was told to try again: a connection that broke may still be among those that wait for work. */
export async function insisted(ask: () => Promise<unknown>): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const problem: unknown = await ask().then(
      () => null,
      (error: unknown) => error,
    )
    if (problem === null) return
    if (!isProblem(problem, 'database-unavailable') || attempt === 20) throw problem
    await wait(100)
  }
}

/** Waits until health says by itself that all is well again. */
export async function untilWell(): Promise<void> {
  for (let i = 0; i < 200 && health() !== 'well'; i++) await wait(50)
  expect(health()).toBe('well')
}

/** Address of a database on that server, by way of the wire. */
export function through(wire: FaultyServer, name: string): string {
  const url = new URL(String(address))
  url.host = `127.0.0.1:${wire.port}`
  url.pathname = `/${name}_${process.pid}`
  return url.href
}

export const open = (url: string, given = patience): Promise<Payload> =>
  openPayload(url, systemIds.next(), undefined, mongo(url, given))

export async function dropped(payload: Payload): Promise<void> {
  await (payload.db as unknown as MongooseAdapter).connection.dropDatabase()
  await payload.destroy()
}
