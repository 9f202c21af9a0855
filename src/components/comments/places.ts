import type { Label } from '../../i18n/language'
import type { Step } from '../save/differences'
import { edited, type FieldShape, rowsIn, titleOf, type Values, valuesIn } from '../save/fields'

/** Something of a form that can be commented on: its place (domain/comments) and the way to it in words. */
export interface PlaceChoice {
  place: string
  steps: readonly Step[]
}

/** Most places offered. */
const most = 400

/** The fields of a form and the parts in it, in the form's order; files of a part are reached through their part. */
export const placesOf = (fields: readonly FieldShape[], values: Values): PlaceChoice[] =>
  [...places(fields, values, '', [])].slice(0, most)

function* places(
  fields: readonly FieldShape[],
  values: Values,
  prefix: string,
  steps: readonly Step[],
): Generator<PlaceChoice> {
  for (const field of edited(fields)) {
    const name = field.name ?? ''
    const place = prefix + name
    const here: Step[] = [...steps, (field.label ?? name) as Label]
    if (field.type === 'group' || field.type === 'tab')
      yield* places(field.fields ?? [], valuesIn(values[name]), `${place}.`, here)
    else if (field.type === 'array' && hasParts(field)) yield* rows(field, values[name], place, here)
    else yield { place, steps: here }
  }
}

function* rows(field: FieldShape, value: unknown, place: string, steps: readonly Step[]): Generator<PlaceChoice> {
  // A list inside a part is spoken of by its rows: the part's own name stands before it already.
  if (!place.includes('.')) yield { place, steps }
  for (const [i, row] of rowsIn(value).entries()) {
    const part = String(row.part ?? '')
    if (part === '') continue
    const here: Step[] = [...steps, { row: i + 1, title: titleOf(row) }]
    yield { place: part, steps: here }
    yield* places(field.fields ?? [], row, `${part}.`, here)
  }
}

/** Rows with a name of their own that stays when they are moved. */
const hasParts = ({ fields = [] }: FieldShape): boolean => fields.some(({ name }) => name === 'part')
