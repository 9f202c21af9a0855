import type { Language } from '../i18n/language'

const moments: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Asia/Shanghai' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone: 'Asia/Shanghai' }),
}
const days: Record<Language, Intl.DateTimeFormat> = {
  zh: new Intl.DateTimeFormat('zh-CN', { dateStyle: 'long', timeZone: 'Asia/Shanghai' }),
  en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'Asia/Shanghai' }),
}

/** A moment and a day with their year, in China's time. */
export const sayMoment = (moment: string, language: Language): string => moments[language].format(new Date(moment))
export const sayDate = (moment: string, language: Language): string => days[language].format(new Date(moment))

/** First and last moment of a day in China, of which the input says `2026-12-01`. */
export const startOf = (day: string): string => `${day}T00:00:00+08:00`
export const endOf = (day: string): string => `${day}T23:59:59+08:00`
