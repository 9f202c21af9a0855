import { changelogFailpoints } from '../../src/changelog'
import { ingestFailpoints, operationFailpoints } from '../../src/operations/failpoints'

/** Every place that the fault run kills a centre at; a mirror's are told by `mirrors.ts`. */
export const failpoints: readonly string[] = [...changelogFailpoints, ...ingestFailpoints, ...operationFailpoints]
