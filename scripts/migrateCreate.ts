/** Writes the migration from the last committed schema to the present one: `npm run migrate:create -- name`. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BasePayload } from 'payload'
import { buildCentreConfig } from '../src/config'
import { sqlite } from '../src/engines/database'

const [name = 'schema'] = process.argv.slice(2)
const payload = new BasePayload()
await payload.init({
  disableOnInit: true,
  config: buildCentreConfig({
    database: sqlite({ url: 'file::memory:', migrations: [] }),
    secret: 'not used: nothing is served',
    serverURL: '',
    origin: 'zj',
    sessionSeconds: 60,
    importMapBaseDir: process.cwd(),
  }),
})
await payload.db.createMigration({ migrationName: name, payload, forceAcceptWarning: true })

// Payload writes types as if they were values; a loader that erases nothing but types would look for them at run time.
const folder = 'src/migrations'
for (const file of readdirSync(folder).filter((one) => /^\d.*\.ts$/.test(one))) {
  const path = join(folder, file)
  writeFileSync(
    path,
    readFileSync(path, 'utf8').replace(
      '{ MigrateUpArgs, MigrateDownArgs,',
      '{ type MigrateUpArgs, type MigrateDownArgs,',
    ),
  )
}
process.exit(0)
