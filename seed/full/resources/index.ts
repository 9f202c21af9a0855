import type { SeedResource } from '../../resources/shape'
import { junior } from './junior'
import { lifelong } from './lifelong'
import { primary } from './primary'
import { senior } from './senior'
import { society } from './society'
import { vocational } from './vocational'

/** The resources of the full seed beside the twelve; what names others comes after them. */
export const moreResources: readonly SeedResource[] = [
  ...primary,
  ...junior,
  ...senior,
  ...vocational,
  ...lifelong,
  ...society,
]
