import type { Fault } from '../domain/onboarding/faults'
import type { PlannedOrganisation } from '../domain/onboarding/organisations'
import type { PlannedPerson } from '../domain/onboarding/people'
import type { SheetRow } from '../domain/onboarding/rows'

/** The rows of all sheets of one onboarding, as they were read. */
export interface SheetRows {
  organisations: SheetRow[]
  people: SheetRow[]
}

/** What the rows would do; steps in the order they are taken: an organisation before what stands below it. */
export interface Plan {
  organisations: PlannedOrganisation[]
  people: PlannedPerson[]
}

/** A row that was left as it was, because somebody changed the same thing after the preview. */
export type Left = Pick<Fault, 'sheet' | 'row' | 'value'> & { zh: string; en: string }

/** An onboarding from its preview on. `done` of `total` steps are taken; `data` never changes. */
export interface OnboardingRow {
  id: string
  /** Id of the person who brought the sheets. */
  owner: string
  digest: string
  status: 'previewed' | 'applying' | 'done'
  at: string
  done: number
  total: number
  /** Rows that were left as they were. */
  left: Left[]
  data: { rows: SheetRows; plan: Plan }
}

/** Rows that change something: what is the same already takes no step. */
export const stepsOf = ({ organisations, people }: Plan): (PlannedOrganisation | PlannedPerson)[] => [
  ...organisations.filter(({ act }) => act !== 'none'),
  ...people.filter(({ act }) => act !== 'none'),
]

export const isOrganisation = (step: PlannedOrganisation | PlannedPerson): step is PlannedOrganisation => 'code' in step
