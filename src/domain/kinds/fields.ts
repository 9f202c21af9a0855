import type { TaxonomyVocabulary as Vocabulary } from '../taxonomy/vocabularies'
import type { Words } from '../words'

/**
 * The small vocabulary in which a kind says what it holds. A field is data: the factory makes a form and columns of it
 * (`src/fields/kindFields`), freezing makes terms and parts of it (`domain/freeze/kinds`), and TypeScript the shape of
 * the working copy (`ValuesOf`).
 */
interface Said {
  label: Words
  /** A line under the field: what to write, with an example. */
  help?: Words
}

/** One line, or several; a day is written `2026-09-01`. */
export interface TextField extends Said {
  type: 'text' | 'textarea' | 'date'
}
/** Yes, or nothing said. */
export interface CheckboxField extends Said {
  type: 'checkbox'
}
/** From 0 to `max`. */
export interface AmountField extends Said {
  type: 'amount'
  max: number
}
export type Options = Readonly<Record<string, Words | string>>
/** One of a fixed table of words. */
export interface ChoiceField<O extends Options = Options> extends Said {
  type: 'choice'
  options: O
}
/** Any of a fixed table of words. */
export interface ChoicesField<O extends Options = Options> extends Said {
  type: 'choices'
  options: O
}
/** A published resource, by its identifier. */
export interface ResourceField extends Said {
  type: 'resource'
}
/** A code of the taxonomy. */
export interface CodeField extends Said {
  type: 'code'
  vocabulary: Vocabulary
}
/** People named on the resource, in the order they are shown. */
export interface PeopleField extends Said {
  type: 'people'
}
/** Stored files in places of their own. */
export interface FilesField extends Said {
  type: 'files'
}
/** Fields that belong together: a box of the form, one term of the manifest. */
export interface GroupField<F extends Fields = Fields> extends Said {
  type: 'group'
  help: Words
  fields: F
}
/** A list of facts: rows of a table that nobody names from outside. */
export interface RowsField<F extends Fields = Fields> extends Said {
  type: 'rows'
  /** What a single row is called. */
  one: Words
  limit: number
  fields: F
}
/** A list whose rows can be named from outside: each has an identifier and a title of its own, and may have files. */
export interface PartsField<F extends Fields = Fields> extends Said {
  type: 'parts'
  /** What a single row is called. */
  one: Words
  limit: number
  /** The field that is the part's description in the manifest. */
  describedBy?: string
  fields: F
}

export type Field =
  | TextField
  | CheckboxField
  | AmountField
  | ChoiceField
  | ChoicesField
  | ResourceField
  | CodeField
  | PeopleField
  | FilesField
  | GroupField
  | RowsField
  | PartsField
/** Fields by name, in the order of the form. */
export interface Fields {
  readonly [name: string]: Field
}

type Without<F extends Said> = Omit<F, 'type' | 'label' | 'help'>
const field =
  <F extends Said & { type: string }>(type: F['type']) =>
  (label: Words, help?: Words): Said & { type: F['type'] } => ({ type, label, ...(help ? { help } : {}) })

export const text = field<TextField & { type: 'text' }>('text')
export const textarea = field<TextField & { type: 'textarea' }>('textarea')
export const date = field<TextField & { type: 'date' }>('date')
export const checkbox = field<CheckboxField>('checkbox')
export const resource = field<ResourceField>('resource')
export const people = field<PeopleField>('people')
export const files = field<FilesField>('files')
export const amount = (label: Words, max: number, help?: Words): AmountField => ({
  ...field<AmountField>('amount')(label, help),
  max,
})
export const choice = <O extends Options>(label: Words, options: O, help?: Words): ChoiceField<O> => ({
  ...field<ChoiceField>('choice')(label, help),
  options,
})
export const choices = <O extends Options>(label: Words, options: O, help?: Words): ChoicesField<O> => ({
  ...field<ChoicesField>('choices')(label, help),
  options,
})
export const code = (label: Words, vocabulary: Vocabulary, help?: Words): CodeField => ({
  ...field<CodeField>('code')(label, help),
  vocabulary,
})
export const group = <F extends Fields>(label: Words, help: Words, fields: F): GroupField<F> => ({
  ...field<GroupField>('group')(label),
  help,
  fields,
})
export const rows = <F extends Fields>(label: Words, rest: Without<RowsField<F>>, help?: Words): RowsField<F> => ({
  ...field<RowsField>('rows')(label, help),
  ...rest,
})
export const parts = <F extends Fields>(label: Words, rest: Without<PartsField<F>>, help?: Words): PartsField<F> => ({
  ...field<PartsField>('parts')(label, help),
  ...rest,
})

/** A person as a resource names them: no account, only what stands on the title page. */
export interface Named {
  name: string
  role: string
  affiliation: string | null
}

/** A file in a place of its own: `part` is the ULID that stays the same when the file is replaced. */
export interface PartFile {
  part: string
  role: string
  title: string | null
  asset: string
}

/** What a working copy holds in a field; null and the empty list while nothing is said. */
export type ValueOf<F> = F extends { type: 'text' | 'textarea' | 'date' | 'code' | 'resource' }
  ? string | null
  : F extends { type: 'amount' }
    ? number | null
    : F extends { type: 'checkbox' }
      ? boolean | null
      : F extends { type: 'choice'; options: infer O }
        ? (keyof O & string) | null
        : F extends { type: 'choices'; options: infer O }
          ? (keyof O & string)[]
          : F extends { type: 'people' }
            ? Named[]
            : F extends { type: 'files' }
              ? PartFile[]
              : F extends { type: 'group'; fields: infer G }
                ? ValuesOf<G>
                : F extends { type: 'rows'; fields: infer G }
                  ? ValuesOf<G>[]
                  : F extends { type: 'parts'; fields: infer G }
                    ? ({ part: string; title: string | null } & ValuesOf<G>)[]
                    : never
export type ValuesOf<F> = { -readonly [Name in keyof F]: ValueOf<F[Name]> }

const listTypes: readonly Field['type'][] = ['people', 'files', 'choices', 'rows', 'parts']
/** Whether a field holds a list. */
export const isList = ({ type }: Field): boolean => listTypes.includes(type)

/** A field with what a working copy holds in it; groups, rows and parts are entered, not told. */
export interface Leaf {
  field: Field
  value: unknown
}

/** Every field of `fields` with its value, through all lists. */
export function* leavesOf(fields: Fields, values: Record<string, unknown>): Generator<Leaf> {
  for (const [name, field] of Object.entries(fields)) {
    const value = values[name]
    if (!('fields' in field)) yield { field, value }
    else for (const row of [value].flat()) if (row) yield* leavesOf(field.fields, row as Record<string, unknown>)
  }
}
