import { setTimeout as pause } from 'node:timers/promises'
import { Problem } from '../../domain/errors'
import { isRetryable } from './failures'

const attempts = 8

/** Tries a write again while the engine says that only its timing was wrong; throws `conflict` when that does not help. */
export async function insisting<T>(collection: string, write: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await write()
    } catch (error) {
      if (!isRetryable(error)) throw error
      if (attempt === attempts) throw new Problem('conflict', { collection }, { cause: error })
      await pause(5 * 2 ** attempt * (0.5 + Math.random()))
    }
  }
}
