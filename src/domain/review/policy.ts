import type { Scope } from '../audience'
import { Problem } from '../errors'
import type { Level } from '../organisation'
import type { Policy, ResourceOrigin } from './types'

/** What a policy is chosen by. */
export interface Subject {
  kind: string
  origin: ResourceOrigin
  scope: Scope
  /** Level of the organisation the work comes from. */
  level: Level
}

const includesOrEmpty = <T>(list: readonly T[], value: T): boolean => list.length === 0 || list.includes(value)

const appliesTo = ({ appliesTo: for_ }: Policy, { kind, origin, scope, level }: Subject): boolean =>
  includesOrEmpty(for_.kinds, kind) &&
  for_.origins.includes(origin) &&
  for_.scopes.includes(scope) &&
  includesOrEmpty(for_.levels, level)

/** One that names its kinds or levels goes before one for all; then the newest version; then the key, to be certain. */
const precedence = (a: Policy, b: Policy): number =>
  Number(b.appliesTo.kinds.length > 0) - Number(a.appliesTo.kinds.length > 0) ||
  Number(b.appliesTo.levels.length > 0) - Number(a.appliesTo.levels.length > 0) ||
  a.key.localeCompare(b.key) ||
  b.version - a.version

/** The chain for a submission, among the policies in force. Throws `no-policy`: nothing is guessed. */
export function choosePolicy(policies: readonly Policy[], subject: Subject): Policy {
  const [chosen] = policies.filter((policy) => appliesTo(policy, subject)).sort(precedence)
  if (!chosen) throw new Problem('no-policy', { ...subject })
  return chosen
}
