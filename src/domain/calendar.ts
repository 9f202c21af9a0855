import chineseDays from 'chinese-days'

/** Working days of China: weekends, public holidays and make-up working days. Dates are `YYYY-MM-DD` in China. */
export interface Calendar {
  isWorkday(date: string): boolean
  /** False when no holiday notice is known for that year: the answer is then weekends only and must be shown as such. */
  covers(year: number): boolean
}

/** The end of a term of working days. */
export interface Due {
  /** Last moment of the last day in China, RFC 3339 in UTC. */
  at: string
  /** False when the term reaches into a year whose holidays are not known yet: the date may move. */
  covered: boolean
}

/** What operators add to the package's data: days of a notice it does not know yet, and the years that are then complete. */
export interface AddedDays {
  workdays?: readonly string[]
  holidays?: readonly string[]
  years?: readonly number[]
}

const day = 86_400_000
/** China keeps UTC+8 all year. */
const chinaOffset = 8 * 3_600_000

/** The Chinese calendar date of a moment. */
export const chinaDate = (moment: Date): string => new Date(moment.getTime() + chinaOffset).toISOString().slice(0, 10)

const nextDate = (date: string): string => new Date(Date.parse(`${date}T00:00:00Z`) + day).toISOString().slice(0, 10)

/** The package reads dates in local time and errs west of Greenwich: local noon is the same date everywhere. */
const localNoon = (date: string): Date => {
  const [year = 0, month = 1, of = 1] = date.split('-').map(Number)
  return new Date(year, month - 1, of, 12)
}

/**
 * The calendar of public holidays as `chinese-days` knows it, with what operators added. Checked against the State
 * Council's notice for 2026; a year without any notice is not covered.
 */
export function chinaCalendar(added: AddedDays = {}): Calendar {
  const known = new Map<string, boolean>()
  const years = new Map<number, boolean>()
  for (const date of added.holidays ?? []) known.set(date, false)
  for (const date of added.workdays ?? []) known.set(date, true)
  for (const year of added.years ?? []) years.set(year, true)
  return {
    isWorkday: (date) => remembered(known, date, () => chineseDays.isWorkday(localNoon(date))),
    covers: (year) =>
      remembered(years, year, () => chineseDays.getHolidaysInRange(`${year}-01-02`, `${year}-12-30`, false).length > 0),
  }
}

function remembered<Key, Value>(values: Map<Key, Value>, key: Key, find: () => Value): Value {
  const found = values.get(key)
  if (found !== undefined) return found
  const value = find()
  values.set(key, value)
  return value
}

/** End of the n-th working day after the day of `from` (that day itself does not count). */
export function dueAfter(from: Date, workingDays: number, calendar: Calendar): Due {
  let date = chinaDate(from)
  for (let left = workingDays; left > 0; ) {
    date = nextDate(date)
    if (calendar.isWorkday(date)) left -= 1
  }
  const first = Number(chinaDate(from).slice(0, 4))
  const last = Number(date.slice(0, 4))
  const spanned = Array.from({ length: last - first + 1 }, (_, i) => first + i)
  return {
    at: new Date(Date.parse(`${date}T00:00:00Z`) + day - 1 - chinaOffset).toISOString(),
    covered: spanned.every((year) => calendar.covers(year)),
  }
}
