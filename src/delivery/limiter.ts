import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from '../domain/errors'

/** Seconds over which requests are counted. */
const window = 60

/** Counts requests per key, or per address for anonymous callers; addresses are kept in memory for a minute only. */
export class Limiter {
  readonly #limiter: RateLimiterMemory
  readonly policy: string

  constructor(private readonly perMinute: number) {
    this.#limiter = new RateLimiterMemory({ points: perMinute, duration: window })
    this.policy = `"default";q=${perMinute};w=${window}`
  }

  /** Counts one request; returns the `RateLimit` header. Throws `too-many-requests` (details: seconds, limit). */
  async take(who: string): Promise<string> {
    try {
      return header(await this.#limiter.consume(who))
    } catch (refused) {
      if (!(refused instanceof RateLimiterRes)) throw refused
      throw new Problem('too-many-requests', { seconds: secondsTo(refused), limit: this.perMinute })
    }
  }
}

const secondsTo = (state: RateLimiterRes): number => Math.max(1, Math.ceil(state.msBeforeNext / 1000))

const header = (state: RateLimiterRes): string => `"default";r=${state.remainingPoints};t=${secondsTo(state)}`
