import { afterAll, beforeAll, expect, test } from '@jest/globals'
import type { SQLiteAdapter } from '@payloadcms/db-sqlite'
import { countRows, payloadDatabase } from '../../../src/engines/database'
import { openCentre, type TestCentre } from '../centre'
import { testEngines } from '../databases'

let centre: TestCentre
beforeAll(async () => {
  const [sqlite] = testEngines
  centre = await openCentre(undefined, undefined, sqlite)
}, 60_000)
afterAll(() => centre?.close())

const insert = async (from: number, to: number): Promise<void> => {
  const database = payloadDatabase(centre.payload)
  for (let n = from; n < to; n += 1) {
    const place = { organisation: 's', county: 'co', city: 'ci', province: 'p' }
    const at = new Date(n * 60_000).toISOString()
    await database.insert('cases', {
      id: `case-${n}`,
      resource: `r-${n}`,
      ordinal: 1,
      steps: 1,
      submittedAt: at,
      ...place,
    })
  }
}

/** How SQLite would take the first page of cases that somebody of the province sees. */
async function plan(): Promise<string> {
  const { client } = centre.payload.db as unknown as SQLiteAdapter
  const columns = ['organisation', 'county', 'city', 'province'].map((column) => `${column} IN ('p')`)
  const sql = `EXPLAIN QUERY PLAN SELECT * FROM cases WHERE ${columns.join(' OR ')} ORDER BY submitted_at DESC LIMIT 10`
  return (await client.execute(sql)).rows.map((row) => String(row.detail)).join('\n')
}

test('a page of cases is taken in its order once there are many, and few are not counted', async () => {
  await insert(0, 20)
  await countRows(centre.payload, ['resource-packs', 'cases'])
  expect(await plan()).toContain('ORDER BY')
  await insert(20, 900)
  await countRows(centre.payload, ['resource-packs', 'cases'])
  expect(await plan()).toMatch(/^SCAN cases USING INDEX cases_submitted_at_idx$/)
}, 120_000)
