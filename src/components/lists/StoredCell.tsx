'use client'

import type { DefaultCellComponentProps, TextFieldClient } from 'payload'
import type { Words } from '../../domain/words'
import type { Language } from '../../i18n/language'
import { codeWords, otherStates, stateWords } from '../../i18n/stored'
import { sayMoment } from '../moment'
import { kindName } from '../planning/kindNames'
import { useLanguage } from '../words'

/** What a row keeps beside the value. */
interface Row {
  data?: { stageName?: Words | null } | null
}

/** How the value of a column is said, by the column's name: of which table, in which language. */
const sayings: Readonly<Record<string, (value: string, table: string, language: Language, row: Row) => string>> = {
  kind: (value, table, language) => codeWords[table]?.kind?.[value]?.[language] ?? kindName(value, language),
  state: sayState,
  status: sayState,
  // A policy names its stages, and every case keeps the name beside the code.
  stage: (value, table, language, { data }) => data?.stageName?.[language] ?? sayCode('stage')(value, table, language),
  ...Object.fromEntries(['mode', 'outcome', 'action', 'act', 'form', 'role'].map((name) => [name, sayCode(name)])),
}

/** A kind, a state, another code or a moment as a system table keeps it, in the words of people. */
export function StoredCell({ cellData, field, collectionSlug, rowData }: DefaultCellComponentProps<TextFieldClient>) {
  const language = useLanguage()
  if (typeof cellData !== 'string' || cellData === '') return <span>—</span>
  const say = sayings[field.name] ?? sayWhen
  return <span>{say(cellData, collectionSlug, language, rowData ?? {})}</span>
}

function sayState(value: string, table: string, language: Language): string {
  return (stateWords[table] ?? otherStates)[value]?.[language] ?? value
}

function sayCode(column: string) {
  return (value: string, table: string, language: Language): string =>
    codeWords[table]?.[column]?.[value]?.[language] ?? value
}

/** A day stays as it is. */
const sayWhen = (value: string, _: string, language: Language): string =>
  /^\d{4}-\d{2}-\d{2}T/.test(value) ? sayMoment(value, language) : value
