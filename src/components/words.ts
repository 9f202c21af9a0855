'use client'

import { useTranslation } from '@payloadcms/ui'
import { type Language, languageOf } from '../i18n/language'

/** The language the person chose for the admin. */
export const useLanguage = (): Language => languageOf(useTranslation().i18n.language)

/** The words of one area in that language. */
export const useWords = <Zh, En>(table: { zh: Zh; en: En }): Zh | En => table[useLanguage()]
