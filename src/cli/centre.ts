import type { ChangeLog } from '../changelog'
import type { ObjectStore } from '../engines/storage/port'

/** What the commands that write need of a centre; opened only by those, because it starts the database. */
export interface OpenCentre {
  log: ChangeLog
  store: ObjectStore
  close(): Promise<void>
}

export type CentreDoor = () => Promise<OpenCentre>

/** Opens the centre for one piece of work and closes it again, whatever comes of it. */
export async function withCentre<T>(door: CentreDoor, work: (centre: OpenCentre) => Promise<T>): Promise<T> {
  const centre = await door()
  try {
    return await work(centre)
  } finally {
    await centre.close()
  }
}
