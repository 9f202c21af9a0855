import type { AnyWorkingCopy } from '../document'
import { Problem } from '../errors'
import { partIdentifier } from '../identifiers'
import { kindOf } from '../kinds'
import type { Field, Fields, Named, PartFile, PartsField } from '../kinds/fields'
import type { Encoding, Part } from '../manifest'
import { alignment } from './alignment'
import { encodingsOf } from './files'
import { nameOf, type References, resourceOf } from './references'
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
  return {
    hasPart: partsIn(fields, values, { identifier: copy.identifier, references, path: '' }),
    terms: termsOf(fields, values),
  }
}

interface Place {
  identifier: string
  references: References
  /** Of the row in the working copy, with its dot. */
  path: string
}

/** The parts of all lists, counted through; where there are several lists, each part says which it is of. */
function partsIn(fields: Fields, values: Values, place: Place): Part[] {
  const lists = Object.entries(fields).filter(([, field]) => field.type === 'parts') as [string, PartsField][]
  const made = lists.flatMap(([name, list]) =>
    (values[name] as PartRow[]).map((row, at) => {
      const part = partOf(list, row, { ...place, path: `${place.path}${name}.${at}.` })
      return lists.length > 1 ? { ...part, ...ours({ list: name }) } : part
    }),
  )
  return made.map((part, at) => ({ ...part, position: at + 1 }))
}

function partOf(list: PartsField, row: PartRow, place: Place): Part {
  const { identifier, references, path } = place
  const name = text(row.title)
  if (!name) throw new Problem('missing-field', { field: `${path}title` })
  const description = text(list.describedBy ? (row[list.describedBy] as string | null) : null)
  const inner = partsIn(list.fields, row, place)
  return {
    '@type': 'LearningResource',
    identifier: partIdentifier(identifier, row.part),
    name,
    position: 1,
    ...(description ? { description } : {}),
    encoding: encodingsIn(list.fields, row, place),
    ...(inner.length > 0 ? { hasPart: inner } : {}),
    ...ours({ ...termsOf(without(list.fields, list.describedBy), row), ...named(list.fields, row, references) }),
  }
}

const encodingsIn = (fields: Fields, row: Values, { identifier, references }: Place): Encoding[] =>
  Object.entries(fields).flatMap(([name, { type }]) =>
    type === 'files' ? encodingsOf(identifier, row[name] as PartFile[], references) : [],
  )

const without = (fields: Fields, left: string | undefined): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([name]) => name !== left))

/** What a part names by a code or an identifier, with its name: its place in the curriculum, a published resource. */
const named = (fields: Fields, row: Values, references: References): Values =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]): [string, unknown][] => {
      const value = row[name] as string | null
      if (!value) return []
      if (field.type === 'resource') return [[name, resourceOf(references, value)]]
      if (field.type !== 'code') return []
      const { vocabulary } = field
      return [[name, alignment(vocabulary, `ziyuan:${name}`, value, nameOf(references, vocabulary, value))]]
    }),
  )

/** How the manifest says what a field holds; parts and files have places of their own in it. */
const terms: { [Type in Field['type']]: (value: never, field: never) => unknown } = {
  text: (value: string | null) => text(value),
  textarea: (value: string | null) => text(value),
  date: (value: string | null) => text(value),
  checkbox: (value: boolean | null) => value || null,
  amount: (value: number | null) => value,
  choice: (value: string | null) => value,
  choices: (values: string[]) => [...new Set(values)].sort(),
  code: (value: string | null) => value || null,
  resource: (value: string | null) => text(value),
  people: (people: Named[]) =>
    people.map(({ name, role, affiliation }) =>
      said({ name: text(name), role: text(role), affiliation: text(affiliation) }),
    ),
  group: (value: Values, { fields }: { fields: Fields }) => said(termsOf(fields, value)),
  rows: (rows: Values[], { fields }: { fields: Fields }) => rows.map((row) => said(termsOf(fields, row))),
  files: () => undefined,
  parts: () => undefined,
}

const termsOf = (fields: Fields, values: Values): Values =>
  Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, terms[field.type](values[name] as never, field as never)]),
  )
