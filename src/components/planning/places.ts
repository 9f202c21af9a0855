import type { PayloadRequest } from 'payload'
import type { Role } from '../../domain/actor'

export interface Place {
  id: string
  name: string
}

/** Organisations in which the person has one of the roles, by name. */
export async function placesToSpeakFor(req: PayloadRequest, ...roles: Role[]): Promise<Place[]> {
  const memberships =
    (req.user as { memberships?: { organisation: string; roles: Role[] }[] } | null)?.memberships ?? []
  const ids = memberships.filter((m) => m.roles.some((role) => roles.includes(role))).map((m) => m.organisation)
  if (ids.length === 0) return []
  const { docs } = await req.payload.find({
    collection: 'organisations',
    where: { id: { in: ids } },
    limit: ids.length,
    depth: 0,
    overrideAccess: false,
    req,
  })
  return docs.map(({ id, name }) => ({ id: String(id), name: String(name) }))
}
