import { buildCentreConfig } from './src/config'
import { databaseEngine } from './src/engines/database'
import { env, isBuilding } from './src/env'
import { payloadSecret } from './src/secrets'

const { DATABASE_URL: url, PUBLIC_URL, ORIGIN, SESSION_SECONDS } = env()

/** The CMS as this process's environment says it; the schema comes from committed migrations alone. */
export default buildCentreConfig({
  database: databaseEngine(isBuilding() ? 'file::memory:' : url),
  secret: payloadSecret(),
  serverURL: PUBLIC_URL,
  origin: ORIGIN,
  sessionSeconds: SESSION_SECONDS,
  importMapBaseDir: /*turbopackIgnore: true*/ process.cwd(),
})
