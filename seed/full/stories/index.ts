import type { Act } from '../../story'
import { otherStories } from './others'
import { packStories } from './packs'

/** What happens to the resources of the full seed. */
export const moreStories: Readonly<Record<string, readonly Act[]>> = { ...packStories, ...otherStories }
