import { dashboardWords } from '../../i18n/dashboard'
import { fill, type Language } from '../../i18n/language'
import { daysLeft, sayDay } from '../progress/say'

/** A day and how far away it is; louder the nearer. */
export function Deadline({ at, language, now }: { at: string; language: Language; now: Date }) {
  const words = dashboardWords[language]
  const days = daysLeft(at, now)
  const left = isLate(at, now) ? words.overdue : days <= 1 ? words.today : fill(words.days, { days })
  return (
    <span className={days <= 1 ? 'zy-bad' : days <= 3 ? 'zy-warn' : 'zy-soft'}>
      {sayDay(at, language)} · {left}
    </span>
  )
}

export const isLate = (at: string | null, now: Date): boolean => at !== null && Date.parse(at) < now.getTime()
