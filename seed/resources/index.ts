import { higher } from './higher'
import { languages } from './languages'
import { mathematics } from './mathematics'
import { science } from './science'
import type { SeedResource } from './shape'
import { technology } from './technology'

/** The twelve resources of the seed. */
export const resources: readonly SeedResource[] = [...science, ...mathematics, ...languages, ...technology, ...higher]
