import type { Field as PayloadField } from 'payload'
import type { Field, Fields } from '../domain/kinds/fields'
import { people } from './metadata'
import { files, partList } from './parts'
import { amount, choice, code, group, plain } from './words'

/** Each of a kind's types of field as Payload keeps and shows it. */
const made: { [Type in Field['type']]: (name: string, field: Extract<Field, { type: Type }>) => PayloadField } = {
  text: (name, { label, help }) => plain(name, 'text', label, help),
  textarea: (name, { label, help }) => plain(name, 'textarea', label, help),
  amount: (name, { label, max, help }) => amount(name, label, max, help),
  choice: (name, { label, options, help }) =>
    choice(name, label, options, help ? { admin: { description: help } } : {}),
  code: (name, { label, vocabulary, help }) => code(name, vocabulary, label, help),
  people: (name, { label }) => people(name, label),
  files: (name, { label }) => files(name, label),
  group: (name, { label, help, fields }) => group(name, label, help, kindFields(fields)),
  parts: (name, { label, one, limit, fields }) => partList(name, label, one, limit, kindFields(fields)),
}

/** What a kind holds, as fields of its collection, in the order they are said. */
export const kindFields = (fields: Fields, names = Object.keys(fields)): PayloadField[] =>
  names.map((name) => {
    const field = fields[name] as Field
    return (made[field.type] as (name: string, field: Field) => PayloadField)(name, field)
  })
