import { describe } from '@jest/globals'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { systemIds } from '../../src/domain/clock'
import { mongo } from '../../src/engines/database/mongo'
import type { FaultyServer } from '../builders/faultyServer'
import { openPayload } from '../integration/centre'

const address = process.env.ZIYUAN_TEST_MONGODB ? new URL(process.env.ZIYUAN_TEST_MONGODB) : null

/** Runs where `ZIYUAN_TEST_MONGODB` names a real server; the faults stand on the way to it. */
export const onMongo = address ? describe : describe.skip
export const server = { host: address?.hostname ?? '', port: Number(address?.port) }

/** A server that fails is given up soon, so that a test need not wait (milliseconds). */
export const patience = { search: 800, answer: 1_500, rest: 300, start: 10_000 }

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
