import { type Field, type Fields, isList, type ValuesOf } from '../../src/domain/kinds/fields'

const blankOf = (field: Field): unknown => {
  if (field.type === 'group') return blank(field.fields)
  return isList(field) ? [] : null
}

/** What a working copy holds in these fields before anything is said; `with_` replaces some. */
export const blank = <F extends Fields>(fields: F, with_: Partial<ValuesOf<F>> = {}): ValuesOf<F> =>
  ({
    ...Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, blankOf(field)])),
    ...with_,
  }) as ValuesOf<F>
