import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import type { CentreOptions } from './config'
import { sqlite } from './engines/database'
import { env, isBuilding } from './env'
import { migrations } from './migrations'
import { payloadSecret } from './secrets'

/** The CMS's options as this process's environment says them; the schema comes from committed migrations alone. */
export function centreOptions(): CentreOptions {
  const { DATABASE_URL: url, PUBLIC_URL, ORIGIN, SESSION_SECONDS } = env()
  if (!isBuilding()) mkdirSync(/*turbopackIgnore: true*/ dirname(url.replace(/^file:/, '')), { recursive: true })
  return {
    database: sqlite({ url: isBuilding() ? 'file::memory:' : url, push: false, migrations }),
    secret: payloadSecret(),
    serverURL: PUBLIC_URL,
    origin: ORIGIN,
    sessionSeconds: SESSION_SECONDS,
    importMapBaseDir: /*turbopackIgnore: true*/ process.cwd(),
  }
}
