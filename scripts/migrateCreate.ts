/**
 * Writes the step from the last committed schema to the present one, for both databases: `npm run migrate:create -- name`.
 * SQLite's changes tables. MongoDB's is empty, since its collections and indexes follow the source by themselves: it is
 * the place for what existing rows need (docs/how-to/change-the-schema.md).
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BasePayload } from 'payload'
import { buildCentreConfig } from '../src/config'
import { databaseEngine } from '../src/engines/database'

const [name = 'schema'] = process.argv.slice(2)

/** Payload writes types as if they were values; a loader that erases nothing but types would look for them at run time. */
const typesAreTypes: [RegExp, string][] = [[/\b(?<!type )(MigrateUpArgs|MigrateDownArgs),/g, 'type $1,']]

/**
 * On SQLite a migration is not one transaction (docs/architecture, rule 1): a start that was killed in the middle must be
 * able to go on, so what makes a table or an index finds it there without complaint.
 */
const canGoOn: [RegExp, string][] = [
  [/CREATE (TABLE|INDEX|UNIQUE INDEX) (?!IF NOT EXISTS)/g, 'CREATE $1 IF NOT EXISTS '],
]

/** A step for MongoDB that says nothing is a step all the same: it tells which schema a database was last served with. */
const saysWhatFor: [RegExp, string][] = [
  [/\/\/ Migration code/g, '// What existing rows need; collections and indexes follow the source by themselves.'],
]

async function create(url: string, folder: string, corrections: [RegExp, string][]): Promise<void> {
  const payload = new BasePayload()
  await payload.init({
    disableOnInit: true,
    disableDBConnect: url.startsWith('mongodb'),
    config: buildCentreConfig({
      database: databaseEngine(url),
      secret: 'not used: nothing is served',
      serverURL: '',
      origin: 'zj',
      sessionSeconds: 60,
      importMapBaseDir: process.cwd(),
    }),
  })
  await payload.db.createMigration({ migrationName: name, payload, forceAcceptWarning: true })
  for (const file of readdirSync(folder).filter((one) => /^\d.*\.ts$/.test(one)))
    correct(join(folder, file), corrections)
}

function correct(path: string, corrections: [RegExp, string][]): void {
  const text = readFileSync(path, 'utf8')
  const corrected = corrections.reduce((soFar, [wrong, right]) => soFar.replace(wrong, right), text)
  writeFileSync(path, corrected)
}

await create('file::memory:', 'src/migrations/sqlite', [...typesAreTypes, ...canGoOn])
await create('mongodb://nowhere', 'src/migrations/mongodb', [...typesAreTypes, ...saysWhatFor])
process.exit(0)
