import { homeOf, officeOf, placeOf } from '../access'
import type { OrganisationTree } from '../access/tree'
import type { KnownMembership } from '../domain/onboarding/people'
import type { Ports } from './operation'

/** Memberships as an account's row holds them, with the place and the office that follow from them. */
export function membershipColumns(
  { ids }: Pick<Ports, 'ids'>,
  memberships: readonly KnownMembership[],
  tree: OrganisationTree,
) {
  const home = homeOf(memberships, tree)
  return {
    memberships: memberships.map(({ organisation, roles }) => ({ id: ids.next(), organisation, roles })),
    office: officeOf(memberships),
    ...(home ? placeOf(home) : {}),
  }
}

/**
 * Gives an account other memberships; whoever is signed in stays so, with the new rights. One write, the same again when it
 * is repeated: a list can't be compared in the database, so what it replaces is read a moment before.
 */
export async function writeMemberships(
  ports: Pick<Ports, 'database' | 'ids'>,
  person: string,
  memberships: readonly KnownMembership[],
  tree: OrganisationTree,
): Promise<void> {
  const row = await ports.database.get<{ name: string; username: string; sessions?: unknown[] }>('users', person)
  if (!row) return
  // On tables, writing one list of a row writes all of them, and asks for the columns that a row must have.
  const { name, username, sessions = [] } = row
  await ports.database.update('users', person, {
    name,
    username,
    sessions,
    ...membershipColumns(ports, memberships, tree),
  })
}
