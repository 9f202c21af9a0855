import { changelogFailpoints } from '../../src/changelog'
import { administrationFailpoints, ingestFailpoints, operationFailpoints } from '../../src/operations/failpoints'

/** Places that the story of a resource passes: each is killed at, and there are outages at each. */
export const storyFailpoints: readonly string[] = [...changelogFailpoints, ...ingestFailpoints, ...operationFailpoints]

export { administrationFailpoints }

/** Every place that the fault run kills a centre at; a mirror's are told by `mirrors.ts`. */
export const failpoints: readonly string[] = [...storyFailpoints, ...administrationFailpoints]
