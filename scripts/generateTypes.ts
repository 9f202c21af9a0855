/** Writes src/payload-types.ts from the collections: `npm run generate:types`. */
import { generateTypes } from 'payload/node'
import { buildCentreConfig } from '../src/config'
import { databaseEngine } from '../src/engines/database'

await generateTypes(
  await buildCentreConfig({
    database: databaseEngine('file::memory:'),
    secret: 'not used: nothing is served',
    serverURL: '',
    origin: 'zj',
    sessionSeconds: 60,
    importMapBaseDir: process.cwd(),
  }),
  { log: false },
)
process.exit(0)
