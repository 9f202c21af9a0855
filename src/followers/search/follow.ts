import { setTimeout as pause } from 'node:timers/promises'
import type { FollowLog } from '../catalogue'
import type { Feeder } from './feeder'

export interface FollowSearchOptions {
  feeder: Feeder
  log: FollowLog
  /** Milliseconds between two looks when nothing is new; a server that is away is asked ever more seldom. */
  every?: number
  signal: AbortSignal
}

/** The longest pause while the index can't be fed (milliseconds). */
const longest = 10_000

/** Follows until the signal. What fails is told once, tried again, and told when it is over. */
export async function followSearch({ feeder, log, every = 500, signal }: FollowSearchOptions): Promise<void> {
  let failures = 0
  while (!signal.aborted) {
    try {
      await feeder.catchUp(signal)
      if (failures > 0) log.info({ failures }, 'the search index is fed again')
      failures = 0
    } catch (error) {
      if (failures === 0) log.error({ err: error }, 'the search index could not be fed; trying again')
      failures += 1
    }
    const wait = failures === 0 ? every : Math.min(longest, every * 2 ** Math.min(failures, 10))
    await pause(wait, undefined, { signal }).catch(() => {
      // Told to stop: the condition of the loop sees it.
    })
  }
}
