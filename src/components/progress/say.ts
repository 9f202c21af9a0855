import type { Language } from '../../i18n/language'
import type { Due, Named } from './contract'

export const nameIn = (name: Named, language: Language): string => name[language]

const dates: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat('zh-CN', { month: 'long', day: 'numeric', weekday: 'short', timeZone: 'Asia/Shanghai' }),
  en: new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', weekday: 'short', timeZone: 'Asia/Shanghai' }),
}

/** A day as people say it, in China's time. */
export const sayDay = (moment: string, language: Language): string => dates[language].format(new Date(moment))

/** A deadline, with a word where it may still move. */
export const sayDue = ({ at, covered }: Due, language: Language): string =>
  covered
    ? sayDay(at, language)
    : `${sayDay(at, language)}${language === 'zh' ? '（节假日安排公布后可能调整）' : ' (may move once holidays are announced)'}`

/** Whole days from now; below nought: overdue. */
export const daysLeft = (moment: string, now: Date): number =>
  Math.ceil((new Date(moment).getTime() - now.getTime()) / 86_400_000)
