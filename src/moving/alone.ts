import { holderName, openLeases } from '../changelog/lease'
import { systemClock, systemIds } from '../domain/clock'
import { Problem } from '../domain/errors'
import type { Database } from '../engines/database/port'

/** Milliseconds that an import on another host which died keeps the next one waiting; of this host it is seen to be gone. */
const held = 60_000

/** Does the work while no other process imports into the same centre: two would remove each other's rows. */
export async function alone(database: Database, work: () => Promise<void>): Promise<void> {
  const leases = openLeases(database, systemClock, holderName(systemIds.next()))
  const lease = await leases.acquire('importer', held)
  if (!lease) throw new Problem('import-running')
  // A renewal that fails is followed by others before the lease is over.
  const renewing = setInterval(() => void leases.renew(lease, held).catch(() => {}), held / 4)
  try {
    await work()
  } finally {
    clearInterval(renewing)
    await leases.release(lease)
  }
}
