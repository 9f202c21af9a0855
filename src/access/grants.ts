import { type Actor, type Role, separated } from '../domain/actor'
import { Problem } from '../domain/errors'
import type { Organisation } from '../domain/organisation'
import { idOf } from './condition'
import type { Decider } from './decide'
import { type OrganisationTree, placeOf } from './tree'

/** A membership as an account's row holds it. */
export interface MembershipRow {
  organisation: unknown
  roles?: readonly Role[] | null
}
type Rows = readonly MembershipRow[] | null | undefined

/**
 * The organisation an account belongs to: the highest it is a member of, so that an administrator lower down
 * never keeps the account of somebody with rights above them. Null: no membership known to the tree.
 */
export function homeOf(memberships: Rows, tree: OrganisationTree): Organisation | null {
  const known = (memberships ?? []).flatMap((m) => tree.get(String(idOf(m.organisation))) ?? [])
  return known.reduce<Organisation | null>((a, b) => (a && a.lineage.length <= b.lineage.length ? a : b), null)
}

/** The one of the three separated roles that the account holds, else null. Throws `separation-of-duties` for two. */
export function officeOf(memberships: Rows): Role | null {
  const held = new Set((memberships ?? []).flatMap((m) => m.roles ?? []))
  const offices = separated.filter((role) => held.has(role))
  if (offices.length > 1) throw new Problem('separation-of-duties')
  return offices[0] ?? null
}

/**
 * Checks a change of an account's memberships: every role given or taken away is a grant in that organisation.
 * Throws `separation-of-duties`, `unknown-code` (no such organisation), or what `authorise` throws.
 */
export function authoriseGrants(
  decider: Pick<Decider, 'authorise'>,
  actor: Actor,
  account: { id?: string },
  change: { before: Rows; after: Rows },
  tree: OrganisationTree,
): void {
  officeOf(change.after)
  for (const [organisationId, roles] of rolesChanged(change.before, change.after)) {
    const organisation = tree.get(organisationId)
    if (!organisation) throw new Problem('unknown-code', { field: 'memberships.organisation', value: organisationId })
    if (organisation.closed && gains(change, organisationId))
      throw new Problem('organisation-closed', { name: organisation.name })
    decider.authorise(actor, 'grant', 'users', { ...account, ...placeOf(organisation), roles })
  }
}

/** Whether anything begins there; what ends in a closed organisation may end. */
function gains({ before, after }: { before: Rows; after: Rows }, organisation: string): boolean {
  const [was, willBe] = [rolesByOrganisation(before).get(organisation), rolesByOrganisation(after).get(organisation)]
  return willBe !== undefined && (!was || willBe.some((role) => !was.includes(role)))
}

/** Per organisation, the roles that stand on one side of the change only; a membership without roles counts as a change too. */
function rolesChanged(before: Rows, after: Rows): Map<string, Role[]> {
  const was = rolesByOrganisation(before)
  const willBe = rolesByOrganisation(after)
  const changed = new Map<string, Role[]>()
  for (const id of new Set([...was.keys(), ...willBe.keys()])) {
    const [old, now] = [was.get(id), willBe.get(id)]
    const differing = [...(old ?? []).filter((r) => !now?.includes(r)), ...(now ?? []).filter((r) => !old?.includes(r))]
    if (differing.length > 0 || !old || !now) changed.set(id, differing)
  }
  return changed
}

function rolesByOrganisation(memberships: Rows): Map<string, Role[]> {
  const byId = new Map<string, Role[]>()
  for (const { organisation, roles } of memberships ?? []) {
    const id = String(idOf(organisation))
    byId.set(id, [...(byId.get(id) ?? []), ...(roles ?? [])])
  }
  return byId
}
