import { moreOrganisations } from './full/organisations'
import { morePeople } from './full/people'
import { moreResources } from './full/resources'
import { moreStories } from './full/stories'
import { organisations, type SeedOrganisation } from './organisations'
import { people, type SeedPerson } from './people'
import { resources } from './resources'
import type { SeedResource } from './resources/shape'
import { type Act, story } from './story'

/**
 * How much of the seed a centre gets: `people` taxonomy, rules, eight organisations and their people; `resources` twelve
 * resources as well, which is what tests use; `full` the demonstration, over all levels and kinds.
 */
export const extents = ['people', 'resources', 'full'] as const
export type Extent = (typeof extents)[number]

export interface Cast {
  organisations: readonly SeedOrganisation[]
  people: readonly SeedPerson[]
  /** In the order they are entered: what names others comes after them. */
  resources: readonly SeedResource[]
  story: Readonly<Record<string, readonly Act[]>>
  /** Whether organisations also plan, lend and ally (`full/administration`). */
  administered?: true
}

/** Everything there is. */
export const everything: Cast = {
  organisations: [...organisations, ...moreOrganisations],
  people: [...people, ...morePeople],
  resources: [...resources, ...moreResources],
  story: { ...story, ...moreStories },
  administered: true,
}

export const castOf = (extent: Extent): Cast =>
  extent === 'full' ? everything : { organisations, people, resources: extent === 'people' ? [] : resources, story }
