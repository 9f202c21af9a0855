import { type Language, wordsIn } from '../../i18n/language'
import type { FieldShape } from './fields'
import { richWords } from './same'

/** Names of what values only point to, by `source/id`; the id stands for what could not be read. */
export type Names = ReadonlyMap<string, string>

const yes: Readonly<Record<Language, string>> = { zh: '是', en: 'yes' }
const no: Readonly<Record<Language, string>> = { zh: '否', en: 'no' }

/** Where the names of a field's values are kept: a collection, or a vocabulary of the taxonomy. */
export function sourceOf({ relationTo, admin }: FieldShape): string | null {
  if (admin?.custom?.vocabulary) return `taxonomy-terms:${admin.custom.vocabulary}`
  return typeof relationTo === 'string' ? relationTo : null
}

/** A value as the form shows it, one line for each item of a list. */
export function sayValue(field: FieldShape, value: unknown, language: Language, names: Names): string[] {
  if (field.type === 'checkbox') return [value ? yes[language] : no[language]]
  const source = sourceOf(field)
  const said = [value ?? []].flat().map((one) => {
    const code = idOf(one)
    if (source) return names.get(`${source}/${code}`) ?? code
    if (field.options) return optionOf(field, code, language)
    return field.type === 'richText' ? richWords(one) : code
  })
  return said.filter((one) => one !== '')
}

function optionOf({ options = [] }: FieldShape, code: string, language: Language): string {
  const found = options.find((one) => (typeof one === 'string' ? one : one.value) === code)
  return found && typeof found !== 'string' ? wordsIn(found.label, language) : code
}

/** A value, or the id of the document that stands in its place. */
export const idOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'id' in value ? String(value.id) : String(value ?? '')
