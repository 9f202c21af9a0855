import type { AnyWorkingCopy } from '../document'
import { Problem } from '../errors'
import { partIdentifier } from '../identifiers'
import { kindOf } from '../kinds'
import type { Field, Fields, Named, PartFile, PartsField } from '../kinds/fields'
import type { Part } from '../manifest'
import { alignment } from './alignment'
import { encodingsOf } from './files'
import { nameOf, type References } from './references'
import { ours, said, text } from './terms'

/** What a kind holds beside the common metadata: its parts, and its own terms. */
export interface KindContent {
  hasPart: Part[]
  terms: Record<string, unknown>
}

type Values = Record<string, unknown>
type PartRow = Values & { part: string; title: string | null }

/** The part of freezing that differs from kind to kind, read from the kind's fields (`domain/kinds`). */
export function kindContent(copy: AnyWorkingCopy, references: References): KindContent {
  const { fields } = kindOf(copy.kind)
  const values = copy as unknown as Values
  const lists = Object.entries(fields).filter(([, field]) => field.type === 'parts') as [string, PartsField][]
  return {
    hasPart: lists.flatMap(([name, list]) => parts(copy.identifier, name, list, values[name] as PartRow[], references)),
    terms: termsOf(fields, values),
  }
}

const parts = (identifier: string, name: string, list: PartsField, rows: PartRow[], references: References): Part[] =>
  rows.map((row, at) => ({
    ...part(identifier, row, at, `${name}.${at}.title`, list.describedBy && row[list.describedBy]),
    encoding: filesOf(list.fields, row).flatMap((files) => encodingsOf(identifier, files, references)),
    ...ours({ ...termsOf(without(list.fields, list.describedBy), row), ...aligned(list.fields, row, references) }),
  }))

const filesOf = (fields: Fields, row: Values): PartFile[][] =>
  Object.entries(fields).flatMap(([name, { type }]) => (type === 'files' ? [row[name] as PartFile[]] : []))

const without = (fields: Fields, left: string | undefined): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== left))

/** Where a part stands in the curriculum: its codes with their names. */
const aligned = (fields: Fields, row: Values, references: References): Values =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => {
      const code = row[name] as string | null
      if (field.type !== 'code' || !code) return []
      const { vocabulary } = field
      return [[name, alignment(vocabulary, `ziyuan:${name}`, code, nameOf(references, vocabulary, code))]]
    }),
  )

/** How the manifest says what a field holds; parts and files have places of their own in it. */
const terms: { [Type in Field['type']]: (value: never, field: never) => unknown } = {
  text: (value: string | null) => text(value),
  textarea: (value: string | null) => text(value),
  amount: (value: number | null) => value,
  choice: (value: string | null) => value,
  code: (value: string | null) => value || null,
  people: (people: Named[]) =>
    people.map(({ name, role, affiliation }) =>
      said({ name: text(name), role: text(role), affiliation: text(affiliation) }),
    ),
  group: (value: Values, { fields }: { fields: Fields }) => said(termsOf(fields, value)),
  files: () => undefined,
  parts: () => undefined,
}

const termsOf = (fields: Fields, values: Values): Values =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, terms[field.type](values[name] as never, field as never)]),
  )

function part(identifier: string, from: PartRow, at: number, field: string, description: unknown): Part {
  const name = text(from.title)
  if (!name) throw new Problem('missing-field', { field })
  const said = text(description as string | null | undefined)
  return {
    '@type': 'LearningResource',
    identifier: partIdentifier(identifier, from.part),
    name,
    position: at + 1,
    ...(said ? { description: said } : {}),
    encoding: [],
  }
}
