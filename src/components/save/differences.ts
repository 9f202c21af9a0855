/** One field that two versions of a document have differently. */
export interface FieldDifference {
  path: string
  mine: string
  theirs: string
}

/** What the centre keeps itself and nobody edits. */
const kept = new Set(['id', 'revision', 'updatedAt', 'createdAt', 'part', 'number', 'identifier'])

/** Most differences shown. */
const limit = 100

/** The fields in which two versions differ, each by its path. */
export function differencesOf(mine: unknown, theirs: unknown, path = ''): FieldDifference[] {
  if (isBranch(mine) && isBranch(theirs)) {
    const names = [...new Set([...Object.keys(mine), ...Object.keys(theirs)])].filter((name) => !kept.has(name))
    return names
      .flatMap((name) => differencesOf(mine[name], theirs[name], path ? `${path}.${name}` : name))
      .slice(0, limit)
  }
  const [left, right] = [say(mine), say(theirs)]
  return left === right ? [] : [{ path, mine: left, theirs: right }]
}

const isBranch = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !('root' in value)

/** Empty in any form is the same emptiness. */
function say(value: unknown): string {
  if (value === null || value === undefined || value === '') return ''
  if (Array.isArray(value) && value.length === 0) return ''
  return typeof value === 'object' ? wordsOf(value) : String(value)
}

/** The words of rich text; anything else as JSON. */
function wordsOf(value: object): string {
  if (!('root' in value)) return JSON.stringify(value)
  const texts: string[] = []
  JSON.stringify(value, (name, inner) => {
    if (name === 'text' && typeof inner === 'string') texts.push(inner)
    return inner
  })
  return texts.join(' ')
}
