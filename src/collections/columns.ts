import type { Field } from 'payload'
import { systemOwned } from '../access'
import { systemIds } from '../domain/clock'
import { columnWords } from '../fields/columnWords'

/** Every collection's id: a ULID made by us, the same on every database; clients may not choose it. */
export const idField: Field = {
  name: 'id',
  type: 'text',
  required: true,
  defaultValue: () => systemIds.next(),
  access: systemOwned,
  admin: { hidden: true },
}

const storedCell = '/src/components/lists/StoredCell#StoredCell'
/** Columns of codes and moments, which lists say in words. */
const saidInLists = new Set([
  ...['kind', 'state', 'status', 'stage', 'mode', 'outcome', 'action', 'act', 'form', 'role'],
  ...['deadline', 'at', 'submittedAt', 'since', 'until', 'lastSeen'],
])

interface Column {
  name: string
  type: 'text' | 'number' | 'checkbox' | 'json'
  index?: boolean
  unique?: boolean
}

/** Columns of a system table, written as `name`, `name:number`, with `!` unique and `+` indexed: `seq:number+`. */
export function columns(...written: string[]): Field[] {
  return written.map(parse).map(
    ({ name, type, index, unique }) =>
      ({
        name,
        type,
        index,
        unique,
        ...(columnWords[name] ? { label: columnWords[name] } : {}),
        access: systemOwned,
        admin: { readOnly: true, ...(saidInLists.has(name) ? { components: { Cell: storedCell } } : {}) },
      }) as Field,
  )
}

function parse(written: string): Column {
  const found = /^(\w+)(?::(text|number|checkbox|json))?([!+])?$/.exec(written)
  if (!found?.[1]) throw new TypeError(`not a column: ${written}`)
  const type = (found[2] ?? 'text') as Column['type']
  return {
    name: found[1],
    type,
    ...(found[3] === '!' ? { unique: true } : {}),
    ...(found[3] === '+' ? { index: true } : {}),
  }
}

/** The organisation responsible and those above it, as ids: the columns that scope filters use. */
export const placeColumns = columns('organisation+', 'county+', 'city+', 'province+')
