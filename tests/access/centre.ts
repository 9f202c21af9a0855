import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GRAPHQL_POST } from '@payloadcms/next/routes'
import { getPayload, type Payload } from 'payload'
import { buildCentreConfig } from '../../src/config'
import { type Database, payloadDatabase, sqlite } from '../../src/engines/database'
import { type ObjectStore, openStore } from '../../src/engines/storage'
import { type Doors, openDoors } from './doors'
import { settle, visitors } from './population'

interface SqliteAdapter {
  client: { execute(sql: string): Promise<unknown> }
}

/** A real centre with the world of the matrix in it, and its doors. */
export interface MatrixCentre {
  payload: Payload
  database: Database
  store: ObjectStore
  doors: Doors
  close(): Promise<void>
}

export async function openMatrixCentre(sessionSeconds = 3600): Promise<MatrixCentre> {
  const folder = await mkdtemp(join(tmpdir(), 'ziyuan-access-'))
  const config = await buildCentreConfig({
    database: sqlite({ url: `file:${folder}/centre.db`, push: true, migrations: [] }),
    secret: 'a secret of this test alone, forty letters',
    serverURL: 'http://localhost:4400',
    origin: 'zj',
    sessionSeconds,
    importMapBaseDir: process.cwd(),
  })
  const payload = await getPayload({ config })
  // Thousands of rows that nobody misses after a power cut.
  await (payload.db as unknown as SqliteAdapter).client.execute('PRAGMA synchronous = OFF')
  await settle(payload)
  return {
    payload,
    database: payloadDatabase(payload),
    store: await openStore({ engine: 'folder', folder: join(folder, 'media') }),
    doors: await openDoors(payload, config, GRAPHQL_POST(config), visitors()),
    async close() {
      await payload.destroy()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
