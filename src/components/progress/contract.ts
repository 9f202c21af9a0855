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
export const isUnderReview = ({ status }: LatestCase): boolean => status === 'in-review' || status === 'opening'
