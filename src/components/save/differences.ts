import type { Label } from '../../i18n/language'
import { edited, type FieldShape, rowsIn, titleOf, type Values, valuesIn } from './fields'
import { richWords, sameValue } from './same'

/** A step of the way to a field: its label, or a row of a list by its place in the version that has it. */
export type Step = Label | { row: number; title: string }

/** One thing that two versions of a document have differently. */
export type Difference = { place: readonly Step[] } & (
  | { kind: 'value'; field: FieldShape; mine: unknown; theirs: unknown }
  /** Rich text with the same words, laid out differently. */
  | { kind: 'layout' }
  /** A row that one version alone has. */
  | { kind: 'row'; only: 'mine' | 'theirs' }
  /** The same rows one after the other differently; their titles. */
  | { kind: 'order'; mine: readonly string[]; theirs: readonly string[] }
)

/** What people would see differ between two versions, by the fields of the form and in its order. */
export const differencesOf = (
  fields: readonly FieldShape[],
  mine: Values,
  theirs: Values,
  place: readonly Step[] = [],
): Difference[] =>
  [...edited(fields)].flatMap((field) => {
    const name = field.name ?? ''
    const here = [...place, field.label ?? name]
    const [left, right] = [mine[name], theirs[name]]
    if (field.type === 'group' || field.type === 'tab')
      return differencesOf(field.fields ?? [], valuesIn(left), valuesIn(right), here)
    if (field.type === 'array') return rowDifferences(field.fields ?? [], rowsIn(left), rowsIn(right), here)
    return valueDifference(field, left, right, here)
  })

function valueDifference(field: FieldShape, mine: unknown, theirs: unknown, place: readonly Step[]): Difference[] {
  if (sameValue(mine, theirs)) return []
  const isLayout = field.type === 'richText' && richWords(mine) === richWords(theirs)
  return [isLayout ? { place, kind: 'layout' } : { place, kind: 'value', field, mine, theirs }]
}

/** Lists by their rows: each is found again by its own name, wherever it stands. */
function rowDifferences(
  fields: readonly FieldShape[],
  mine: Values[],
  theirs: Values[],
  place: readonly Step[],
): Difference[] {
  const twins = new Map(theirs.map((row) => [keyOf(row), row]))
  const own = new Set(mine.map(keyOf))
  const common = mine.filter((row) => twins.has(keyOf(row)))
  const stay = theirs.filter((row) => own.has(keyOf(row)))
  const at = (row: Values, rows: Values[]): readonly Step[] => [
    ...place,
    { row: rows.indexOf(row) + 1, title: titleOf(row) },
  ]
  return [
    ...common.flatMap((row) => differencesOf(fields, row, twins.get(keyOf(row)) ?? {}, at(row, mine))),
    ...mine
      .filter((row) => !twins.has(keyOf(row)))
      .map((row): Difference => ({ place: at(row, mine), kind: 'row', only: 'mine' })),
    ...theirs
      .filter((row) => !own.has(keyOf(row)))
      .map((row): Difference => ({ place: at(row, theirs), kind: 'row', only: 'theirs' })),
    ...orderDifference(common, stay, place),
  ]
}

function orderDifference(mine: Values[], theirs: Values[], place: readonly Step[]): Difference[] {
  if (mine.every((row, i) => keyOf(row) === keyOf(theirs[i] ?? {}))) return []
  return [{ place, kind: 'order', mine: mine.map(titleOf), theirs: theirs.map(titleOf) }]
}

/** The part's own identifier; rows of other lists have the database's. */
const keyOf = (row: Values): string => String(row.part || row.id || '')
