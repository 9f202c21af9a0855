import type { Progress } from '../../operations/progress'

/** What `GET /api/<kind>/:id/progress` answers, and its pieces. */
export type { Progress }
export type LatestCase = NonNullable<Progress['case']>
export type Step = Progress['path'][number]
export type Due = NonNullable<Step['due']>
export type Named = Step['name']
export type SelfCheckItem = Progress['selfCheck'][number]

/** A case under review is waited for; everything else can be submitted again. */
export const canSubmit = ({ case: latest }: Progress): boolean => !latest || !isUnderReview(latest)
/** The centre itself has it just now: the machine checks run, or an accepted version is being published. */
export const isWithMachines = (latest: LatestCase): boolean => isUnderReview(latest) && !latest.holder

export const isUnderReview = ({ status }: LatestCase): boolean => status === 'in-review' || status === 'opening'
