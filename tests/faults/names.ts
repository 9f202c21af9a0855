import { changelogFailpoints } from '../../src/changelog'
import { ingestFailpoints, operationFailpoints } from '../../src/operations/failpoints'

/** Every place that the fault run kills at. */
export const failpoints: readonly string[] = [...changelogFailpoints, ...ingestFailpoints, ...operationFailpoints]
