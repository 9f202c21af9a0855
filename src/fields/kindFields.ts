import type { Field as PayloadField } from 'payload'
import type { Field, Fields } from '../domain/kinds/fields'
import { people } from './metadata'
import { files, partList, table } from './parts'
import { publishedResource } from './publishedResource'
import { amount, choice, code, day, group, plain } from './words'

/** Each of a kind's types of field as Payload keeps and shows it. */
const made: { [Type in Field['type']]: (name: string, field: Extract<Field, { type: Type }>) => PayloadField } = {
  text: (name, { label, help }) => plain(name, 'text', label, help),
  textarea: (name, { label, help }) => plain(name, 'textarea', label, help),
  date: (name, { label, help }) => day(name, label, help),
  checkbox: (name, { label, help }) => plain(name, 'checkbox', label, help),
  amount: (name, { label, max, help }) => amount(name, label, max, help),
  choice: (name, { label, options, help }) =>
    choice(name, label, options, help ? { admin: { description: help } } : {}),
  choices: (name, { label, options, help }) =>
    choice(name, label, options, { hasMany: true, ...(help ? { admin: { description: help } } : {}) } as never),
  resource: (name, { label, help }) => publishedResource(name, label, help),
  code: (name, { label, vocabulary, help }) => code(name, vocabulary, label, help),
  people: (name, { label }) => people(name, label),
  files: (name, { label }) => files(name, label),
  group: (name, { label, help, fields }) => group(name, label, help, kindFields(fields)),
  rows: (name, { label, one, limit, help, fields }) => table(name, label, one, limit, kindFields(fields), help),
  parts: (name, { label, one, limit, help, fields }) => partList(name, label, one, limit, kindFields(fields), help),
}

/** What a kind holds, as fields of its collection, in the order they are said. */
export const kindFields = (fields: Fields, names = Object.keys(fields)): PayloadField[] =>
  names.map((name) => {
    const field = fields[name] as Field
    return (made[field.type] as (name: string, field: Field) => PayloadField)(name, field)
  })
