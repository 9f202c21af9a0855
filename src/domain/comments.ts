/** Bounds of what a team says about one working copy before it is submitted. */
export const commentLimits = { text: 2_000, count: 500, place: 200 } as const

/** `''` is the whole resource, `general.title` a field, `<part>` a lesson, chapter, step or file, `<part>.title` a field of it. */
export interface Place {
  part: string | null
  names: readonly string[]
}

const ulid = /^[0-9a-hjkmnp-tv-z]{26}$/

export function placeOf(written: string): Place {
  const names = written === '' ? [] : written.split('.')
  const [first = ''] = names
  return ulid.test(first) ? { part: first, names: names.slice(1) } : { part: null, names }
}

/** Where a part stands in a working copy: the lists it is reached through, and the same with row numbers as forms have it. */
export interface PartAt {
  lists: readonly string[]
  path: string
}

/** Finds a part at any depth; null when the working copy has none of that name (any more). */
export function partIn(values: unknown, part: string, lists: readonly string[] = [], path = ''): PartAt | null {
  if (typeof values !== 'object' || values === null) return null
  for (const [name, value] of Object.entries(values)) {
    const at = path === '' ? name : `${path}.${name}`
    if (!Array.isArray(value)) {
      const found = name === 'description' ? null : partIn(value, part, [...lists, name], at)
      if (found) return found
      continue
    }
    for (const [row, inner] of value.entries()) {
      const here = { lists: [...lists, name], path: `${at}.${row}` }
      if ((inner as { part?: unknown } | null)?.part === part) return here
      const found = partIn(inner, part, here.lists, here.path)
      if (found) return found
    }
  }
  return null
}
