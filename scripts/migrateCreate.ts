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

/**
 * Payload writes types as if they were values; a loader that erases nothing but types would look for them at run time.
 * And on SQLite a migration is not one transaction (docs/architecture, rule 1): a start that was killed in the middle must
 * be able to go on, so what makes a table or an index finds it there without complaint.
 */
const corrections: [RegExp, string][] = [
  [/\{ MigrateUpArgs, MigrateDownArgs,/, '{ type MigrateUpArgs, type MigrateDownArgs,'],
  [/CREATE (TABLE|INDEX|UNIQUE INDEX) (?!IF NOT EXISTS)/g, 'CREATE $1 IF NOT EXISTS '],
]
const folder = 'src/migrations'
for (const file of readdirSync(folder).filter((one) => /^\d.*\.ts$/.test(one))) {
  const path = join(folder, file)
  const text = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    corrections.reduce((corrected, [wrong, right]) => corrected.replace(wrong, right), text),
  )
}
process.exit(0)
