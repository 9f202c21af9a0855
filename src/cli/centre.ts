import type { Payload } from 'payload'
import type { ChangeLog } from '../changelog'
import type { Database } from '../engines/database'
import type { ObjectStore } from '../engines/storage/port'

/** What the commands that write need of a centre; opened only by those, because it starts the database. */
export interface OpenCentre {
  payload: Payload
  database: Database
  log: ChangeLog
  store: ObjectStore
  close(): Promise<void>
}

/** `import`: a centre that is not finished yet may be opened, by the import alone. */
export type CentreDoor = (purpose?: 'work' | 'import') => Promise<OpenCentre>

/** Opens the centre for one piece of work and closes it again, whatever comes of it. */
export async function withCentre<T>(
  door: CentreDoor,
  work: (centre: OpenCentre) => Promise<T>,
  purpose: 'work' | 'import' = 'work',
): Promise<T> {
  const centre = await door(purpose)
  try {
    return await work(centre)
  } finally {
    await centre.close()
  }
}
