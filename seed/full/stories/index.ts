import type { Act } from '../../story'

/** What happens to the resources of the full seed. */
export const moreStories: Readonly<Record<string, readonly Act[]>> = {}
