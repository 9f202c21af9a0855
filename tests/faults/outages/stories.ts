import { epochFailpoints, firstStartFailpoints } from '../../../src/changelog/failpoints'
import { remapFailpoints } from '../../../src/operations/remapFailpoints'
import { type Act, acts } from '../acts'
import { administration } from '../administration'
import { administrationFailpoints, storyFailpoints } from '../names'
import type { Away, Story } from './orders'

/** Failpoints behind which the operation, or the appender that goes on for it, writes to the store. */
const beforeWrites: readonly string[] = [
  ...firstStartFailpoints,
  'append:after-lease',
  'append:after-intent',
  'append:after-entry',
  'append:after-copy',
  'ingest:after-file',
  'publish:after-manifest',
  'publish:after-signature',
  'publish:after-intent',
  'suspend:after-decision',
  'restore:after-decision',
  'withdraw:after-decision',
  'change-audience:after-decision',
  'recall:after-decision',
  'erase:after-decision',
  'erase:after-entry',
  ...epochFailpoints,
]
/** Adopting is rows alone. */
const writesNothing = ['a school adopts, admits and stops']
/** The rest of administration is rows alone. */
const remapping = 'chapters go over to a new edition'

const namesOf = (played: readonly Act[]): string[] => played.map(({ name }) => name)
const ofResource = [...storyFailpoints, ...namesOf(acts)]

/**
 * What is played, and the places at which each may be taken away. Before an act as well: the first write of most operations
 * stands before their first failpoint.
 */
export const stories: Record<Story, { acts: Act[]; places: Record<Away, readonly string[]> }> = {
  resource: {
    acts,
    places: {
      database: ofResource,
      store: ofResource,
      writes: [...beforeWrites, ...namesOf(acts).filter((name) => !writesNothing.includes(name))],
    },
  },
  administration: {
    acts: administration,
    places: {
      database: [...administrationFailpoints, ...namesOf(administration)],
      store: [...remapFailpoints, remapping],
      writes: ['remap:after-freeze', remapping],
    },
  },
}
