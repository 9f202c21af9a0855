import type { CatalogueReader } from '../followers/catalogue'
import type { Freshness } from './freshness'

interface Waiter {
  origin: string
  after: number
  wake: () => void
}

/** How often waiting callers' log is looked at (milliseconds), and how many may wait at once. */
const every = 100
const most = 2000

/** Callers of `/changes` who wait for the next entry: one look at the catalogue serves them all. */
export class Waiters {
  readonly #waiting = new Set<Waiter>()
  #timer: NodeJS.Timeout | null = null
  #epoch = 0

  constructor(
    private readonly catalogue: CatalogueReader,
    private readonly freshness: Freshness,
  ) {}

  /** Resolves when the log of `origin` goes beyond `after`, when the time is over or the caller gone; at once when too many wait. */
  wait(origin: string, after: number, milliseconds: number, signal: AbortSignal): Promise<void> {
    if (this.#waiting.size >= most || signal.aborted) return Promise.resolve()
    return new Promise((resolve) => {
      const waiter: Waiter = { origin, after, wake: () => end() }
      const late = setTimeout(() => end(), milliseconds)
      const end = (): void => {
        clearTimeout(late)
        signal.removeEventListener('abort', end)
        this.#waiting.delete(waiter)
        resolve()
      }
      signal.addEventListener('abort', end)
      this.#waiting.add(waiter)
      this.#timer ??= setInterval(() => this.#look(), every).unref()
    })
  }

  /** Sends everyone home, as when the process stops. */
  close(): void {
    if (this.#timer) clearInterval(this.#timer)
    for (const waiter of this.#waiting) waiter.wake()
  }

  #look(): void {
    if (this.#waiting.size === 0 && this.#timer) {
      clearInterval(this.#timer)
      this.#timer = null
      return
    }
    const epoch = this.freshness.look()
    if (epoch === this.#epoch) return
    this.#epoch = epoch
    for (const waiter of this.#waiting) if ((this.catalogue.position(waiter.origin) ?? 0) > waiter.after) waiter.wake()
  }
}
