import type { Actor } from '../domain/actor'
import type { Acting } from '../domain/review'

/** The actor as the review engine sees them, acting for the organisation that must decide where they belong to it. */
export function actingFor(actor: Actor, organisation: string | null): Acting {
  const at = actor.memberships.find((m) => m.organisation.code === organisation) ?? actor.memberships[0]
  return {
    actor: actor.id,
    actorName: actor.name,
    organisation: at?.organisation.code ?? null,
    organisationName: at?.organisation.name ?? null,
    roles: actor.memberships.flatMap((m) => (m.organisation.id === at?.organisation.id ? m.roles : [])),
    memberOf: actor.memberships.map((m) => m.organisation.code),
  }
}
