/** The two languages of the interface; Chinese is the first. */
export const languages = ['zh', 'en'] as const
export type Language = (typeof languages)[number]

export const languageOf = (code: string | undefined): Language => (code?.startsWith('en') ? 'en' : 'zh')

/** Fills `{name}` places of a sentence. */
export const fill = (sentence: string, values: Record<string, string | number>): string =>
  sentence.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''))
