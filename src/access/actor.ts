import type { Payload, PayloadRequest } from 'payload'
import { type Actor, type Membership, nobody } from '../domain/actor'
import { systemClock } from '../domain/clock'
import { type Delegated, holdsAt } from '../domain/delegation'
import { idOf } from './condition'
import type { MembershipRow } from './grants'
import { type OrganisationRow, type OrganisationTree, organisationTree } from './tree'

/** What Payload puts into `req.user`, as far as rights depend on it. */
interface SignedIn {
  id: string
  collection: string
  name?: string | null
  username?: string | null
  /** Accounts and platforms can be closed; whoever is closed is nobody. */
  active?: boolean | null
  revoked?: boolean | null
  memberships?: readonly MembershipRow[] | null
  organisation?: unknown
  /** What was lent to them for a time. */
  delegated?: readonly Delegated[] | null
  scopes?: readonly string[] | null
}

/** The organisations as this process last saw them, at most five seconds old. */
export const treeFor = (payload: Payload): Promise<OrganisationTree> =>
  organisationTree(payload, async (page, limit) => {
    const { docs } = await payload.db.find<OrganisationRow & { id: string }>({
      collection: 'organisations',
      sort: 'id',
      page,
      limit,
      pagination: true,
    })
    return docs
  })

/** Whoever makes this request, with the lineage of every organisation they belong to. Nobody known: `nobody`. */
export async function actorOf(req: Pick<PayloadRequest, 'user' | 'payload'>): Promise<Actor> {
  const user = req.user as SignedIn | null
  return user ? actorFrom(user, await treeFor(req.payload)) : nobody
}

/** Whoever belongs to organisations, all of which are closed, is nobody, as is a platform of one. */
export function belongsToClosedAlone(user: Pick<SignedIn, 'memberships' | 'organisation'>, tree: OrganisationTree) {
  const closed = (organisation: unknown) => tree.get(String(idOf(organisation)))?.closed === true
  const memberships = user.memberships ?? []
  return memberships.length > 0
    ? memberships.every(({ organisation }) => closed(organisation))
    : closed(user.organisation)
}

/** The same from a row and a tree, for whoever has both at hand. A membership of an unknown or a closed organisation counts for nothing. */
export function actorFrom(user: SignedIn, tree: OrganisationTree, now = systemClock.now()): Actor {
  if (user.active === false || user.revoked === true || belongsToClosedAlone(user, tree)) return nobody
  const { id } = user
  const name = user.name ?? user.username ?? id
  const membership = (organisation: unknown, roles: Membership['roles']): Membership[] => {
    const known = tree.get(String(idOf(organisation)))
    return known && !known.closed ? [{ organisation: known, roles }] : []
  }
  if (user.collection === 'api-clients') {
    return { kind: 'client', id, name, memberships: membership(user.organisation, []), clientScopes: user.scopes ?? [] }
  }
  const memberships = (user.memberships ?? []).flatMap((m) => membership(m.organisation, m.roles ?? []))
  const lent = (user.delegated ?? [])
    .filter((one) => holdsAt(one, now))
    .flatMap((one) => membership(one.organisation, one.roles).map((m) => ({ ...m, lent: true as const })))
  return { kind: 'person', id, name, memberships: [...memberships, ...lent], clientScopes: [] }
}
