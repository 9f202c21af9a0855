type Row = Record<string, unknown>

/** Columns that say whose a document is, where it stands and what the centre keeps about it: a copy has its own. */
const own = new Set([
  'id',
  'kind',
  'identifier',
  'number',
  'revision',
  'savingUntil',
  'savedBy',
  'createdAt',
  'updatedAt',
  'deletedAt',
  'deletedBy',
  'owners',
  'team',
  'commenters',
  'people',
  'organisation',
  'county',
  'city',
  'province',
  // The plan counts what was newly built: a copy is not, until its author says so.
  'builtYear',
])

/** What a stored working copy gives to a copy of it: content with files by reference, rows without their names. */
export const contentOf = (row: Row): Row =>
  Object.fromEntries(
    Object.entries(row).flatMap(([name, value]) => (own.has(name) ? [] : [[name, nameless(value, name)]])),
  )

/** Rows without their ids and parts without their ULIDs, at any depth; rich text is left as it is. */
export function nameless(value: unknown, name = ''): unknown {
  if (name === 'description' || value instanceof Date) return value
  if (Array.isArray(value)) return value.map((inner) => (isRow(inner) ? bare(inner) : inner))
  return isRow(value) ? mapped(value) : value
}

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null && !Array.isArray(value)
const mapped = (row: Row): Row =>
  Object.fromEntries(Object.entries(row).map(([name, value]) => [name, nameless(value, name)]))
const bare = ({ id: _, part: _part, ...row }: Row): Row => mapped(row)
