import type { Calendar } from '../calendar'
import { Problem } from '../errors'

/** Working days that a public notice stands at least. */
export const shortestNotice = 5

/** One line of a 公示: a result, who is responsible for it and who made it, bound to the version that was checked. */
export interface NoticeLine {
  application: string
  title: string
  kind: string
  provider: string
  people: string[]
  identifier: string
  version: number
  digest: string
}

/** A public notice; dates are `YYYY-MM-DD` in China, both included. */
export interface Notice {
  from: string
  to: string
  at: string
  lines: NoticeLine[]
}

const day = 86_400_000
const next = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + day).toISOString().slice(0, 10)

/** The first day on which a notice that begins on `from` has stood long enough. */
export function earliestEnd(from: string, calendar: Calendar): string {
  let date = from
  for (let left = shortestNotice; ; date = next(date)) {
    if (calendar.isWorkday(date)) left -= 1
    if (left === 0) return date
  }
}

/** Throws `notice-too-short`, naming the earliest last day, and `invalid-input` for one that begins in the past. */
export function checkNotice({ from, to }: { from: string; to: string }, today: string, calendar: Calendar): void {
  if (from < today) throw new Problem('invalid-input', { field: 'from', reason: `< ${today}` })
  const earliest = earliestEnd(from, calendar)
  if (to < earliest) throw new Problem('notice-too-short', { days: shortestNotice, earliest })
}
