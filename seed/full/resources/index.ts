import type { SeedResource } from '../../resources/shape'

/** The resources of the full seed beside the twelve. */
export const moreResources: readonly SeedResource[] = []
