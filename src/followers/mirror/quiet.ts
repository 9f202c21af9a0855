import { setTimeout as pause } from 'node:timers/promises'
import type { Clock } from '../../domain/clock'

/** Milliseconds to wait where the upstream does not say, and the most that it is believed. */
const usual = 1_000
const longest = 3_600_000

export interface Quiet {
  /** Resolves when the upstream may be asked again; at once when it never said otherwise. Rejects on the signal. */
  over(): Promise<void>
  /** Takes a `Retry-After` (RFC 9110, 10.2.3: seconds, or a date). */
  keepFor(retryAfter: string | null): void
}

/** How long an upstream wants to be left alone. `told`: a wait of more than a few seconds begins (until, ISO time). */
export function openQuiet(clock: Clock, signal: AbortSignal, told: (until: string) => void): Quiet {
  let until = 0
  return {
    async over() {
      for (let left = until - clock.now().getTime(); left > 0; left = until - clock.now().getTime())
        await pause(left, undefined, { signal })
    },
    keepFor(retryAfter) {
      const now = clock.now().getTime()
      const wanted = now + Math.min(longest, millisecondsOf(retryAfter, now))
      if (wanted > until && wanted - now > 5_000) told(new Date(wanted).toISOString())
      until = Math.max(until, wanted)
    },
  }
}

function millisecondsOf(text: string | null, now: number): number {
  if (text === null) return usual
  if (/^\d+$/.test(text)) return Math.max(usual, Number(text) * 1000)
  const date = Date.parse(text)
  return Number.isNaN(date) ? usual : Math.max(usual, date - now)
}
