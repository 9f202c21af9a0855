import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { buildCentreConfig } from './src/config'
import { sqlite } from './src/engines/database'
import { env, isBuilding } from './src/env'
import { migrations } from './src/migrations'
import { payloadSecret } from './src/secrets'

const { DATABASE_URL: url, PUBLIC_URL, ORIGIN, SESSION_SECONDS } = env()
if (!isBuilding()) mkdirSync(/*turbopackIgnore: true*/ dirname(url.replace(/^file:/, '')), { recursive: true })

/** The CMS as this process's environment says it; the schema comes from committed migrations alone. */
export default buildCentreConfig({
  database: sqlite({ url: isBuilding() ? 'file::memory:' : url, migrations }),
  secret: payloadSecret(),
  serverURL: PUBLIC_URL,
  origin: ORIGIN,
  sessionSeconds: SESSION_SECONDS,
  importMapBaseDir: /*turbopackIgnore: true*/ process.cwd(),
})
