import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCentre } from '../../../src/compose'
import { digestOf } from '../../../src/domain/canonical'
import { openSql } from '../../../src/engines/sql'
import { env } from '../../../src/env'
import { openCatalogueWriter, rebuild } from '../../../src/followers/catalogue'
import { openRunningLog } from '../../../src/hosting/log'
import { logSource } from '../../../src/hosting/logSource'
import { openRegistry } from '../../../src/hosting/registry'

/**
 * A process that builds the catalogue of the centre its environment names, from log, manifests and database alone, and
 * writes count and digest of the rows of every table to the file it is given. `catalogueProgram.ts <file>`
 */
const [file = ''] = process.argv.slice(2)
const log = openRunningLog()
const centre = await openCentre(env(), log)
const path = join(env().DATA_DIR, 'rebuilt.db')
for (const suffix of ['', '-wal', '-shm']) rmSync(path + suffix, { force: true })
const writer = openCatalogueWriter(path)
await rebuild({ writer, source: logSource(centre.changelog, centre.ports.store), log })
await openRegistry(centre.payload, centre.ports.database, writer)()
writer.close()

/** Who writes a catalogue, and how often it was built, is the process's own. */
const own = ['leases', 'meta']
const sql = openSql(path)
const tables = sql
  .all<{ name: string }>(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
  )
  .filter(({ name }) => !own.includes(name))
const digests = tables.map(({ name }) => {
  const rows = sql.all<object>(`SELECT * FROM "${name}"`).map((row) => JSON.stringify(row))
  return [name, { count: rows.length, digest: digestOf(rows.sort().join('\n')) }]
})
sql.close()
writeFileSync(file, JSON.stringify(Object.fromEntries(digests)))
await centre.close()
process.exit(0)
