import { randomBytes } from 'node:crypto'
import { copyFile, mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import type { Payload } from 'payload'
import { templateDatabase } from './template'

/** An engine that tests can have empty databases of. */
export interface TestEngine {
  name: string
  /** Address of a new database; `folder` is the test's own. `open` opens a CMS on an address. */
  make(folder: string, open: (url: string) => Promise<Payload>): Promise<string>
  /** Whether the engine's word about a taken value names the column (FerretDB's does not, MongoDB's does). */
  namesTaken: boolean
  /** Waits for no disk: no test cuts the power, and what a killed process wrote is in the system's hands. */
  hurry(payload: Payload): Promise<void>
  /** Takes the database away, once the last test is done with it. */
  drop(payload: Payload): Promise<void>
}

const execute = (payload: Payload, sql: string) =>
  (payload.db as unknown as { client: { execute(sql: string): Promise<unknown> } }).client.execute(sql)

const sqlite: TestEngine = {
  name: 'SQLite',
  async make(folder, open) {
    await mkdir(join(folder, 'db'), { recursive: true })
    const path = join(folder, 'db', 'centre.db')
    await copyFile(await templateDatabase(open), path)
    return `file:${path}`
  },
  namesTaken: true,
  hurry: async (payload) => void (await execute(payload, 'PRAGMA synchronous = OFF')),
  drop: async () => {},
}

const mongo = (server: string): TestEngine => ({
  name: 'MongoDB',
  async make() {
    const url = new URL(server)
    url.pathname = `/test_${process.pid}_${randomBytes(4).toString('hex')}`
    return url.href
  },
  namesTaken: false,
  hurry: async () => {},
  drop: async (payload) => void (await (payload.db as unknown as MongooseAdapter).connection.dropDatabase()),
})

/** A real server's address, as `.ci/services env` prints it. */
const server = process.env.ZIYUAN_TEST_MONGODB

/** Every engine that runs here: SQLite always, MongoDB where a server is named. */
export const testEngines: TestEngine[] = [sqlite, ...(server ? [mongo(server)] : [])]

/** The engine that whole centres of a test run on: the server where one is named. */
export const testEngine: TestEngine = testEngines.at(-1) ?? sqlite
