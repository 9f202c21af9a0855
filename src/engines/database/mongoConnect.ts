import { setTimeout as pause } from 'node:timers/promises'
import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { Problem } from '../../domain/errors'
import { isUnreachable } from './failures'

/** Milliseconds between two tries. */
const between = 1_000

/**
 * Connects, and waits for a server that is not there yet: machines of a cluster start in any order. Says so in the running
 * log meanwhile; throws `database-unavailable` when it has not come within `longest` milliseconds. `open` is the adapter's own way, which
 * tries once.
 */
export async function connectPatiently(
  adapter: MongooseAdapter,
  longest: number,
  open: () => Promise<void>,
): Promise<void> {
  const { logger } = adapter.payload
  for (const until = Date.now() + longest; ; await pause(between)) {
    try {
      // The driver's own words here: the adapter's would log every failed try as a fatal one, with its stack.
      await adapter.connection.openUri(String(adapter.url), adapter.connectOptions)
      break
    } catch (error) {
      if (!isUnreachable(error)) throw error
      if (Date.now() > until) throw new Problem('database-unavailable', {}, { cause: error })
      logger.warn(`等待数据库应答 Waiting for the database to answer: ${(error as Error).message}`)
    }
  }
  await open()
}
