import { kindList } from '../../domain/kinds'
import type { Words } from '../../domain/words'

/** A list of parts that a kind holds. */
export interface PartList {
  name: string
  label: Words
}

export interface Part {
  part: string
  title: string | null
}

/** A working copy that parts may come from; its lists stand under their names. */
export interface Source {
  id: string
  number: string
  general?: { title?: string | null } | null
  [list: string]: unknown
}

/** Resources offered at once; more are found by typing. */
const shown = 20

/** The lists of a kind whose rows can be taken over. */
export const partLists = (kind: string): PartList[] =>
  Object.entries(kindList.find(({ slug }) => slug === kind)?.fields ?? {}).flatMap(([name, field]) =>
    field.type === 'parts' ? [{ name, label: field.label }] : [],
  )

/** Where the other working copies of the kind are read whose titles fit what was typed. */
export function sourcesAt(kind: string, id: string, typed: string): string {
  const query = new URLSearchParams({ depth: '0', limit: String(shown), sort: '-updatedAt' })
  query.set('where[and][0][id][not_equals]', id)
  if (typed !== '') query.set('where[and][1][general.title][like]', typed)
  return `/api/${kind}?${query}`
}

export const partsOf = (source: Source, list: string): Part[] => (source[list] ?? []) as Part[]
