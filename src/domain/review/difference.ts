import { type Content, digestOfFile, type Encoding, partsOf } from '../manifest'

/** What changed between two submissions of one resource (guarantee 5): fields by JSON pointer, files by their identifier. */
export interface Difference {
  fields: { place: string; before: unknown; after: unknown }[]
  files: { identifier: string; name: string; before: string | null; after: string | null }[]
  /** True when there were more field changes than are listed. */
  truncated: boolean
}

/** Field changes listed at most. */
const limit = 200

export function differenceOf(before: Content, after: Content): Difference {
  const fields = fieldChanges(withoutFiles(before), withoutFiles(after), '')
  return { fields: fields.slice(0, limit), files: fileChanges(before, after), truncated: fields.length > limit }
}

function fieldChanges(before: unknown, after: unknown, place: string): Difference['fields'] {
  if (Object.is(before, after)) return []
  if (!isBranch(before) || !isBranch(after) || Array.isArray(before) !== Array.isArray(after))
    return [{ place, before, after }]
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  return [...names].flatMap((name) => fieldChanges(before[name], after[name], `${place}/${escaped(name)}`))
}

const isBranch = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** JSON pointer, RFC 6901. */
const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1')

/** Files are compared by identifier, not by their place in a list. */
const withoutFiles = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutFiles)
  if (!isBranch(value)) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => (name === 'encoding' ? [] : [[name, withoutFiles(inner)]])),
  )
}

function fileChanges(before: Content, after: Content): Difference['files'] {
  const [old, now] = [encodingsOf(before), encodingsOf(after)]
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((identifier) => {
    const [was, is] = [old.get(identifier), now.get(identifier)]
    if (was?.sha256 === is?.sha256) return []
    return [
      {
        identifier,
        name: (is ?? was)?.name ?? '',
        before: was ? digestOfFile(was) : null,
        after: is ? digestOfFile(is) : null,
      },
    ]
  })
}

const encodingsOf = (content: Content): Map<string, Encoding> =>
  new Map([content, ...partsOf(content)].flatMap((at) => at.encoding.map((file) => [file.identifier, file] as const)))
