import { said } from './words'

/** Forms of an alliance of schools (教共体), as 浙教基〔2020〕70号 has them. */
export const allianceForms = {
  integrated: said('融合型', 'Integrated'),
  'co-built': said('共建型', 'Co-built'),
  cooperative: said('协作型', 'Cooperative'),
} as const
export type AllianceForm = keyof typeof allianceForms
export const allianceFormNames = Object.keys(allianceForms) as AllianceForm[]

export const allianceRoles = {
  lead: said('牵头校', 'Lead school'),
  member: said('成员校', 'Member school'),
} as const
export type AllianceRole = keyof typeof allianceRoles
export const allianceRoleNames = Object.keys(allianceRoles) as AllianceRole[]

/** Kinds of organisation that belong to alliances. */
export const alliedKinds: readonly string[] = ['school', 'university']

/** Chinese calendar dates, both counted; without an end it goes on. */
export interface Term {
  since: string
  until: string | null
}

/** A school in an alliance, as the rules about others look at it. */
export interface Allied extends Term {
  alliance: string
  school: string
  form: AllianceForm
  role: AllianceRole
}

const open = '9999-12-31'

export const standsOn = ({ since, until }: Term, day: string): boolean => since <= day && day <= (until ?? open)

const overlap = (a: Term, b: Term): boolean => a.since <= (b.until ?? open) && b.since <= (a.until ?? open)

/** What keeps a school out: the rule, and the membership that it speaks of. */
export interface Obstacle<Row> {
  rule: 'overlap' | 'second-lead' | 'other-form'
  with: Row
}

/**
 * At any day a school is in an alliance once and in one alliance of a form; an alliance has one form and at most one lead.
 * `others`: every membership that stands, of the school and of the alliance.
 */
export function obstacleTo<Row extends Allied>(wanted: Allied, others: readonly Row[]): Obstacle<Row> | null {
  const meanwhile = others.filter((one) => overlap(one, wanted))
  const theirs = meanwhile.filter(({ alliance }) => alliance === wanted.alliance)
  const twice = meanwhile.find(
    ({ school, form, alliance }) => school === wanted.school && (form === wanted.form || alliance === wanted.alliance),
  )
  if (twice) return { rule: 'overlap', with: twice }
  const other = theirs.find(({ form }) => form !== wanted.form)
  if (other) return { rule: 'other-form', with: other }
  const lead = wanted.role === 'lead' ? theirs.find(({ role }) => role === 'lead') : undefined
  return lead ? { rule: 'second-lead', with: lead } : null
}

/** A term that ends on that day; what had not begun by then never was. A term is never made longer. */
export const endedOn = (
  { since, until }: Term,
  day: string,
): Pick<Term, 'until'> & { status: 'standing' | 'cancelled' } =>
  day < since
    ? { until, status: 'cancelled' }
    : { until: until !== null && until < day ? until : day, status: 'standing' }
