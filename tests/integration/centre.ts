import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getPayload, type Payload } from 'payload'
import { buildCentreConfig } from '../../src/config'
import { type Database, databaseEngine, payloadDatabase } from '../../src/engines/database'
import { type ObjectStore, openStore } from '../../src/engines/storage'
import { type TestEngine, testEngine } from './databases'
import { loadLexical } from './lexical'

/** A centre as the tests see it: real database, real store, no server. */
export interface TestCentre {
  payload: Payload
  database: Database
  store: ObjectStore
  /** Everything this centre stores; removed by `close`. */
  folder: string
  /** Name under which Payload's doors find this instance (`payloadInstanceCacheKey`). */
  key: string
  /** Address of its database, for a second Payload on it. */
  url: string
  close(): Promise<void>
}

export const serverURL = 'http://localhost:3000'

/** A Payload of its own on a database that has its schema; several may look at one database. */
export async function openPayload(
  url: string,
  key = url,
  sessionSeconds = 7200,
  database = databaseEngine(url),
): Promise<Payload> {
  await loadLexical()
  const options = { database, serverURL, secret: 'only for tests 0123456789abcdef', origin: 'zj', sessionSeconds }
  const config = await buildCentreConfig({
    ...options,
    logger: { options: { level: 'silent' } },
    importMapBaseDir: process.cwd(),
  })
  return getPayload({ config, key })
}

/**
 * An empty centre in a temporary folder (40 ms after the first of a run). Close it when the file's tests are done.
 * `name`: `default` for doors that look for the process's one Payload, such as GraphQL's. `durable`: every write waits for
 * the disk, as a real centre's does.
 */
export async function openCentre(
  name?: string,
  sessionSeconds?: number,
  engine: TestEngine = testEngine,
  durable = false,
): Promise<TestCentre> {
  const folder = await mkdtemp(join(tmpdir(), 'ziyuan-test-'))
  await mkdir(join(folder, 'media'))
  const url = await engine.make(folder, (address) => openPayload(address))
  const key = name ?? url
  const payload = await openPayload(url, key, sessionSeconds)
  if (!durable) await engine.hurry(payload)
  const store = await openStore({ engine: 'folder', folder: join(folder, 'media') })
  const close = async () => {
    await engine.drop(payload)
    await payload.destroy()
    await rm(folder, { recursive: true, force: true })
  }
  return { payload, database: payloadDatabase(payload), store, folder, key, url, close }
}
