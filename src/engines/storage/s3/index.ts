import { mkdir } from 'node:fs/promises'
import { type Clock, systemClock } from '../../../domain/clock'
import { guarded } from '../failure'
import type { ObjectStore } from '../port'
import { clearAbandoned } from '../waitingRoom'
import { connect } from './connection'
import type { S3Settings } from './settings'
import { S3Store } from './store'
import { Writing } from './writing'

export type { S3Settings } from './settings'

/**
 * Opens the object store in a bucket without asking the server anything: a centre starts while its store is down, and
 * says so. Clears what stopped processes left in the local waiting room; what they left in the bucket goes with the
 * first write.
 */
export async function openS3Store(settings: S3Settings, clock: Clock = systemClock): Promise<ObjectStore> {
  await guarded(() => mkdir(settings.room, { recursive: true }))
  await guarded(() => clearAbandoned(settings.room, clock.now()))
  const client = connect(settings, clock)
  return new S3Store(client, new Writing(client, settings, () => clock.now()), settings)
}
