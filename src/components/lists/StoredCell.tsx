'use client'

import type { DefaultCellComponentProps, TextFieldClient } from 'payload'
import type { Language } from '../../i18n/language'
import { otherStates, stateWords } from '../../i18n/stored'
import { sayMoment } from '../moment'
import { kindName } from '../planning/kindNames'
import { useLanguage } from '../words'

/** How the value of a column is said, by the column's name: of which table, in which language. */
const sayings: Readonly<Record<string, (value: string, table: string, language: Language) => string>> = {
  kind: (value, _, language) => kindName(value, language),
  state: sayState,
  status: sayState,
}

/** A kind, a state or a moment as a system table keeps it, in the words of people. */
export function StoredCell({ cellData, field, collectionSlug }: DefaultCellComponentProps<TextFieldClient>) {
  const language = useLanguage()
  if (typeof cellData !== 'string' || cellData === '') return <span>—</span>
  const say = sayings[field.name] ?? sayWhen
  return <span>{say(cellData, collectionSlug, language)}</span>
}

function sayState(value: string, table: string, language: Language): string {
  return (stateWords[table] ?? otherStates)[value]?.[language] ?? value
}

/** A day stays as it is. */
const sayWhen = (value: string, _: string, language: Language): string =>
  /^\d{4}-\d{2}-\d{2}T/.test(value) ? sayMoment(value, language) : value
