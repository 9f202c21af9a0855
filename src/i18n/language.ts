/** The two languages of the interface; Chinese is the first. */
export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

export const languageOf = (code: string | undefined): Language => (code?.startsWith('en') ? 'en' : 'zh')

/** A word in both languages, or one that is the same in both. */
export type Label = string | Readonly<Record<string, string>>

export const wordsIn = (label: Label, language: Language): string =>
  typeof label === 'string' ? label : (label[language] ?? '')

/** Fills `{name}` places of a sentence. */
export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
