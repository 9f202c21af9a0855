import type { Role } from '../domain/actor'
import { membersOf } from './closeConsequences'
import { writeMemberships } from './memberships'
import type { Move } from './mergeMove'
import { type Account, accountOf } from './onboardKnown'
import type { Ports } from './operation'
import { organisationOf } from './organisations'

interface Held {
  organisation: string
  roles: readonly Role[]
}

/** Memberships after the merger: the roles held there are held in the other one, beside those held there already. */
function merged(before: readonly Held[], from: string, into: string): { organisation: string; roles: Role[] }[] {
  const roles = before
    .filter(({ organisation }) => organisation === from || organisation === into)
    .flatMap((m) => m.roles)
  const kept = before.filter(({ organisation }) => organisation !== from && organisation !== into)
  return [...kept.map((one) => ({ ...one, roles: [...one.roles] })), { organisation: into, roles: [...new Set(roles)] }]
}

/** Everybody who belongs there, one write each. */
export async function movePeople(ports: Ports, { from, into }: Move): Promise<void> {
  for await (const { id } of membersOf(ports.database, from)) {
    const row = await ports.database.get<Account>('users', id)
    if (!row) continue
    const after = merged(accountOf(row).memberships, from, into)
    const tree = await Promise.all(
      after.map(
        async ({ organisation }) => [organisation, await organisationOf(ports.database, organisation)] as const,
      ),
    )
    await writeMemberships(ports, id, after, new Map(tree))
  }
}
