import { randomInt } from 'node:crypto'
import type { Payload, TypedUser } from 'payload'
import { actorFrom, homeOf, officeOf, placeOf, treeFor } from '../src/access'
import type { Actor } from '../src/domain/actor'
import { derivedId } from '../src/domain/derivedId'
import { payloadDatabase } from '../src/engines/database'
import { recordAudit } from '../src/operations/audit'
import { everything } from './extent'
import { organisationId } from './organisations'
import { personId, type SeedPerson } from './people'

/** An account as it is shown once, after the first start. */
export interface SeedAccount {
  username: string
  password: string
  name: string
  /** Role and organisation in words. */
  role: string
}

/** Letters and digits that nobody mixes up when reading them from a screen. */
const letters = 'abcdefghjkmnpqrstuvwxyz'
const digits = '23456789'

/** A first password of about 75 bits: four groups, each of three letters and a digit. */
export function firstPassword(): string {
  const pick = (from: string): string => from[randomInt(from.length)] as string
  return Array.from({ length: 4 }, () => pick(letters) + pick(letters) + pick(letters) + pick(digits)).join('-')
}

/**
 * Enters somebody without a password, as a list of staff is entered: they sign in once they are given one. Hashing a
 * password takes a quarter of a second by design, on another thread; nobody waits for it to enter their work.
 */
export async function listed(payload: Payload, { username, name, organisation, roles }: SeedPerson): Promise<void> {
  const id = personId(username)
  const before = await payload.db.findOne<{ id: string; memberships?: unknown[] }>({
    collection: 'users',
    where: { id: { equals: id } },
  })
  if (before?.memberships?.length) return
  const membership = { id: derivedId('seed-membership', username), organisation: organisationId(organisation), roles }
  const memberships = [membership]
  const home = homeOf(memberships, await treeFor(payload))
  const place = home ? placeOf(home) : {}
  const data = { id, username, name, active: true, memberships, office: officeOf(memberships), ...place }
  // A row without its memberships is what an interrupted seed left.
  if (before) await payload.db.updateOne({ collection: 'users', id, data })
  else await payload.db.create({ collection: 'users', data })
  await recordAudit(payloadDatabase(payload), {
    actor: null,
    verb: 'create-account',
    subject: `users/${id}`,
    organisation: membership.organisation,
    outcome: 'done',
    data: { before: '', after: `${membership.organisation}: ${roles.join(' ')}` },
  })
}

/** Gives somebody who is entered their first password, or another one than an interrupted seed gave. */
export async function firstAccess(payload: Payload, { username }: SeedPerson): Promise<string> {
  const password = firstPassword()
  await payload.update({ collection: 'users', id: personId(username), data: { password } as never })
  return password
}

/** A seeded person signed in, as Payload's Local API and as operations know them. */
export async function signedIn(payload: Payload, username: string): Promise<{ user: TypedUser; actor: Actor }> {
  if (!everything.people.some((person) => person.username === username))
    throw new Error(`nobody in the seed is ${username}`)
  const row = await payload.findByID({ collection: 'users', id: personId(username), depth: 0 })
  const user = { ...row, collection: 'users' } as unknown as TypedUser
  return { user, actor: actorFrom(user as never, await treeFor(payload)) }
}
