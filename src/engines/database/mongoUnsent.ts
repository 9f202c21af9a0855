import { setImmediate as turn } from 'node:timers/promises'
import { isUnsent } from './failures'

const attempts = 5

/**
 * Does a call of the driver, and again at once while it never left this process: what the server can't have heard is not
 * done twice, be it a write. The driver empties its pool when a connection fails, but takes a failed write of a socket for
 * an error of somebody else's (decision 0045), so the next call would meet the next broken connection. The turn between
 * two attempts lets the process hear which connections have ended. `signal`: who asked has given up.
 */
export async function untilSent<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await call()
    } catch (error) {
      if (!isUnsent(error) || attempt === attempts || signal.aborted) throw error
      await turn()
    }
  }
}
