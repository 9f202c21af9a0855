import { apps } from './apps'
import { casesAndModels } from './casesAndModels'
import { courses } from './courses'
import type { KindDefinition } from './kind'
import { resourcePacks } from './resourcePacks'
import { specialEducation } from './specialEducation'
import { textbooks } from './textbooks'
import { topics } from './topics'
import { virtualSimulations } from './virtualSimulations'
import { vocationalLibraries } from './vocationalLibraries'

/** The kinds of resource; a new one is a file beside these and an entry here (docs/how-to/add-a-resource-kind.md). */
export const kindList = [
  resourcePacks,
  vocationalLibraries,
  courses,
  virtualSimulations,
  specialEducation,
  textbooks,
  topics,
  casesAndModels,
  apps,
] as const

export type Kind = (typeof kindList)[number]['slug']
export const kinds: readonly Kind[] = kindList.map(({ slug }) => slug)

const bySlug: ReadonlyMap<string, KindDefinition> = new Map(kindList.map((one) => [one.slug, one]))

/** The definition of a kind. */
export function kindOf(slug: Kind): KindDefinition {
  const found = bySlug.get(slug)
  if (!found) throw new TypeError(`no such kind: ${slug}`)
  return found
}
